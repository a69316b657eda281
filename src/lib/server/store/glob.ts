/** A pattern that finds a text anywhere whatever its case; SQLite's own functions know case in English only. */
export function globOf(text: string): string {
	const letters = [...text].map((sign) => {
		const [lower, upper] = [sign.toLowerCase(), sign.toUpperCase()];
		const isPair = lower !== upper && [...lower].length === 1 && [...upper].length === 1;
		return isPair ? `[${lower}${upper}]` : '*?['.includes(sign) ? `[${sign}]` : sign;
	});
	return `*${letters.join('')}*`;
}
