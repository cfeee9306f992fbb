/** The system's clipboard. Needs no permission where a click or a key of the user asks for it. */
export const clipboard = { write: async (text: string) => navigator.clipboard.writeText(text) };
