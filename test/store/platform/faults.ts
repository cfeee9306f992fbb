import * as v from 'valibot';
import { platformErrorSchema } from './platform-errors.ts';

const matchFields = {
  /** Only calls with this method: `PATCH`. Default: any. */
  method: v.optional(v.pipe(v.string(), v.toUpperCase())),
  /** Prefix of the path below the binding's root: `/api/sessions` matches `/pt/api/sessions?items=*` too. */
  path: v.pipe(v.string(), v.startsWith('/')),
  /** How many calls it applies to. */
  times: v.optional(v.union([v.pipe(v.number(), v.integer(), v.minValue(1)), v.literal('always')]), 1),
};

/** Whether the store handles the call before the fault: then an edit takes effect although the caller gets no response. */
const afterEffect = v.optional(v.boolean(), false);

/** One way for a call to fail. The first fault in the list that matches a call applies to it; the others wait. */
const faultSchema = v.variant('kind', [
  /** The response is `ms` milliseconds late; `afterEffect`: whether the delay is after or before the store's work. */
  v.strictObject({
    ...matchFields,
    kind: v.literal('latency'),
    ms: v.pipe(v.number(), v.minValue(0)),
    afterEffect,
  }),
  /** The response waits until the faults are cleared. */
  v.strictObject({ ...matchFields, kind: v.literal('held'), afterEffect }),
  /** Any status, with any JSON as body (a string is sent as it is) and headers such as `retry-after`. */
  v.strictObject({
    ...matchFields,
    kind: v.literal('status'),
    status: v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599)),
    body: v.optional(v.unknown()),
    headers: v.optional(v.record(v.string(), v.string())),
    afterEffect,
  }),
  /** An error in the form of one of the platform's own parts. */
  v.strictObject({ ...matchFields, kind: v.literal('platform'), error: platformErrorSchema, afterEffect }),
  /** Like a login wall. The store does not handle the call. */
  v.strictObject({
    ...matchFields,
    kind: v.literal('redirect'),
    location: v.string(),
    status: v.optional(v.picklist([301, 302]), 302),
  }),
  /** 200 with an HTML page. */
  v.strictObject({ ...matchFields, kind: v.literal('not-json'), afterEffect }),
  /** Half of the response, then the connection ends; `Content-Length` is that of the whole. */
  v.strictObject({ ...matchFields, kind: v.literal('truncated'), afterEffect }),
  /** The connection is cut without a response. */
  v.strictObject({ ...matchFields, kind: v.literal('reset'), afterEffect }),
  /** The connection stays open and nothing is ever sent. */
  v.strictObject({ ...matchFields, kind: v.literal('never'), afterEffect }),
]);

/** A fault as passed in: `times` is 1 and `afterEffect` false by default. */
export type Fault = v.InferInput<typeof faultSchema>;

/** A fault with its defaults filled in. */
export type ActiveFault = v.InferOutput<typeof faultSchema>;

/** The faults waiting for their calls. */
export interface FaultList {
  readonly all: () => readonly ActiveFault[];
  /** @throws valibot's error when the fault is invalid */
  add(fault: unknown): void;
  /** The fault that matches this call; counts as one use of it. */
  take(method: string, path: string): ActiveFault | undefined;
  clear(): void;
  /** Resolves when the current faults have been cleared. */
  cleared(): Promise<void>;
}

export function createFaultList(): FaultList {
  let faults: readonly ActiveFault[] = [];
  const waiting: (() => void)[] = [];
  return {
    all: () => faults,
    add(fault) {
      faults = [...faults, v.parse(faultSchema, fault)];
    },
    take(method, path) {
      const matching = faults.find(
        (fault) => (fault.method === undefined || fault.method === method) && path.startsWith(fault.path),
      );
      if (matching) faults = faults.flatMap((fault) => (fault === matching ? usedOnce(fault) : [fault]));
      return matching;
    },
    clear() {
      faults = [];
      for (const resolve of waiting.splice(0)) resolve();
    },
    cleared: () => new Promise((resolve) => waiting.push(resolve)),
  };
}

function usedOnce(fault: ActiveFault): readonly ActiveFault[] {
  if (fault.times === 'always') return [fault];
  return fault.times > 1 ? [{ ...fault, times: fault.times - 1 }] : [];
}
