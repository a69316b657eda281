/** The agreement of a round in numbers: over all tags, and for each of them. */
import { cohenKappa, krippendorffAlpha, observedAgreement, type Coefficient } from './agreement';
import {
	codedUnits,
	unitsForAll,
	unitsForTag,
	type CodedText,
	type CodedUnit,
	type UnitKind
} from './agreement-units';

/** What coders came to, for one tag or over all. */
export interface Agreement {
	alpha: Coefficient;
	/** Only between two. */
	kappa: Coefficient | null;
	/** The share on which they say the same, 0 to 1; null where nothing was coded by two. */
	observed: number | null;
}

export interface AgreementTable {
	/** Over all tags: the same only where exactly the same tags were put on. */
	all: Agreement;
	tags: (Agreement & { tagId: string; uses: number })[];
	/** How many units there were: characters, sentences or passages. */
	units: number;
}

/**
 * @param coders whose codings are compared
 * @param tagIds the tags to be told apart; those that nobody used are left out
 */
export function agreementOf(
	texts: readonly CodedText[],
	coders: readonly string[],
	tagIds: readonly string[],
	{ unit, onlyCoded }: { unit: UnitKind; onlyCoded: boolean }
): AgreementTable {
	const units = codedUnits(texts, coders, unit, onlyCoded);
	const measured = (made: Parameters<typeof krippendorffAlpha>[0]): Agreement => ({
		alpha: krippendorffAlpha(made),
		kappa: coders.length === 2 ? cohenKappa(made) : null,
		observed: observedAgreement(made)
	});
	const uses = usesOf(texts);
	return {
		all: measured(unitsForAll(units)),
		tags: tagIds
			.filter((tagId) => uses.has(tagId))
			.map((tagId) => ({
				tagId,
				uses: uses.get(tagId) ?? 0,
				...measured(unitsForTag(units, tagId))
			})),
		units: units.reduce((sum, { weight }: CodedUnit) => sum + weight, 0)
	};
}

function usesOf(texts: readonly CodedText[]): Map<string, number> {
	const uses = new Map<string, number>();
	for (const tagId of texts.flatMap(({ markings }) => markings.flatMap((one) => one.tagIds))) {
		uses.set(tagId, (uses.get(tagId) ?? 0) + 1);
	}
	return uses;
}
