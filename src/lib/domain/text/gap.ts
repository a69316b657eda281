/** What a template leaves to be filled in. */
const blank = '____';

/** Whether a text that began as a template is not filled in everywhere yet. */
export function hasGap(text: string): boolean {
	return text.includes(blank);
}
