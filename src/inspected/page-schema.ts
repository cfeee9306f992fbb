import * as v from 'valibot';

/** A page may answer anything: what is no short text is taken as absent. */
const text = v.fallback(v.nullable(v.pipe(v.string(), v.regex(/^.{0,200}$/s))), null);

/** What `look` answers. Everything in it is the page's word, so each part falls back to «nothing said». */
export const lookSchema = v.object({
  origin: v.string(),
  nonce: v.pipe(v.string(), v.regex(/./)),
  timeOrigin: v.number(),
  parsed: v.boolean(),
  rootPath: v.pipe(
    // A path below the origin and nothing else: `//host` would be another origin.
    v.fallback(v.pipe(v.string(), v.regex(/^(?=.{0,200}$)(\/[\w.~-]+)*\/?$/)), ''),
    v.transform((path) => path.replace(/\/$/, '')),
  ),
  account: text,
  workspace: text,
  production: v.fallback(v.nullable(v.boolean()), null),
  marks: v.array(v.string()),
});

/** What `startCall`, `takeCall` and `abortCall` answer: a `PageOutcome`. */
export const outcomeSchema = v.union([
  v.object({
    kind: v.picklist([
      'pending',
      'started',
      'moved',
      'redirected',
      'blocked',
      'timeout',
      'offline',
      'unreachable',
    ]),
  }),
  v.object({
    kind: v.picklist(['reply']),
    status: v.number(),
    headers: v.record(v.string(), v.string()),
    body: v.string(),
    byWorker: v.boolean(),
  }),
]);
