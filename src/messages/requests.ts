import * as v from 'valibot';
import { storeCookie } from '../vtex/store-cookie.ts';

const tabId = v.number();
const origin = v.pipe(v.string(), v.regex(/^https?:\/\/[^/]+$/));

/**
 * What a panel asks of the background, which has the APIs that a panel of Firefox lacks: by name, the parameters and the
 * result, which is `null` where it needs the host permission and there is none. The background keeps nothing between two
 * requests.
 */
export const requests = {
  /** Whether the extension has a host permission of any origin. */
  'has-any-permission': { params: v.object({}), result: v.boolean() },
  /** Whether the extension has the host permission of an origin. */
  'has-permission': { params: v.object({ origin }), result: v.boolean() },
  /** The origin of what a tab shows, as the browser has it; `''` where the extension may not reach that. */
  'tab-origin': { params: v.object({ tabId, origin }), result: v.nullable(v.string()) },
  /** Removes the host permission; whether it is gone. */
  'remove-permission': { params: v.object({ origin }), result: v.boolean() },
  /** Runs one of the functions of `src/in-page` in the tab's isolated world; `text` is what it returns. */
  run: {
    params: v.object({
      tabId,
      origin,
      name: v.picklist(['startCall', 'waitForCall', 'abortCall']),
      args: v.array(v.unknown()),
    }),
    result: v.nullable(v.object({ text: v.unknown() })),
  },
  /** The shopper's cookies in the tab's own cookie store that an origin gets, of every path and partition. */
  cookies: { params: v.object({ tabId, origin }), result: v.nullable(v.array(storeCookie)) },
  /**
   * Deletes the two cookies of one binding from the tab's own cookie store, if the tab still shows the document, which is
   * known by its `timeOrigin` (see `InspectedDocument`); whether they are gone.
   */
  'delete-cookies': {
    params: v.object({ tabId, origin, timeOrigin: v.number(), rootPath: v.string() }),
    result: v.nullable(v.union([v.boolean(), v.picklist(['moved'])])),
  },
} as const;

export type RequestName = keyof typeof requests;
export type Params<Name extends RequestName> = v.InferOutput<(typeof requests)[Name]['params']>;
export type Result<Name extends RequestName> = v.InferOutput<(typeof requests)[Name]['result']>;

/** A request as it is sent. Its parameters are checked once its name is known. */
export const requestMessage = v.object({
  request: v.picklist(Object.keys(requests) as RequestName[]),
  params: v.unknown(),
});
export type RequestMessage = v.InferOutput<typeof requestMessage>;
