/** Where everything of a roll-up lies: the feelings through the journey, and below them two lists of bars. */
import { parts, type RollUp } from '$lib/domain/story/roll-up';
import { m } from '$lib/i18n/paraglide/messages';
import { clip, wrap } from '../../base/svg-text';
import { roundMinutes } from '../dose-words';
import { stretches, type Stretch } from '../map/curve';
import { barrierInWords, touchpointInWords } from '../words';
import { box, xOf, yOf, type Box } from './overlay';

export interface RolledCurve {
	name: 'told' | 'own';
	title: string;
	means: (number | null)[];
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
	frame: Frame;
	height: number;
	curves: RolledCurve[];
	bars: Bars[];
	/** What counts and what is held back, in the drawing itself: it is taken along without its page. */
	smallPrint: { lines: string[]; y: number };
}

/** How a roll-up is drawn where there is room for so much. */
export interface Frame {
	box: Box;
	/** The drawing begins with its heading, in so many lines; the curves lie below that. */
	head: number;
	headLines: number;
	/** Where the names of the bars end, and how long a bar can be. */
	name: number;
	longest: number;
	/** The second list of bars stands beside the first, or below it. */
	isWide: boolean;
}

/** On paper and on a wide screen. */
export const wide: Frame = { box, head: 34, headLines: 1, name: 168, longest: 180, isWide: true };
/** On a phone of 360 px and more. */
export const narrow: Frame = {
	box: { width: 330, height: 260, left: 32, right: 10, top: 24, bottom: 40 },
	...{ head: 54, headLines: 2, name: 152, longest: 84, isWide: false }
};
export const smallSize = 12;
const lineHeight = 28;

/** Lays a roll-up out; of a number that is held back there is neither point nor length. */
export function layOutRollUp(rollUp: RollUp, frame = wide): RollUpLayout {
	const { least, minutes, barriers, storytellers, told, own } = rollUp;
	const { box, head, name: named, longest, isWide } = frame;
	const top = head + box.height + 34;
	const low = isWide ? top : top + 16 + minutes.length * lineHeight + 34;
	const most = Math.max(1, ...minutes.map(({ mean }) => mean ?? 0));
	const line = (y: number, name: string, share: number, words: string | null): Bar => ({
		...{ name, told: words, label: clip(name, named - 12, smallSize + 0.5) },
		...{ y, width: share * longest }
	});
	const from = (start: number, at: number) => start + 16 + (at + 0.5) * lineHeight;
	const bars: Bars[] = [
		{
			...{ title: m.journey_roll_up_minutes(), x: 16, y: top },
			lines: minutes.map(({ touchpoint, mean }, at) =>
				line(from(top, at), touchpointInWords(touchpoint), (mean ?? 0) / most, minutesInWords(mean))
			)
		},
		{
			...{ title: m.journey_roll_up_barriers(), x: isWide ? 16 + box.width / 2 : 16, y: low },
			lines: barriers.map(({ barrier, count }, at) => {
				const share = (count ?? 0) / (storytellers ?? 1);
				return line(
					from(low, at),
					barrierInWords(barrier),
					share,
					count === null ? null : String(count)
				);
			})
		}
	];
	const end = Math.max(...bars.map(({ y, lines }) => y + 16 + lines.length * lineHeight));
	const lead = m.journey_roll_up_lead({ k: least });
	const smallPrint = { lines: wrap(lead, box.width - 32, smallSize, isWide ? 2 : 8), y: end + 24 };
	return {
		frame,
		height: smallPrint.y + smallPrint.lines.length * 17,
		curves: [
			curve('told', m.journey_voice_told(), told, 24, box),
			curve('own', m.journey_voice_own(), own, -14, box)
		],
		bars,
		smallPrint
	};
}

function curve(
	name: RolledCurve['name'],
	title: string,
	means: (number | null)[],
	below: number,
	frame: Box
): RolledCurve {
	const felt = means.map((mean, part) => ({
		x: xOf((part + 0.5) / parts, frame),
		y: mean === null ? null : yOf(mean, frame),
		isGuess: false
	}));
	const points = felt.flatMap(({ x, y }) => (y === null ? [] : [{ x, y }]));
	const [first] = points;
	const at = first ? { x: first.x - 8, y: first.y + below } : null;
	return { name, title, means, stretches: stretches(felt), points, at };
}

const minutesInWords = (mean: number | null) =>
	mean === null ? null : m.journey_lane_minutes({ minutes: roundMinutes(mean) });
