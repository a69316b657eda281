import type { Moment } from '$lib/domain/story/journey';
import { stretches, type Stretch } from '../map/curve';

/** Whose feeling a curve shows. */
export type Voice = 'told' | 'own';

/** A journey to be laid over others. */
export interface LaidJourney {
	storyId: string;
	title: string;
	secretName: string;
	moments: readonly Moment[];
}

export interface LaidCurve {
	journey: LaidJourney;
	stretches: Stretch[];
	points: { x: number; y: number; title: string }[];
	/** Where the name stands, at the curve's end. */
	end: { x: number; y: number } | undefined;
}

/** Where curves lie: the whole, and the room around them. */
export interface Box {
	width: number;
	height: number;
	left: number;
	right: number;
	top: number;
	bottom: number;
}

export const box: Box = { width: 940, height: 330, left: 118, right: 150, top: 24, bottom: 44 };
/** More than these cannot be told apart. */
export const mostJourneys = 6;

export const yOf = (feeling: number, { top, height, bottom } = box) =>
	top + ((3 - feeling) * (height - top - bottom)) / 6;

/** From the beginning of the journey (0) to now (1). */
export const xOf = (share: number, { left, width, right } = box) =>
	left + share * (width - left - right);

/** Journeys over the same stretch from their beginning to now; the names at their ends do not cover each other. */
export function lay(journeys: readonly LaidJourney[], voice: Voice): LaidCurve[] {
	const curves = journeys.map((journey) => {
		const count = journey.moments.length;
		const felt = journey.moments.map(({ title, isGuess, feeling, ownFeeling }, at) => {
			const value = voice === 'own' ? ownFeeling : feeling;
			const x = xOf(count === 1 ? 0.5 : at / (count - 1));
			return { x, y: value === null ? null : yOf(value), isGuess, title };
		});
		const points = felt.flatMap(({ x, y, title }) => (y === null ? [] : [{ x, y, title }]));
		return { journey, stretches: stretches(felt), points, end: points.at(-1) };
	});
	return apart(curves);
}

const lineHeight = 17;

function apart(curves: LaidCurve[]): LaidCurve[] {
	let lowest = -Infinity;
	const names = new Map<LaidCurve, { x: number; y: number }>();
	for (const curve of curves.toSorted((a, b) => (a.end?.y ?? 0) - (b.end?.y ?? 0))) {
		if (curve.end) {
			lowest = Math.max(curve.end.y, lowest + lineHeight);
			names.set(curve, { x: box.width - box.right + 16, y: lowest });
		}
	}
	return curves.map((curve) => ({ ...curve, end: names.get(curve) }));
}
