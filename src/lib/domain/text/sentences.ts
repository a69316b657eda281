import { lengthOf } from './canonical';
import type { Range } from './segments';

/**
 * Where the sentences of a text lie, in code points, without the white space around them. A line break ends one too.
 *
 * @param language of the text, such as `da`
 */
export function sentencesOf(text: string, language: string): Range[] {
	const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
	const sentences: Range[] = [];
	let at = 0;
	for (const { segment } of segmenter.segment(text)) {
		for (const line of segment.split(/(?<=\n)/u)) {
			const words = line.trim();
			if (words !== '') {
				const start = at + lengthOf(line.slice(0, line.indexOf(words)));
				sentences.push({ start, end: start + lengthOf(words) });
			}
			at += lengthOf(line);
		}
	}
	return sentences;
}
