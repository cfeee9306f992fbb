/** Loads what draws a field that is a list, or has changed. */
export const loadFieldValue = async () => (await import('./field-value.tsx')).FieldValue;
