/** Where everything of a roll-up lies: the feelings through the journey, and below them two lists of bars. */
import { parts, type Cell, type RollUp } from '$lib/domain/story/roll-up';
import { m } from '$lib/i18n/paraglide/messages';
import { clip, wrap } from '../../base/svg-text';
import { roundMinutes } from '../dose-words';
import { stretches, type Stretch } from '../map/curve';
import { barrierInWords, touchpointInWords } from '../words';
import { box, xOf, yOf } from './overlay';

export interface RolledCurve {
	name: 'told' | 'own';
	title: string;
	cells: (Cell | null)[];
	stretches: Stretch[];
	points: { x: number; y: number }[];
	/** Where the title stands; not there when every part is held back. */
	at: { x: number; y: number } | null;
}

export interface Bar {
	name: string;
	label: string;
	y: number;
	/** How long it is drawn. */
	width: number;
	/** In words; null where too few stand behind it. */
	told: string | null;
}

export interface Bars {
	title: string;
	x: number;
	y: number;
	lines: Bar[];
}

export interface RollUpLayout {
	height: number;
	curves: RolledCurve[];
	bars: Bars[];
	/** What counts and what is held back, in the drawing itself: it is taken along without its page. */
	smallPrint: { lines: string[]; y: number };
}

/** The drawing begins with its heading; the curves lie below that. */
export const headHeight = 34;
/** Where the names of the bars end, and where the bars do. */
export const inBars = { name: 168, longest: 180 };
export const smallSize = 12;
const lineHeight = 28;

/** Lays a roll-up out; of a number that is held back there is neither point nor length. */
export function layOutRollUp(rollUp: RollUp): RollUpLayout {
	const { least, minutes, barriers, storytellers, told, own } = rollUp;
	const top = headHeight + box.height + 34;
	const most = Math.max(1, ...minutes.map(({ cell }) => cell?.value ?? 0));
	const line = (at: number, name: string, share: number, words: string | null): Bar => ({
		...{ name, told: words, label: clip(name, inBars.name - 12, smallSize + 0.5) },
		y: top + 16 + (at + 0.5) * lineHeight,
		width: share * inBars.longest
	});
	const bars: Bars[] = [
		{
			...{ title: m.journey_roll_up_minutes(), x: 16, y: top },
			lines: minutes.map(({ touchpoint, cell }, at) =>
				line(at, touchpointInWords(touchpoint), (cell?.value ?? 0) / most, minutesInWords(cell))
			)
		},
		{
			...{ title: m.journey_roll_up_barriers(), x: 16 + box.width / 2, y: top },
			lines: barriers.map(({ barrier, cell }, at) => {
				const share = (cell?.value ?? 0) / (storytellers ?? 1);
				return line(at, barrierInWords(barrier), share, cell && String(cell.value));
			})
		}
	];
	const end = top + 16 + Math.max(...bars.map(({ lines }) => lines.length)) * lineHeight;
	const lead = m.journey_roll_up_lead({ k: least });
	const smallPrint = { lines: wrap(lead, box.width - 32, smallSize, 2), y: end + 24 };
	return {
		height: smallPrint.y + smallPrint.lines.length * 17,
		curves: [
			curve('told', m.journey_voice_told(), told, 24),
			curve('own', m.journey_voice_own(), own, -14)
		],
		bars,
		smallPrint
	};
}

function curve(
	name: RolledCurve['name'],
	title: string,
	cells: (Cell | null)[],
	below: number
): RolledCurve {
	const felt = cells.map((cell, part) => ({
		x: xOf((part + 0.5) / parts),
		y: cell && yOf(cell.value),
		isGuess: false
	}));
	const points = felt.flatMap(({ x, y }) => (y === null ? [] : [{ x, y }]));
	const [first] = points;
	const at = first ? { x: first.x - 8, y: first.y + below } : null;
	return { name, title, cells, stretches: stretches(felt), points, at };
}

const minutesInWords = (cell: Cell | null) =>
	cell && m.journey_lane_minutes({ minutes: roundMinutes(cell.value) });
