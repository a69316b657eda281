import type { FieldExcerpt } from '$lib/client/field/pack';
import type { Family } from '$lib/domain/codebook/family';
import type { PlacedBlock } from '$lib/domain/text/plain-text';

/** A run of words that is marked alike throughout. */
export interface Piece {
	/** Code points. */
	start: number;
	text: string;
	/** The family that shows; pain and bright before the others. Absent outside excerpts. */
	family?: Family;
}

const order: readonly Family[] = ['pain', 'bright', 'theme', 'context'];

/** A block of words cut where excerpts begin and end. @param signs the story's plain text, a code point each */
export function piecesOf(
	{ start, end }: Pick<PlacedBlock, 'start' | 'end'>,
	signs: readonly string[],
	excerpts: readonly FieldExcerpt[],
	familyOf: ReadonlyMap<string, Family>
): Piece[] {
	const here = excerpts.filter((excerpt) => excerpt.start < end && excerpt.end > start);
	const inside = here.flatMap((excerpt) => [excerpt.start, excerpt.end]);
	const cuts = [...new Set([start, ...inside, end])]
		.filter((cut) => cut >= start && cut <= end)
		.sort((a, b) => a - b);
	return cuts.slice(0, -1).map((from, at) => {
		const to = cuts[at + 1] ?? end;
		const covering = here.filter((excerpt) => excerpt.start <= from && excerpt.end >= to);
		const families = covering.flatMap(({ tagIds }) => tagIds.map((id) => familyOf.get(id)));
		const family = order.find((one) => families.includes(one));
		return {
			start: from,
			text: signs.slice(from, to).join(''),
			...(covering.length > 0 && { family: family ?? 'context' })
		};
	});
}
