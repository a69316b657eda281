/** Emil's film, cut out of paper in code: plates come on a bar; then numbers leave their page by the door, and one stays. */
import { canvas, card, round, type Color } from './canvas';
import { webm } from './webm';

const size = { width: 640, height: 360 };
/** How long a frame stays. */
const ms = 300;
const framesEach = 12;
const floor: Color = [205, 214, 216];
const ink: Color = [52, 55, 66];
const numbers: Color[] = [
	[222, 92, 74],
	[242, 171, 60],
	[93, 160, 120],
	[74, 128, 190],
	[160, 98, 170]
];

export async function film(): Promise<Buffer> {
	const scenes = [gym, page].flatMap((scene) =>
		Array.from({ length: framesEach }, (_, at) => {
			const sheet = canvas(size.width, size.height, [236, 226, 208]);
			sheet.fill(card(-10, 268, 660, 110, 0), floor);
			scene(sheet, at);
			return sheet.picture();
		})
	);
	return webm(await Promise.all(scenes), { ...size, ms });
}

type Sheet = ReturnType<typeof canvas>;

/** A plate more on each side with every few frames; two hands hold on. */
function gym(sheet: Sheet, at: number): void {
	const plates = 1 + Math.floor(at / 4);
	const lift = at % 4 < 2 ? 0 : 7;
	sheet.paper(card(90, 176 - lift, 460, 9, 0), [120, 128, 138]);
	for (let n = 0; n < plates; n++) {
		const height = 132 - n * 18;
		for (const x of [152 - n * 20, 472 + n * 20]) {
			sheet.paper(card(x, 180 - lift - height / 2, 15, height, 0), numbers[n] ?? ink);
		}
	}
	[270, 360].forEach((x) => sheet.paper(round(x, 182 - lift, 19), [214, 170, 136]));
}

/** The numbers go out one after the other; the last one stays where it is. */
function page(sheet: Sheet, at: number): void {
	sheet.paper(card(60, 52, 240, 250, -3), [250, 246, 236]);
	sheet.paper(card(480, 70, 112, 214, 0), [148, 120, 92]);
	sheet.fill(card(492, 82, 88, 202, 0), [253, 232, 160]);
	numbers.forEach((color, n) => {
		const leaves = n === numbers.length - 1 ? 0 : Math.max(0, at - n * 2);
		const x = Math.min(96 + (n % 3) * 62 + leaves * 62, 534);
		const y = 108 + Math.floor(n / 3) * 86 + (leaves % 2) * 6;
		if (x < 534) {
			digit(sheet, x, y, color);
		}
	});
}

function digit(sheet: Sheet, x: number, y: number, color: Color): void {
	sheet.paper(card(x, y, 38, 11, 4), color);
	sheet.paper(card(x + 26, y + 4, 11, 48, 8), color);
}
