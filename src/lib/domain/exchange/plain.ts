/** Plain text → blocks. Lines that were broken to fit a window or a mail are put together again. */
import type { DocumentBuilder } from './builder';
import { speakerOf } from './turns';

/** Lines this long, and none much longer, were broken by a program and not by whoever wrote them. */
const wrapped = { from: 50, to: 100, most: 110 };

export function readPlain(text: string, builder: DocumentBuilder): void {
	const lines = text.split(/\r\n?|\n|\f/);
	const isWrapped = looksWrapped(lines);
	let open = false;
	for (const line of lines) {
		const words = line.trim();
		if (words === '') {
			builder.endBlock();
			open = false;
			continue;
		}
		const isNew = !open || !isWrapped || speakerOf(words) !== undefined || /^[-*•–] /.test(words);
		if (isNew) builder.begin({ type: 'paragraph' });
		builder.words(isNew ? words : ` ${words}`);
		open = true;
	}
}

function looksWrapped(lines: readonly string[]): boolean {
	const inside = lines.filter((line, i) => line.trim() !== '' && lines[i + 1]?.trim());
	const long = inside.filter(({ length }) => length >= wrapped.from && length <= wrapped.to);
	return (
		inside.length >= 4 &&
		long.length >= inside.length * 0.7 &&
		lines.every(({ length }) => length <= wrapped.most)
	);
}
