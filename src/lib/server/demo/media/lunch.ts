/** What Freja drew of the lunch break, in code: the long table, and one who is not at it. */
import { canvas, card, round, type Color } from './canvas';

const table: Color = [201, 164, 116];
const people: Color[] = [
	[222, 92, 74],
	[242, 171, 60],
	[93, 160, 120],
	[74, 128, 190],
	[160, 98, 170]
];

export async function lunch(): Promise<Buffer> {
	const sheet = canvas(900, 600, [250, 246, 236]);
	sheet.fill(card(80, 210, 520, 150, -1), table);
	people.forEach((color, at) => {
		sheet.fill(round(140 + at * 100, 170, 34), color);
		sheet.fill(round(140 + at * 100, 400, 34), people[(at + 2) % people.length]!);
	});
	sheet.fill(card(770, 60, 90, 220, 0), [150, 158, 168]);
	sheet.fill(round(790, 430, 34), [52, 55, 66]);
	return sheet.png();
}
