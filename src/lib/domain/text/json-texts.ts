/**
 * Changes every text in a value that is kept as JSON, in its keys none.
 *
 * @returns the same string where no text is otherwise
 * @throws SyntaxError for what is no JSON
 */
export function changeTexts(json: string, change: (text: string) => string): string {
	let isSame = true;
	const left: unknown = JSON.parse(json, (_, value: unknown) => {
		const changed = typeof value === 'string' ? change(value) : value;
		isSame &&= changed === value;
		return changed;
	});
	return isSame ? json : JSON.stringify(left);
}
