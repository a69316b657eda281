/** Words broken into lines for SVG, which breaks none itself. Widths are guessed from the letters: the same on server and in browser. */

const narrow = new Set("fijlrtIJ1.,:;!|()[]'’·- ");
const wide = new Set('mwMWÆæ@—');

/** About how wide a text is, in the unit of `size`. */
export function widthOf(text: string, size: number): number {
	let units = 0;
	for (const sign of text) {
		units += narrow.has(sign)
			? 0.32
			: wide.has(sign)
				? 0.86
				: sign === sign.toLowerCase()
					? 0.54
					: 0.66;
	}
	return units * size;
}

/** At most so many lines; what finds no room ends in an ellipsis. */
export function wrap(text: string, width: number, size: number, most: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(/\s+/).filter(Boolean)) {
		const last = lines.at(-1);
		const joined = last === undefined ? word : `${last} ${word}`;
		if (last !== undefined && widthOf(joined, size) <= width) {
			lines[lines.length - 1] = joined;
		} else {
			lines.push(word);
		}
	}
	const shown = lines.slice(0, most).map((line) => clip(line, width, size));
	const last = shown.at(-1);
	if (lines.length > most && last !== undefined) {
		shown[most - 1] = clip(`${last.replace(/…$/, '')} …`, width, size);
	}
	return shown;
}

/** One line, cut to a width. */
export function clip(text: string, width: number, size: number): string {
	if (widthOf(text, size) <= width) {
		return text;
	}
	let kept = [...text];
	while (kept.length > 1 && widthOf(`${kept.join('')}…`, size) > width) {
		kept = kept.slice(0, -1);
	}
	return `${kept.join('').trimEnd()}…`;
}
