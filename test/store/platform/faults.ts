import * as v from 'valibot';
import { platformErrorSchema } from './platform-errors.ts';

const matching = {
  /** Only calls of this method: `PATCH`. Any, when left out. */
  method: v.optional(v.pipe(v.string(), v.toUpperCase())),
  /** Prefix of the path behind the binding's root: `/api/sessions` is met by `/pt/api/sessions?items=*` too. */
  path: v.pipe(v.string(), v.startsWith('/')),
  /** How many calls it spoils before it is used up. */
  times: v.optional(v.union([v.pipe(v.number(), v.integer(), v.minValue(1)), v.literal('always')]), 1),
};

/** Whether the store did what was asked before the answer was spoilt: after it, an edit took although nobody was told. */
const afterEffect = v.optional(v.boolean(), false);

/** One way for a call to go wrong. The first fault in the list that fits a call spoils it; the others wait. */
const faultSchema = v.variant('kind', [
  /** The answer comes `ms` milliseconds late; `afterEffect` says on which side of the work the time is lost. */
  v.strictObject({
    ...matching,
    kind: v.literal('latency'),
    ms: v.pipe(v.number(), v.minValue(0)),
    afterEffect,
  }),
  /** The answer waits until the faults are cleared. */
  v.strictObject({ ...matching, kind: v.literal('held'), afterEffect }),
  /** Any status, with a body of any JSON type (a text is sent as it is) and headers such as `retry-after`. */
  v.strictObject({
    ...matching,
    kind: v.literal('status'),
    status: v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599)),
    body: v.optional(v.unknown()),
    headers: v.optional(v.record(v.string(), v.string())),
    afterEffect,
  }),
  /** An error as one of the platform's own parts words it. */
  v.strictObject({ ...matching, kind: v.literal('platform'), error: platformErrorSchema, afterEffect }),
  /** As a login wall does. Nothing is done of what was asked. */
  v.strictObject({
    ...matching,
    kind: v.literal('redirect'),
    location: v.string(),
    status: v.optional(v.picklist([301, 302]), 302),
  }),
  /** 200 with a page of HTML. */
  v.strictObject({ ...matching, kind: v.literal('not-json'), afterEffect }),
  /** Half of the answer, then the connection ends: `Content-Length` promised all of it. */
  v.strictObject({ ...matching, kind: v.literal('truncated'), afterEffect }),
  /** The connection is cut without an answer. */
  v.strictObject({ ...matching, kind: v.literal('reset'), afterEffect }),
  /** The connection stays open and nothing ever comes. */
  v.strictObject({ ...matching, kind: v.literal('never'), afterEffect }),
]);

/** A fault as it is given: `times` is 1 and `afterEffect` false unless said. */
export type Fault = v.InferInput<typeof faultSchema>;

/** A fault with nothing left open. */
export type ActiveFault = v.InferOutput<typeof faultSchema>;

/** The faults waiting for their calls. */
export interface FaultList {
  readonly all: () => readonly ActiveFault[];
  /** @throws valibot's error when it is no fault */
  add(fault: unknown): void;
  /** The fault that this call meets, one use of it spent. */
  take(method: string, path: string): ActiveFault | undefined;
  clear(): void;
  /** Resolves when the faults that there are now have been cleared. */
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
      const met = faults.find(
        (fault) => (fault.method === undefined || fault.method === method) && path.startsWith(fault.path),
      );
      if (met) faults = faults.flatMap((fault) => (fault === met ? spent(fault) : [fault]));
      return met;
    },
    clear() {
      faults = [];
      for (const goOn of waiting.splice(0)) goOn();
    },
    cleared: () => new Promise((resolve) => waiting.push(resolve)),
  };
}

function spent(fault: ActiveFault): readonly ActiveFault[] {
  if (fault.times === 'always') return [fault];
  return fault.times > 1 ? [{ ...fault, times: fault.times - 1 }] : [];
}
