/** For whom and what for the words of excerpts may be used: the consent gate for excerpts of texts, pictures and recordings. */
import { sql, type SQL } from 'drizzle-orm';
import type { ExcerptFilter } from '$lib/domain/story/excerpt-filter';
import { story } from '../db/schema';
import { consentGate, readingGate } from './consent';
import { hasWords, nobodyUnasked, places, toldMediaOf, workshopGate } from './excerpt-media';
import { shownTo } from './excerpt-shown';
import { isLookedThrough, maskedQuoteOf } from './masked';
import type { Reader, Taker } from './story';

/** By what it is judged whether one of the staff may read it. */
export const inText = { ...places, authorId: story.authorId };

/** True for the excerpts (with their `story`) that a reader reads in the team's work. */
export function teamGate(
	reader: Reader,
	within: { initiativeId?: string; storytellerId?: string }
): SQL {
	return sql`(${gate('team', reader, within)} and ${shownTo(reader.userId)})`;
}

/** True for excerpts (with their `story`) whose words may be used for a purpose; see {@link wordsFor}. */
export function gate(
	purpose: ExcerptFilter['purpose'],
	reader: Taker,
	within: { initiativeId?: string; storytellerId?: string }
): SQL {
	switch (purpose) {
		case 'team':
			return readingGate(reader.today, inText, reader.userId, within);
		case 'workshop':
			return sql`(${workshopGate(reader.today, within)} and ${isLookedThrough})`;
		default:
			return sql`(${consentGate(purpose, reader.today, places, { ...within, projectId: reader.projectId })}
				and ${nobodyUnasked} and ${isLookedThrough})`;
	}
}

/**
 * True for those of them that may leave as a file. A file outlives a draft: in the team too somebody has to have said yes.
 * Beyond the team nothing of pictures goes along, and of recordings only what was said in them.
 */
export function leavingGate(
	purpose: ExcerptFilter['purpose'],
	reader: Taker,
	within: { initiativeId?: string; storytellerId?: string }
): SQL {
	return isForTeam(purpose)
		? consentGate('team', reader.today, places, within)
		: sql`(${gate(purpose, reader, within)} and ${hasWords})`;
}

/** For the team the words as they stand; for any other purpose masked, and nothing of what stands around them. */
export function wordsFor(purpose: ExcerptFilter['purpose']) {
	const none = sql<string>`''`;
	return isForTeam(purpose)
		? {}
		: { quote: maskedQuoteOf, media: toldMediaOf, prefix: none, suffix: none };
}

/** Whether a purpose gets the words as they stand. */
export const isForTeam = (purpose: ExcerptFilter['purpose']) => purpose === 'team';
