/** Freja's collage, cut out of paper in code: grey tables of old timetables, her own with colours, the bus, the door. */
import { canvas, card, round, type Color, type Point } from './canvas';

const ink: Color = [52, 55, 66];
const timetable: Color = [226, 222, 212];
const petals: Color[] = [
	[222, 92, 74],
	[242, 171, 60],
	[250, 214, 90],
	[93, 160, 120],
	[74, 128, 190],
	[160, 98, 170]
];

/** The tables that moved together; hers is apart. */
const tables: [number, number, number][] = [
	[90, 120, -4],
	[300, 96, 3],
	[512, 128, -2],
	[150, 270, 5],
	[372, 256, -5],
	[566, 284, 4]
];

export async function collage(): Promise<Buffer> {
	const sheet = canvas(1200, 900, [236, 226, 208]);
	sheet.fill(card(-20, 560, 1260, 380, 0), [205, 214, 216]);
	sheet.fill(card(-20, 552, 1260, 12, -0.4), [176, 188, 192]);
	tables.forEach(([x, y, turn]) => greyTable(sheet, x, y, turn));
	door(sheet);
	ownTable(sheet);
	bus(sheet);
	return sheet.png();
}

type Sheet = ReturnType<typeof canvas>;

function greyTable(sheet: Sheet, x: number, y: number, turn: number): void {
	sheet.paper(card(x, y, 190, 118, turn), timetable);
	// Lines of a timetable: hours down the side, minutes in rows.
	for (let row = 0; row < 6; row++) {
		sheet.fill(card(x + 14, y + 14 + row * 17, 24, 7, turn), ink, 0.75);
		for (let column = 0; column < 5 - (row % 3); column++) {
			sheet.fill(card(x + 50 + column * 26, y + 15 + row * 17, 16, 5, turn), ink, 0.4);
		}
	}
}

function ownTable(sheet: Sheet): void {
	sheet.paper(card(842, 330, 236, 150, -7), [250, 246, 236]);
	const spots: Point[] = [
		[880, 372],
		[934, 352],
		[990, 372],
		[1036, 344],
		[900, 436],
		[962, 424],
		[1022, 420]
	];
	spots.forEach(([x, y], n) => {
		const color = petals[n % petals.length] ?? ink;
		for (let leaf = 0; leaf < 5; leaf++) {
			const angle = (leaf / 5) * 2 * Math.PI + n;
			sheet.paper(round(x + 15 * Math.cos(angle), y + 15 * Math.sin(angle), 12), color);
		}
		sheet.paper(round(x, y, 8), [60, 52, 60]);
	});
	hand(sheet, 1064, 486, [232, 190, 160]);
}

/** The hand that draws: a palm, a thumb, four fingers. */
function hand(sheet: Sheet, x: number, y: number, skin: Color): void {
	[-34, -14, 6, 26].forEach((turn, finger) =>
		sheet.paper(
			card(x - 34 + finger * 19, y - 62 + Math.abs(finger - 1.5) * 8, 15, 62, turn / 2),
			skin
		)
	);
	sheet.paper(card(x - 62, y - 6, 46, 16, 38), skin);
	sheet.paper(round(x, y + 16, 36), skin);
	sheet.paper(card(x - 86, y - 46, 88, 8, 24), [74, 128, 190]);
}

/** The door to the art room stands open a little, and light falls out. */
function door(sheet: Sheet): void {
	sheet.paper(card(884, 56, 150, 232, 0), [148, 120, 92]);
	sheet.fill(
		[
			[900, 70],
			[1018, 70],
			[1018, 288],
			[900, 288]
		],
		[253, 232, 160]
	);
	sheet.fill(
		[
			[900, 288],
			[1018, 288],
			[1090, 330],
			[860, 330]
		],
		[253, 232, 160],
		0.55
	);
	sheet.paper(
		[
			[900, 70],
			[960, 92],
			[960, 306],
			[900, 288]
		],
		[186, 92, 66]
	);
	sheet.paper(round(950, 196, 5), [250, 214, 90]);
}

/** The bus home, and the window of seat 14. */
function bus(sheet: Sheet): void {
	sheet.paper(card(150, 640, 760, 176, -1), [244, 190, 62]);
	[0, 1, 2, 3, 4].forEach((n) => {
		sheet.paper(card(188 + n * 138, 666, 108, 72, -1), n === 3 ? [255, 250, 236] : [150, 184, 198]);
	});
	sheet.paper(round(640, 708, 20), [232, 190, 160]);
	sheet.paper(card(616, 680, 48, 18, -4), [92, 62, 46]);
	sheet.paper(card(602, 724, 34, 10, 16), petals[4] ?? ink);
	[290, 770].forEach((x) => {
		sheet.paper(round(x, 818, 44), [56, 56, 64]);
		sheet.paper(round(x, 818, 17), timetable);
	});
}
