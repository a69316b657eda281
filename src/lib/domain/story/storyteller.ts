/** A young person as the team knows them: by a secret name, never by more than is needed. */
import * as v from 'valibot';
import { custodies, type Custody } from '../consent/custody';
import { ageBands, type AgeBand } from '../consent/rule';
import type { Scope } from '../consent/scope';
import { maybe, oneOf, personLine, personText, uuid, whole } from '../text/input';

export interface Storyteller {
	id: string;
	initiativeId: string;
	/** Chosen by the young person; unique in the initiative. A pseudonym: never to be called anonymous (R5). */
	secretName: string;
	/** Computed from the birth year where that is known. */
	ageBand: AgeBand;
	birthYear: number | null;
	/** When the band was set to 18+ of somebody younger, ms. */
	grownAt: number | null;
	/** When the band was set to 15–17 of somebody younger, ms. */
	ownSince: number | null;
	/** What the controller leaves to whoever is 15 to 17 alone (R9). */
	aloneFrom15: Scope[];
	/** Who is asked at home. */
	custody: Custody;
	/** To which uses both must say yes where two hold custody, as the controller says (R9). */
	bothFor: Scope[];
	/** What the guardian is to the young person, and the other one: `mor`; empty where nobody said (R10). */
	guardianRelation: string;
	otherRelation: string;
	area: string;
	familyId: string | null;
	/** The named adult: a user of the initiative. */
	contactId: string | null;
	version: number;
}

const fields = {
	area: maybe(personLine(80)),
	familyId: maybe(uuid),
	contactId: maybe(uuid),
	custody: v.optional(oneOf(custodies)),
	/** Why it was decided by hand who is asked: wanted for `decided`, and kept for that alone. */
	custodyNote: maybe(personText(500)),
	guardianRelation: maybe(personLine(40)),
	otherRelation: maybe(personLine(40))
};

const birthYear = whole(1900, 2100);

/** What makes a storyteller: the age is given as a band or as a birth year. */
export const newStoryteller = v.pipe(
	v.object({
		id: v.optional(uuid),
		secretName: personLine(60),
		ageBand: maybe(oneOf(ageBands)),
		birthYear: maybe(birthYear),
		...fields
	}),
	v.forward(
		v.check((given) => given.ageBand != null || given.birthYear != null, 'required'),
		['ageBand']
	)
);

export type NewStoryteller = v.InferOutput<typeof newStoryteller>;

/** A changed age band without a birth year takes an earlier birth year away: what was said last holds. */
export const storytellerChange = v.object({
	secretName: v.optional(personLine(60)),
	ageBand: v.optional(oneOf(ageBands)),
	birthYear: maybe(birthYear),
	...fields
});

export type StorytellerChange = v.InferOutput<typeof storytellerChange>;
