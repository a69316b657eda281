import { groundOf, reachOf, type Footing, type Ground } from './ground';
import type { Evidence } from './insight';

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
	version: number;
}

/** An insight as it leaves the server. */
export interface ShownInsight extends InsightFacts {
	evidence: ShownEvidence[];
	reach: { stories: number; storytellers: number };
	ground: Ground;
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
 * @param mayReadWords whether the asker's role reads words of stories at all
 */
export function showInsight(
	facts: InsightFacts & { createdAt: number },
	pieces: readonly ResolvedEvidence[],
	opportunities: number,
	mayReadWords: boolean
): ShownInsight {
	const { id, initiativeId, observation, because, soThat, sign, cause } = facts;
	const { wallId, clusterId, version, createdAt } = facts;
	return {
		...{ id, initiativeId, observation, because, soThat, sign, cause, wallId, clusterId, version },
		evidence: pieces.map((piece) => showEvidence(piece, mayReadWords)),
		reach: reachOf(pieces),
		ground: groundOf(pieces),
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
