/** A word as it stands at the beginning of a line. */
export const atStart = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);
