/** What ends with a use: its readers see no more of the words, not those either that adults wrote off (R15). */
import { mayUse } from './may-use';
import type { ConsentRecord } from './record';
import { ruledBy, whoDecides, type Age } from './rule';
import type { Scope } from './scope';
import { wordsIn, type OwnIds, type OwnWords } from './withdrawal';

/** Who reads what adults write, by the uses that must stand for quoted words to be there. Each leans on the team's. */
export const readers = {
	/** Whoever wrote it and whom they turn to, and where the gate closes with the team's use anyway. */
	few: ['keep'],
	team: ['team'],
	/** Guests of a workshop, and other young people of the initiative. */
	workshop: ['workshop', 'artworkWorkshop'],
	/** Young people who are asked about it, deciders, researchers. */
	members: ['workshop', 'quote', 'report', 'research'],
	/** All of these, and partners. */
	wide: ['workshop', 'partner', 'quote', 'report', 'research']
} as const satisfies Record<string, readonly Scope[]>;

/** A use that nobody may make any more of all that somebody told, or of one thing. */
export interface EndedUse {
	scope: Scope;
	/** A story, a picture or recording, or an excerpt. */
	itemId?: string | null;
}

/**
 * Whether a decision ends a use: a no of somebody whose word counts there. A yes that runs out ends none: the gate
 * closes, and what was written off while it stood stays. Nor does a no to one research project while the gate is open for
 * another one: the words are read on by the same people.
 *
 * @param records what they said before
 * @param today `YYYY-MM-DD`
 */
export function endsUse(
	{
		decision,
		by,
		scope,
		projectId
	}: Pick<ConsentRecord, 'decision' | 'by' | 'scope' | 'projectId'>,
	age: Age,
	records: readonly ConsentRecord[],
	today: string
): boolean {
	if (decision !== 'no' || !whoDecides(ruledBy(age, today), scope).includes(by)) {
		return false;
	}
	const others = records.filter((one) => one.projectId !== projectId);
	return !projectId || !mayUse(age, scope, 'others', others, today);
}

/** The own words that a use was about: told words in a workshop are not what was said to a picture there. */
export function wordsOfUse({ scope, itemId }: EndedUse, own: OwnWords): OwnIds {
	const words = wordsIn(itemId ?? null, own);
	const shown = new Set(own.excerpts.filter(({ mediaId }) => mediaId).map(({ id }) => id));
	switch (scope) {
		case 'workshop':
			return {
				...words,
				mediaIds: [],
				excerptIds: words.excerptIds.filter((id) => !shown.has(id))
			};
		case 'artworkWorkshop':
			return { ...words, storyIds: [], excerptIds: words.excerptIds.filter((id) => shown.has(id)) };
		default:
			return words;
	}
}
