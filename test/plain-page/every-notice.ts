import type { Notice, Problem, Store } from '../../src/panel/model/page-state.ts';
import type { StoreFailure } from '../../src/vtex/store-error.ts';

const store: Store = {
  document: { origin: 'https://www.lojaexemplo.com.br', nonce: 'states', timeOrigin: 0 },
  signals: {
    parsed: true,
    rootPath: '',
    account: 'lojaexemplo',
    workspace: null,
    production: true,
    marks: [],
  },
};

const cloudflare = '<!doctype html>\n<title>Just a moment…</title>\n<h1>Checking your browser</h1>';

const refused = (status: number, message: string | null, retryAt: number | null = null): StoreFailure => ({
  kind: 'status',
  status,
  message,
  body: JSON.stringify({ error: { code: status, message } }, null, 2),
  retryAt,
});

/** A failure of every kind; the compiler asks for a new kind here. */
const failures: { readonly [kind in StoreFailure['kind']]: readonly StoreFailure[] } = {
  offline: [{ kind: 'offline' }],
  unreachable: [{ kind: 'unreachable' }],
  timeout: [{ kind: 'timeout', seconds: 10 }],
  blocked: [{ kind: 'blocked' }],
  redirected: [{ kind: 'redirected' }],
  status: [
    refused(400, 'Invalid session items'),
    refused(401, 'User not authorized'),
    refused(403, null),
    refused(404, null),
    refused(429, null),
    refused(429, null, Date.now() + 30_000),
    refused(500, 'Session could not be stored'),
    refused(503, null),
  ],
  'not-json': [{ kind: 'not-json', status: 200, body: cloudflare }],
  unexpected: [{ kind: 'unexpected', status: 200, body: '[]' }],
  garbled: [{ kind: 'garbled' }],
  moved: [{ kind: 'moved' }],
  interrupted: [{ kind: 'interrupted' }],
  'no-page': [{ kind: 'no-page' }],
  cancelled: [{ kind: 'cancelled' }],
  disconnected: [{ kind: 'disconnected' }],
  broken: [{ kind: 'broken' }],
};

/** What stands in place of a shopper when there is nothing wrong. */
const plain: { readonly [kind in Exclude<Notice['kind'], 'failed'>]: Notice } = {
  looking: { kind: 'looking', store: null },
  reading: { kind: 'reading', store },
  'no-page': { kind: 'no-page', store: null },
  'no-store': { kind: 'no-store', store },
  'no-session': { kind: 'no-session', store },
};

const everyFailure = Object.values(failures).flat();
const after = (doing: Problem['doing']): Problem[] =>
  everyFailure.map((failure) => ({ kind: 'failed', doing, failure }));

/** One group of what the panel can have to say in place of a shopper, or above one. */
export interface NoticeGroup {
  readonly title: 'page' | Problem['doing'];
  readonly notices: readonly Notice[];
}

/** Everything that the panel can have to say. */
export const everyNotice: readonly NoticeGroup[] = [
  { title: 'page', notices: Object.values(plain) },
  { title: 'reading', notices: after('reading') },
  { title: 'applying', notices: after('applying') },
  { title: 'creating', notices: after('creating') },
  { title: 'resetting', notices: after('resetting') },
];

/** A short name for one: `failed 429`, `no-store`. */
export function noticeName(notice: Notice): string {
  if (notice.kind !== 'failed') return notice.kind;
  const { failure } = notice;
  if (failure.kind !== 'status') return failure.kind;
  return failure.retryAt === null ? String(failure.status) : `${failure.status}, Retry-After`;
}
