import { beforeEach, expect, test } from 'vitest';
import { Drawing } from './drawing.svelte';
import { LocalDraft } from './local-draft';
import { Sheet } from './sheet.svelte';

let sheet: Sheet;

function draw() {
	sheet.drawing.begin({ color: '#000', size: 8, isPen: false }, [10, 10, 0.5]);
	sheet.drawing.end();
}

beforeEach(() => {
	localStorage.clear();
	sheet = new Sheet(new Drawing(new LocalDraft('u', 'drawing/x')));
});

test('what was told becomes a picture with its words', async () => {
	sheet.isTold = true;
	expect(sheet.isEmpty).toBe(true);
	sheet.words = 'Min hest på marken';
	const { picture, told } = sheet.make(sheet.side);
	expect((await picture).type).toBe('image/png');
	expect(told).toEqual({ ownWords: 'Min hest på marken', altText: 'Min hest på marken' });
});

test('a CPR number is not taken, and is shown where it was left', () => {
	sheet.words = 'Mit nummer er 010203-1234';
	expect(sheet.check()).toBe(false);
	expect(sheet.isTold).toBe(true);
	sheet.words = 'Min hest';
	expect(sheet.check()).toBe(true);
	expect(sheet.isRefused).toBe(false);
});

test('whoever draws and then tells loses neither', () => {
	draw();
	sheet.isTold = true;
	expect(sheet.isEmpty).toBe(true);
	sheet.words = 'Min hest';
	expect(sheet.filled).toEqual(['words', 'drawing']);
	sheet.forget('words');
	expect(sheet.filled).toEqual(['drawing']);
	expect(sheet.make('drawing').told).toBeUndefined();
	sheet.forget('drawing');
	expect(sheet.filled).toEqual([]);
});
