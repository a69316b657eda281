/** How strong a colour is: never so weak that it is not seen, and with so much contrast that a number on it is read. */
import type { Family } from '$lib/domain/codebook/family';

/** The colours of a family, as custom properties for a drawing. */
export function colours(family: Family): string {
	return `--own: var(--${family}); --own-ink: var(--${family}-ink); --own-wash: var(--${family}-wash)`;
}

/** Percent of a family's colour in a cell, 8 to 45: the numbers stand on it. */
export function strength(count: number, most: number): number {
	return Math.round(8 + 37 * (count / Math.max(1, most)));
}
