import * as v from 'valibot';

/**
 * Message to the panel's window with which the devtools page hands it one end of a channel. In a private window of Firefox
 * nothing else gets through: the panel is of another origin to its devtools page there, and a `runtime` port ends with
 * whatever other toolbox is closed.
 */
export const devtoolsChannel = 'devtools-channel';

/** What the devtools page tells its panel: what it kept for the panel's last document, and whether DevTools shows it. */
export const devtoolsWord = v.variant('kind', [
  v.object({ kind: v.literal('kept'), items: v.record(v.string(), v.string()) }),
  v.object({ kind: v.picklist(['shown', 'hidden']) }),
]);
export type DevtoolsWord = v.InferOutput<typeof devtoolsWord>;

/** What a panel has its devtools page keep until DevTools is closed; `null` for no more. */
export const panelWord = v.object({ key: v.string(), text: v.nullable(v.string()) });
export type PanelWord = v.InferOutput<typeof panelWord>;

/** Message of the background to all panels: what the extension may reach is not what it was. It tells no more. */
export const accessChanged = 'access-changed';

const tabId = v.number();
const origin = v.pipe(v.string(), v.regex(/^https?:\/\/[^/]+$/));

const storeCookie = v.object({
  name: v.string(),
  value: v.string(),
  domain: v.string(),
  hostOnly: v.boolean(),
  path: v.string(),
  httpOnly: v.boolean(),
  secure: v.boolean(),
  sameSite: v.picklist(['no_restriction', 'lax', 'strict', 'unspecified']),
  expiresAt: v.nullable(v.number()),
  partition: v.nullable(v.string()),
});

const noAccess = v.object({ kind: v.literal('no-access') });

/**
 * What a panel asks of the background, which has the APIs that a panel of Firefox lacks, and what it answers. The
 * background keeps nothing between two questions.
 */
export const questions = {
  /** Whether the inspected tab's window is private. */
  'is-private': { asked: v.object({ tabId }), answer: v.boolean() },
  /** Whether the extension may reach the host of an origin. */
  'has-access': { asked: v.object({ origin }), answer: v.boolean() },
  /** Gives the host's grant back; the answer is whether access is gone. */
  'give-back': { asked: v.object({ origin }), answer: v.boolean() },
  /** Runs one of the functions of `in-page/calls.ts` in the tab's isolated world; its answer is the function's own. */
  run: {
    asked: v.object({
      tabId,
      origin,
      name: v.picklist(['startCall', 'takeCall', 'abortCall']),
      args: v.array(v.unknown()),
    }),
    answer: v.variant('kind', [noAccess, v.object({ kind: v.literal('ran'), text: v.unknown() })]),
  },
  /** The shopper's cookies in the tab's own jar that an origin gets, of every path and partition of it. */
  cookies: {
    asked: v.object({ tabId, origin }),
    answer: v.variant('kind', [
      noAccess,
      v.object({ kind: v.literal('cookies'), cookies: v.array(storeCookie) }),
    ]),
  },
  /** Deletes the two cookies of one binding from the tab's own jar; the answer is whether they are gone. */
  'delete-cookies': {
    asked: v.object({ tabId, origin, rootPath: v.string() }),
    answer: v.variant('kind', [noAccess, v.object({ kind: v.literal('deleted'), gone: v.boolean() })]),
  },
} as const;

export type Questions = typeof questions;
export type QuestionName = keyof Questions;
export type Asked<Name extends QuestionName> = v.InferOutput<Questions[Name]['asked']>;
export type Answer<Name extends QuestionName> = v.InferOutput<Questions[Name]['answer']>;

/** A question on its way. */
export const questionSchema = v.object({
  question: v.picklist(Object.keys(questions) as QuestionName[]),
  asked: v.unknown(),
});
