import { groundOf, reachOf, type Footing, type Ground } from './ground';
import type { Evidence } from './insight';
import { countChecks, type Check, type CheckCount } from './youth-check';

/** A piece of evidence as it leaves the server. `gone`: a wordless tombstone; `withheld`: words, but not for the asker. */
export interface ShownEvidence extends Evidence {
	state: 'shown' | 'withheld' | 'gone';
	quote?: string;
	storyId?: string;
	storyTitle?: string;
}

/** What is kept of an insight itself. */
export interface InsightFacts {
	id: string;
	initiativeId: string;
	observation: string;
	because: string;
	soThat: string;
	sign: string;
	cause: string;
	wallId: string | null;
	clusterId: string | null;
	/** Why fewer stories than the initiative's limit are enough; empty where they are not. */
	enoughBecause: string;
	/** In plain language, for the young people who are asked about it; empty until then. */
	plainText: string;
	/** The number of the wording: what young people answered is about one of them. */
	wording: number;
	version: number;
}

/** An insight as it leaves the server. */
export interface ShownInsight extends InsightFacts {
	evidence: ShownEvidence[];
	reach: { stories: number; storytellers: number };
	ground: Ground;
	/** What young people say to the wording. */
	check: CheckCount;
	/** How many what-ifs it became. */
	opportunities: number;
	/** ISO 8601, UTC. */
	createdAt: string;
}

/** Evidence with its words, which are null when the consent gate is shut. */
export interface ResolvedEvidence extends Evidence, Footing {
	quote: string | null;
	storyTitle: string | null;
}

/**
 * Puts an insight together for somebody.
 *
 * @param pieces       all of its evidence, in order
 * @param checks       all that young people were asked and answered about it
 * @param limit        how many stories must speak for it, unless it says why fewer are enough
 * @param mayReadWords whether the asker's role reads words of stories at all
 */
export function showInsight(
	facts: InsightFacts & { createdAt: number },
	pieces: readonly ResolvedEvidence[],
	checks: readonly Check[],
	opportunities: number,
	limit: number,
	mayReadWords: boolean
): ShownInsight {
	const { id, initiativeId, observation, because, soThat, sign, cause } = facts;
	const { wallId, clusterId, enoughBecause, plainText, wording, version, createdAt } = facts;
	return {
		...{ id, initiativeId, observation, because, soThat, sign, cause, wallId, clusterId },
		...{ enoughBecause, plainText, wording, version },
		evidence: pieces.map((piece) => showEvidence(piece, mayReadWords)),
		reach: reachOf(pieces),
		ground: groundOf(pieces, enoughBecause === '' ? limit : 1),
		check: countChecks(checks, wording),
		opportunities,
		createdAt: new Date(createdAt).toISOString()
	};
}

function showEvidence(piece: ResolvedEvidence, mayReadWords: boolean): ShownEvidence {
	const { excerptId, stance, storyId, quote, storyTitle } = piece;
	if (quote === null || storyTitle === null) {
		return { excerptId, stance, state: 'gone' };
	}
	return mayReadWords
		? { excerptId, stance, state: 'shown', quote, storyId, storyTitle }
		: { excerptId, stance, state: 'withheld' };
}
