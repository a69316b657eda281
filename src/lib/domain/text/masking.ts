/** Masking (B5, R18, R20): what names, places and third persons are called beyond the team. */

/** `open`: somebody looked at the words and lets them stand. */
export const maskKinds = ['name', 'place', 'person', 'other', 'open'] as const;
export type MaskKind = (typeof maskKinds)[number];

/** A stretch `[start, end)` of a text, in code points. */
export type Stretch = readonly [start: number, end: number];

/** What stands in place of `[start, end)`, in code points. */
export interface Mask {
	readonly start: number;
	readonly end: number;
	readonly kind: MaskKind;
	readonly replacement: string;
}

/**
 * Words with masks applied. One that reaches over the edge of the words is told whole: half a name gives it away too.
 *
 * The store does the very same in SQL where words leave it (`store/masking`); a test holds the two together.
 *
 * @param start where the words begin in the text that the masks count in
 */
export function masked(words: string, start: number, masks: readonly Mask[]): string {
	const signs = [...words];
	const parts: string[] = [];
	let at = 0;
	for (const mask of inOrder(masks)) {
		const [from, to] = [mask.start - start, mask.end - start];
		if (from >= signs.length || to <= 0) {
			continue;
		}
		parts.push(signs.slice(at, Math.max(at, from)).join(''), mask.replacement);
		at = Math.max(at, to);
	}
	return [...parts, signs.slice(at).join('')].join('');
}

const inOrder = (masks: readonly Mask[]) =>
	masks.filter(({ kind }) => kind !== 'open').toSorted((a, b) => a.start - b.start);

/** Stretches in order, those that touch or overlap made one. */
export function joined(stretches: readonly Stretch[]): Stretch[] {
	const whole: [number, number][] = [];
	for (const [start, end] of stretches.toSorted((a, b) => a[0] - b[0])) {
		const last = whole.at(-1);
		if (last && start <= last[1]) {
			last[1] = Math.max(last[1], end);
		} else if (start < end) {
			whole.push([start, end]);
		}
	}
	return whole;
}

/** What stands in place of words that may not be told at all. */
export const leftOut = '[…]';

/** Masks over stretches that may not be told; other masks that lie within them are not needed any more. */
export function leavingOut(
	stretches: readonly { start: number; end: number }[],
	masks: readonly Mask[]
): Mask[] {
	const closed = joined(stretches.map(({ start, end }) => [start, end] as const));
	const others = masks.filter(
		(mask) => !closed.some(([start, end]) => start <= mask.start && mask.end <= end)
	);
	const gaps = closed.map(([start, end]) => {
		return { start, end, kind: 'other' as const, replacement: leftOut };
	});
	return [...others, ...gaps];
}

/** Whether any of the stretches has a sign in common with `[start, end)`. */
export function touches(stretches: readonly Stretch[], start: number, end: number): boolean {
	return stretches.some(([from, to]) => from < end && start < to);
}
