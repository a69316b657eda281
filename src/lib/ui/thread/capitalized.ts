/** An observation is written as the beginning of a sentence, in small letters. */
export function capitalized(text: string): string {
	const [first = '', ...rest] = text;
	return first.toLocaleUpperCase() + rest.join('');
}
