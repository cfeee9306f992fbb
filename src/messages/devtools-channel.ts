import * as v from 'valibot';

/** From the devtools page to its panel: whether DevTools shows the panel, and what is kept for its documents. */
export const panelStatus = v.object({ shown: v.boolean(), kept: v.record(v.string(), v.string()) });
export type PanelStatus = v.InferOutput<typeof panelStatus>;

/** From the panel to its devtools page: a text to keep until DevTools is closed; `null` to drop it. */
export const keepMessage = v.object({ key: v.string(), text: v.nullable(v.string()) });
export type KeepMessage = v.InferOutput<typeof keepMessage>;
