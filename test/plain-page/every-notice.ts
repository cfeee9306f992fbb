import type { Store } from '../../src/panel/log/reading.ts';
import type { Notice, Problem } from '../../src/panel/model/page-state.ts';
import type { StoreFailure } from '../../src/vtex/store-error.ts';
import { noSignals } from '../unit/no-signals.ts';

const store: Store = {
  document: { origin: 'https://www.lojaexemplo.com.br', nonce: 'states', timeOrigin: 0 },
  signals: { ...noSignals, account: 'lojaexemplo', production: true },
};

const cloudflare = '<!doctype html>\n<title>Just a moment…</title>\n<h1>Checking your browser</h1>';

const refused = (status: number, message: string | null, retryAt: number | null = null): StoreFailure => ({
  kind: 'status',
  status,
  body: JSON.stringify({ error: { code: status, message } }, null, 2),
  retryAt,
  headers: {},
});

type Doing = Problem['doing'];

/** Failures with the same text in the panel, and the actions that can end in them. */
interface Failures {
  readonly after: readonly Doing[];
  readonly failures: readonly StoreFailure[];
}

const writes: readonly Doing[] = ['applying', 'creating', 'resetting'];
const calls: readonly Doing[] = ['reading', ...writes];

/**
 * Failures of every kind, and the actions after which the panel keeps showing them; the compiler requires an entry for
 * each kind. The shopper is read again after each write: a failure that makes that read fail too replaces the failure
 * of the write, so it is shown only after reading.
 */
const failuresByKind: { readonly [kind in StoreFailure['kind']]: readonly Failures[] } = {
  offline: [{ after: ['reading'], failures: [{ kind: 'offline' }] }],
  unreachable: [{ after: calls, failures: [{ kind: 'unreachable' }] }],
  timeout: [{ after: calls, failures: [{ kind: 'timeout', seconds: 10 }] }],
  blocked: [{ after: ['reading'], failures: [{ kind: 'blocked' }] }],
  redirected: [{ after: calls, failures: [{ kind: 'redirected' }] }],
  status: [
    { after: calls, failures: [refused(400, 'Invalid session items'), refused(403, null)] },
    // For a trade policy that anonymous shoppers may not use, or from a login wall.
    { after: ['reading', 'applying'], failures: [refused(401, 'User not authorized')] },
    // No Session Manager at this address, so nothing can be written either.
    { after: ['reading'], failures: [refused(404, null)] },
    { after: calls, failures: [refused(429, null), refused(429, null, Date.now() + 30_000)] },
    { after: calls, failures: [refused(500, 'Session could not be stored')] },
  ],
  'not-json': [
    { after: calls, failures: [{ kind: 'not-json', status: 200, body: cloudflare, headers: {} }] },
  ],
  unexpected: [{ after: calls, failures: [{ kind: 'unexpected', status: 200, body: '[]', headers: {} }] }],
  garbled: [{ after: ['reading'], failures: [{ kind: 'garbled' }] }],
  moved: [{ after: calls, failures: [{ kind: 'moved' }] }],
  interrupted: [{ after: calls, failures: [{ kind: 'interrupted' }] }],
  // After reading it is not a failure: the tab shows nothing that can be read.
  'no-page': [{ after: writes, failures: [{ kind: 'no-page' }] }],
  cancelled: [{ after: calls, failures: [{ kind: 'cancelled' }] }],
  disconnected: [{ after: ['reading'], failures: [{ kind: 'disconnected' }] }],
  // The background may fail to delete the two cookies before a reset.
  broken: [{ after: ['reading', 'resetting'], failures: [{ kind: 'broken' }] }],
};

/** Notices in place of a shopper that are not failures. */
const plain: { readonly [kind in Exclude<Notice['kind'], 'failed'>]: Notice } = {
  looking: { kind: 'looking', store: null },
  reading: { kind: 'reading', store },
  'no-page': { kind: 'no-page', store: null },
  'no-store': { kind: 'no-store', store },
  'no-session': { kind: 'no-session', store },
};

const problemsAfter = (doing: Doing): Problem[] =>
  Object.values(failuresByKind)
    .flat()
    .filter(({ after }) => after.includes(doing))
    .flatMap(({ failures }) => failures)
    .map((failure) => ({ kind: 'failed', doing, failure }));

/** What the panel can say after one action, and where: in place of a shopper, or in the bar below one. */
export interface NoticeGroup<Title extends 'page' | Doing = 'page' | Doing> {
  readonly title: Title;
  readonly place: 'page' | 'line';
  readonly notices: readonly (Title extends Doing ? Problem : Notice)[];
}

/** Every failure that the panel keeps showing, by the action that failed. */
export const everyProblem: readonly NoticeGroup<Doing>[] = [
  { title: 'reading', place: 'page', notices: problemsAfter('reading') },
  { title: 'applying', place: 'line', notices: problemsAfter('applying') },
  { title: 'creating', place: 'page', notices: problemsAfter('creating') },
  { title: 'resetting', place: 'line', notices: problemsAfter('resetting') },
];

/** Every notice that the panel can show. */
export const everyNotice: readonly NoticeGroup[] = [
  { title: 'page', place: 'page', notices: Object.values(plain) },
  ...everyProblem,
];

/** A short name for a notice: `429`, `no-store`. */
export function noticeName(notice: Notice): string {
  if (notice.kind !== 'failed') return notice.kind;
  const { failure } = notice;
  if (failure.kind !== 'status') return failure.kind;
  return failure.retryAt === null ? String(failure.status) : `${failure.status}, Retry-After`;
}
