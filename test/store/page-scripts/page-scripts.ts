import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

/** One of this folder's scripts with all its imports, as text for an inline script. */
async function bundle(name: string): Promise<string> {
  const build = await rolldown({
    input: fileURLToPath(new URL(name, import.meta.url)),
    platform: 'browser',
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
  });
  const { output } = await build.generate({ format: 'iife' });
  await build.close();
  const [{ code }] = output;
  if (/<\/script|<!--/i.test(code)) throw new Error(`${name} would end its inline script`);
  return code;
}

const bundles = new Map<string, Promise<string>>();

/** A script of the sample store's pages. It is built when a page first needs it. */
export function pageScript(name: 'store-framework' | 'faststore'): Promise<string> {
  const built = bundles.get(name) ?? bundle(`${name}.ts`);
  bundles.set(name, built);
  return built;
}
