import { m } from '$lib/i18n/paraglide/messages';

const words = [
	m.journey_feeling_m3,
	m.journey_feeling_m2,
	m.journey_feeling_m1,
	m.journey_feeling_0,
	m.journey_feeling_p1,
	m.journey_feeling_p2,
	m.journey_feeling_p3
];

/** A feeling from −3 to +3 in a word. */
export function feelingInWords(feeling: number): string {
	return words[feeling + 3]?.() ?? '';
}

/** The curve of feelings through points, smooth and never beyond them: an SVG path. */
export function curveThrough(points: readonly { x: number; y: number }[]): string {
	const [first, ...rest] = points;
	if (!first) {
		return '';
	}
	let from = first;
	const parts = rest.map((to) => {
		const middle = (from.x + to.x) / 2;
		const part = `C${round(middle)} ${round(from.y)} ${round(middle)} ${round(to.y)} ${round(to.x)} ${round(to.y)}`;
		from = to;
		return part;
	});
	return `M${round(first.x)} ${round(first.y)}${parts.join('')}`;
}

const round = (value: number) => Math.round(value * 10) / 10;
