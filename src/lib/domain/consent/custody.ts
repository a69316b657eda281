/** Who holds custody of a young person, and so whom one asks at home (R9). */
import type { AgeBand, Decider } from './rule';

/**
 * `one`: one adult is asked, and says it alone. `two`: two adults have custody, and each says for themself. `decided`: the
 * young person is placed away from home, or custody is contested; the staff decided by hand who is asked, and noted why.
 */
export const custodies = ['one', 'two', 'decided'] as const;

export type Custody = (typeof custodies)[number];

/** The adults who say yes or no for somebody: the one who is asked first, and the other holder of custody. */
export const guardians = ['guardian', 'otherGuardian'] as const;

export type Guardian = (typeof guardians)[number];

/** What each of them is to the young person, in a word or two; empty where nobody said. */
export type Relations = Record<Guardian, string>;

/** Since when who was asked at home, and who of the staff said so. */
export interface CustodyChange {
	id: string;
	custody: Custody;
	/** What they were to the young person then; empty where nobody said. */
	guardianRelation: string;
	otherRelation: string;
	/** Empty when the account is gone. */
	by: string;
	/** ms */
	at: number;
}

/** The words for both, from what is kept of a young person. */
export function relationsOf(person: {
	guardianRelation?: string;
	otherRelation?: string;
}): Relations {
	return {
		guardian: person.guardianRelation ?? '',
		otherGuardian: person.otherRelation ?? ''
	};
}

/** Who is asked of those at home: the other one only where custody is with two. Nothing known: one. */
export function guardiansOf({ custody }: { custody?: Custody | null }): readonly Guardian[] {
	return custody === 'two' ? guardians : ['guardian'];
}

/** Whether somebody with a card of their own is let in: the young person always, a guardian while there is one like that. */
export function isLetIn(
	holder: Decider,
	{ band, custody }: { band: AgeBand; custody?: Custody | null }
): boolean {
	return holder === 'young' || (band !== '18+' && guardiansOf({ custody }).includes(holder));
}
