import type { Clipboard } from '../panel/model/panel-model.ts';

/** The system's clipboard. Needs no permission where a click or a key of the user asks for it. */
export const clipboard: Clipboard = { write: async (text) => navigator.clipboard.writeText(text) };
