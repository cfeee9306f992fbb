/**
 * A binding: one address of the store with its language and trade policy.
 * https://developers.vtex.com/docs/guides/implementing-internationalization
 */
export interface Binding {
  /** GUID. */
  readonly id: string;
  /** Prefix of the path of every page and API of the binding, without a slash at its end: `''` or `/pt`. */
  readonly rootPath: string;
  readonly tradePolicy: string;
  readonly locales: readonly string[];
}

const main: Binding = {
  id: '3f1c6b0e-9a57-4a0c-8d55-6d1f0f5d0001',
  rootPath: '',
  tradePolicy: '1',
  locales: ['pt-BR', 'en-US'],
};

const portugal: Binding = {
  id: '3f1c6b0e-9a57-4a0c-8d55-6d1f0f5d0002',
  rootPath: '/pt',
  tradePolicy: '4',
  locales: ['pt-PT'],
};

/** The binding that a path belongs to, and the rest of the path after its root; a slash at the end is ignored. */
export function bindingOfPath(pathAsSent: string): { readonly binding: Binding; readonly rest: string } {
  const path = pathAsSent.replace(/(.)\/$/, '$1');
  if (path !== portugal.rootPath && !path.startsWith(`${portugal.rootPath}/`))
    return { binding: main, rest: path };
  return { binding: portugal, rest: path.slice(portugal.rootPath.length) || '/' };
}

/** The binding with that root path; the main one when there is none. */
export function bindingOfRoot(rootPath: string): Binding {
  return rootPath === portugal.rootPath ? portugal : main;
}
