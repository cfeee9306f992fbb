import * as v from 'valibot';

/**
 * Message to the panel's window with which the devtools page hands it one end of a channel. In a private window of Firefox
 * nothing else gets through: the panel is of another origin to its devtools page there, and a `runtime` port ends with
 * whatever other toolbox is closed.
 */
export const devtoolsChannel = 'devtools-channel';

/** What the devtools page tells its panel: whether DevTools shows it, and what is kept for its documents. */
export const devtoolsWord = v.object({ shown: v.boolean(), kept: v.record(v.string(), v.string()) });
export type DevtoolsWord = v.InferOutput<typeof devtoolsWord>;

/** What a panel has its devtools page keep until DevTools is closed; `null` for no more. */
export const panelWord = v.object({ key: v.string(), text: v.nullable(v.string()) });
export type PanelWord = v.InferOutput<typeof panelWord>;

/** Message of the background to all panels: what the extension may reach is not what it was. It tells no more. */
export const accessChanged = 'access-changed';

const storeCookie = v.object({
  name: v.string(),
  value: v.string(),
  domain: v.string(),
  hostOnly: v.boolean(),
  path: v.string(),
  httpOnly: v.boolean(),
  secure: v.boolean(),
  sameSite: v.string(),
  expiresAt: v.nullable(v.number()),
  partition: v.nullable(v.string()),
});

/** What a panel asks of the background, which has the APIs that a panel of Firefox lacks. */
export interface Questions {
  /** Whether the extension may reach the host of an origin. */
  'has-access': { readonly origin: string };
  /** The origin of what a tab shows, as the browser has it; the answer is `''` where the extension may not reach that. */
  'tab-origin': { readonly tabId: number; readonly origin: string };
  /** Gives the host's grant back; the answer is whether access is gone. */
  'give-back': { readonly origin: string };
  /** Runs one of the functions of `in-page` in the tab's isolated world; its answer is the function's own. */
  run: {
    readonly tabId: number;
    readonly origin: string;
    readonly name: 'startCall' | 'takeCall' | 'abortCall';
    readonly args: readonly unknown[];
  };
  /** The shopper's cookies in the tab's own jar that an origin gets, of every path and partition of it. */
  cookies: { readonly tabId: number; readonly origin: string };
  /**
   * Deletes the two cookies of one binding from the tab's own jar, if the tab still shows the document; the answer is
   * whether they are gone.
   */
  'delete-cookies': {
    readonly tabId: number;
    readonly origin: string;
    /** By which the document is known: see `InspectedDocument`. */
    readonly timeOrigin: number;
    readonly rootPath: string;
  };
}
export type QuestionName = keyof Questions;

/** A question on its way. What is asked is held to a schema at the background's door. */
export interface Question<Name extends QuestionName = QuestionName> {
  readonly question: Name;
  readonly asked: Questions[Name];
}

/** What the background answers, `null` without access to the host. It keeps nothing between two questions. */
export const answers = {
  'has-access': v.boolean(),
  'tab-origin': v.nullable(v.string()),
  'give-back': v.boolean(),
  run: v.nullable(v.object({ text: v.unknown() })),
  cookies: v.nullable(v.array(storeCookie)),
  'delete-cookies': v.nullable(v.union([v.boolean(), v.picklist(['moved'])])),
} as const;
export type Answer<Name extends QuestionName> = v.InferOutput<(typeof answers)[Name]>;
