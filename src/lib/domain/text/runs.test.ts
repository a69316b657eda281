import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lengthOf } from './canonical';
import { placeBlocks, plainText, type DocumentNode } from './plain-text';
import { runsOf } from './runs';
import { segmentsOf } from './segments';

test('the runs of a block are its words, cut at every edge of a highlight', () => {
	const piece = fc.record({
		text: fc.stringMatching(/^[a-d 🚲]{1,6}$/u),
		isBold: fc.boolean()
	});
	const range = fc
		.tuple(fc.nat(40), fc.nat(12))
		.map(([start, length]) => ({ start, end: start + length }));
	fc.assert(
		fc.property(
			fc.array(fc.array(piece, { maxLength: 4 }), { minLength: 1, maxLength: 4 }),
			fc.array(range, { maxLength: 6 }),
			(blocks, ranges) => {
				const document: DocumentNode = {
					type: 'doc',
					content: blocks.map((pieces) => ({
						type: 'paragraph',
						content: pieces.map(({ text, isBold }) => ({
							type: 'text',
							text,
							marks: isBold ? [{ type: 'bold' }] : []
						}))
					}))
				};
				const segments = segmentsOf(ranges);
				const points = [...plainText(document)];
				for (const block of placeBlocks(document)) {
					const runs = runsOf(block, segments);
					expect(runs.map(({ text }) => text).join('')).toBe(
						points.slice(block.start, block.end).join('')
					);
					for (const run of runs) {
						expect(run.end - run.start).toBe(lengthOf(run.text));
						for (let at = run.start; at < run.end; at++) {
							const covers = ranges.flatMap((r, i) => (r.start <= at && at < r.end ? [i] : []));
							expect(run.segment?.covers ?? []).toEqual(covers);
						}
					}
				}
			}
		)
	);
});
