/** What Malik drew while he told, in code: the stadium, those who watch, himself in the middle, and the man at the gate. */
import { canvas, card, round, type Color, type Point } from './canvas';

const grass: Color = [122, 178, 104];
const line: Color = [244, 246, 236];
const crowd: Color[] = [
	[222, 92, 74],
	[242, 171, 60],
	[250, 214, 90],
	[74, 128, 190],
	[160, 98, 170]
];

export async function stadium(): Promise<Buffer> {
	const sheet = canvas(1200, 800, [250, 246, 236]);
	sheet.fill(card(120, 90, 960, 600, -0.6), [176, 190, 196]);
	watchers().forEach(([x, y], at) => sheet.fill(round(x, y, 13), crowd[(at * 3) % crowd.length]!));
	sheet.fill(card(230, 200, 740, 380, 0.4), grass);
	sheet.fill(card(596, 204, 8, 374, 0.4), line);
	[238, 916].forEach((x) => net(sheet, x));
	player(sheet, 640, 372, 1.5, [222, 92, 74]);
	sheet.fill(round(856, 400, 15), [52, 55, 66]);
	gate(sheet);
	return sheet.png();
}

type Sheet = ReturnType<typeof canvas>;

/** In rows around the pitch, as many as a pencil has the patience for. */
function watchers(): Point[] {
	const rows: Point[] = [];
	for (let x = 160; x < 1050; x += 34) {
		const sway = 5 * Math.sin(x);
		rows.push([x, 128 + sway], [x + 14, 164 - sway], [x, 620 + sway], [x + 14, 654 - sway]);
	}
	for (let y = 216; y < 590; y += 36) {
		rows.push([164, y], [200, y + 12], [1002, y], [1038, y + 12]);
	}
	return rows;
}

/** A net with many strokes. */
function net(sheet: Sheet, x: number): void {
	sheet.fill(card(x, 316, 46, 150, 0), line);
	for (let n = 0; n < 6; n++) {
		sheet.fill(card(x + 3, 324 + n * 24, 40, 3, 0), [120, 128, 138]);
		sheet.fill(card(x + 3 + n * 8, 320, 2, 142, 0), [120, 128, 138]);
	}
}

function player(sheet: Sheet, x: number, y: number, size: number, shirt: Color): void {
	const part = (across: number, down: number, width: number, height: number, turn: number) =>
		card(x + across * size, y + down * size, width * size, height * size, turn);
	sheet.fill(part(-44, -14, 46, 11, 34), [196, 146, 110]);
	sheet.fill(part(0, -14, 46, 11, -34), [196, 146, 110]);
	sheet.fill(part(-20, 46, 14, 50, 8), [74, 84, 120]);
	sheet.fill(part(6, 46, 14, 50, -14), [74, 84, 120]);
	sheet.fill(part(-22, -12, 44, 62, 0), shirt);
	sheet.fill(round(x, y - 34 * size, 21 * size), [196, 146, 110]);
}

/** The gate in the corner, and the one who knows the way. */
function gate(sheet: Sheet): void {
	sheet.fill(card(1010, 596, 12, 150, 0), [148, 120, 92]);
	sheet.fill(card(1122, 596, 12, 150, 0), [148, 120, 92]);
	sheet.fill(card(1022, 640, 60, 12, -24), [148, 120, 92]);
	player(sheet, 1094, 662, 1.05, [74, 128, 190]);
}
