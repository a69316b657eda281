import { beforeEach, expect, test } from 'vitest';
import { board, Drawing } from './drawing.svelte';
import { LocalDraft } from './local-draft';
import type { Stroke } from './stroke';

const pen = { color: '#d63b2f', size: 26, isPen: false };
const draft = () => new LocalDraft<readonly Stroke[]>('malik', 'drawing/boldbane');

function draw(drawing: Drawing, x: number) {
	drawing.begin(pen, [x, 300, 0.5]);
	drawing.extend([
		[x + 200, 300, 0.5],
		[x + 400, 300, 0.5]
	]);
	drawing.end();
}

beforeEach(() => localStorage.clear());

test('what is drawn is there after a reload, and gone once it is safe elsewhere', () => {
	draw(new Drawing(draft()), 10);
	const again = new Drawing(draft());
	expect(again.strokes).toHaveLength(1);
	again.forget();
	expect(new Drawing(draft()).isEmpty).toBe(true);
});

test('each line is one step back and forth, and so is a white sheet', () => {
	const drawing = new Drawing(draft());
	draw(drawing, 10);
	draw(drawing, 500);
	drawing.clear();
	drawing.undo();
	drawing.undo();
	expect(drawing.strokes).toHaveLength(1);
	drawing.redo();
	expect(drawing.strokes).toHaveLength(2);
	draw(drawing, 900);
	expect(drawing.canRedo).toBe(false);
});

test('a line that was not meant leaves no trace', () => {
	const drawing = new Drawing(draft());
	drawing.begin(pen, [10, 10, 0.5]);
	drawing.cancel();
	drawing.end();
	expect(drawing.isEmpty).toBe(true);
	expect(drawing.canUndo).toBe(false);
});

test('the picture that comes out shows the colours that were put on it', async () => {
	const drawing = new Drawing(draft());
	draw(drawing, 400);
	const png = await drawing.toPng();
	expect(png.type).toBe('image/png');
	const picture = await createImageBitmap(png);
	expect([picture.width, picture.height]).toEqual([board.width, board.height]);
	const canvas = new OffscreenCanvas(board.width, board.height).getContext('2d');
	canvas?.drawImage(picture, 0, 0);
	expect([...(canvas?.getImageData(700, 300, 1, 1).data ?? [])]).toEqual([0xd6, 0x3b, 0x2f, 255]);
	expect([...(canvas?.getImageData(20, 1100, 1, 1).data ?? [])]).toEqual([0xff, 0xfd, 0xf8, 255]);
});
