import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical, lengthOf } from './canonical';
import { offsetsOf } from './offset';
import { fromPlainText, placeBlocks, plainText, wordsOf, type DocumentNode } from './plain-text';

const words = (text: string) => ({ type: 'text', text });
const paragraph = (...content: DocumentNode[]) => ({ type: 'paragraph', content });

const visit: DocumentNode = {
	type: 'doc',
	content: [
		{ type: 'heading', attrs: { level: 2 }, content: [words('På banen 🎯')] },
		paragraph(
			words('Han '),
			{ ...words('skyder'), marks: [{ type: 'bold' }] },
			{ type: 'hardBreak' },
			words('hver uge')
		),
		{ type: 'dialogue', attrs: { speaker: 'Villads' }, content: [words('Så er der ro.')] },
		{
			type: 'bulletList',
			content: [
				{ type: 'listItem', content: [paragraph(words('dyrt'))] },
				{ type: 'listItem', content: [paragraph(words('langt væk'))] }
			]
		},
		{ type: 'blockquote', content: [{ type: 'paragraph' }, paragraph(words('Kom!'))] }
	]
};

describe('the plain text of a document', () => {
	test('holds its words, a line for each block and each hard break', () => {
		expect(plainText(visit)).toBe(
			'På banen 🎯\nHan skyder\nhver uge\nSå er der ro.\ndyrt\nlangt væk\n\nKom!'
		);
	});

	test('has each piece at its place', () => {
		const text = plainText(visit);
		const offsets = offsetsOf(text);
		for (const block of placeBlocks(visit)) {
			for (const piece of block.pieces) {
				expect(offsets.slice(piece.start, piece.end)).toBe(wordsOf(piece.node));
			}
			expect(offsets.slice(block.start, block.end)).toBe(
				block.pieces.map((piece) => wordsOf(piece.node)).join('')
			);
		}
	});
});

describe('a document made of plain text', () => {
	test('has exactly that text', () => {
		const lines = fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { maxLength: 8 });
		const ends = fc.constantFrom('\n', '\r\n', '\r');
		fc.assert(
			fc.property(lines, ends, (parts, end) => {
				const text = parts.join(end);
				expect(plainText(fromPlainText(text))).toBe(canonical(text));
			})
		);
	});

	test('stays small however many lines there are', () => {
		const text = 'kort linje\n'.repeat(90_000);
		const document = fromPlainText(text);
		expect(document.content?.length).toBeLessThanOrEqual(1200);
		expect(plainText(document)).toBe(text);
		expect(placeBlocks(document).at(-1)?.end).toBe(lengthOf(text));
	});
});
