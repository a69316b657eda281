import type { Stance } from './insight';

/** How well an insight stands on words that may still be used (D1). */
export const grounds = ['strong', 'thin', 'needs_new_ground'] as const;

export type Ground = (typeof grounds)[number];

/** How many stories must speak for an insight unless the initiative says otherwise. */
export const defaultGroundLimit = 3;

/** A piece of evidence as the consent gate sees it today. */
export interface Footing {
	stance: Stance;
	storyId: string;
	storytellerId: string;
	/** Whether its words may still be used by the team. */
	isCovered: boolean;
}

/** Those that speak for an insight, each young person once. Only words still covered count. */
export function speakersOf<F extends Footing>(evidence: readonly F[]): F[] {
	return [...new Map(standing(evidence).map((piece) => [piece.storytellerId, piece])).values()];
}

/** How many stories, and how many young people, speak for an insight. Only words still covered count. */
export function reachOf(evidence: readonly Footing[]): { stories: number; storytellers: number } {
	return {
		stories: new Set(standing(evidence).map((piece) => piece.storyId)).size,
		storytellers: speakersOf(evidence).length
	};
}

/**
 * How firm the ground is.
 * `strong`: at least `limit` stories speak for it. `thin`: fewer, as from the start. `needs_new_ground`: nothing speaks
 * for it any more (or yet), or words fell away and fewer stories than `limit` are left.
 *
 * @param limit number of stories; at least 1
 */
export function groundOf(evidence: readonly Footing[], limit = defaultGroundLimit): Ground {
	const { stories } = reachOf(evidence);
	if (stories >= Math.max(1, limit)) {
		return 'strong';
	}
	const hasLost = evidence.some((piece) => piece.stance === 'supports' && !piece.isCovered);
	return stories === 0 || hasLost ? 'needs_new_ground' : 'thin';
}

function standing<F extends Footing>(evidence: readonly F[]): F[] {
	return evidence.filter((piece) => piece.stance === 'supports' && piece.isCovered);
}
