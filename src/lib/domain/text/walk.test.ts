import { describe, expect, test } from 'vitest';
import { Walk } from './walk';

const text = 'Han cykler. Her er ro!\n\nVed porten bliver han stille.';
const walk = new Walk(text);
const said = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
const word = (which: string) => walk.wordAt(text.indexOf(which))!;

describe('walking a text by keyboard', () => {
	test('begins at the word under the cursor, or the next one', () => {
		expect(said(walk.wordAt(0)!)).toBe('Han');
		expect(said(walk.wordAt(10)!)).toBe('Her');
		expect(said(walk.wordAt(23)!)).toBe('Ved');
		expect(said(walk.wordAt(text.length)!)).toBe('stille');
		expect(new Walk('').wordAt(0)).toBeUndefined();
		expect(new Walk('…\n—').wordAt(0)).toBeUndefined();
	});

	test('goes word by word across sentences and empty lines, and stops at the ends', () => {
		expect(said(walk.step(word('cykler'), 'word', 1))).toBe('Her');
		expect(said(walk.step(word('ro!'), 'word', 1))).toBe('Ved');
		expect(said(walk.step(word('Ved'), 'word', -1))).toBe('ro');
		expect(said(walk.step(word('Han'), 'word', -1))).toBe('Han');
		expect(said(walk.step(word('stille'), 'word', 1))).toBe('stille');
	});

	test('goes by sentence and by paragraph to where they begin', () => {
		expect(said(walk.step(word('Han'), 'sentence', 1))).toBe('Her');
		expect(said(walk.step(word('er ro'), 'sentence', -1))).toBe('Her');
		expect(said(walk.step(word('Her'), 'sentence', -1))).toBe('Han');
		expect(said(walk.step(word('cykler'), 'paragraph', 1))).toBe('Ved');
		expect(said(walk.step(word('Ved'), 'paragraph', -1))).toBe('Han');
	});

	test('grows a selection to where they end', () => {
		expect(said(walk.step(word('Han'), 'sentence', 1, 'end'))).toBe('cykler');
		expect(said(walk.step(word('cykler'), 'sentence', 1, 'end'))).toBe('ro');
		expect(said(walk.step(word('Han'), 'paragraph', 1, 'end'))).toBe('ro');
		expect(said(walk.step(word('stille'), 'paragraph', 1, 'end'))).toBe('stille');
	});
});
