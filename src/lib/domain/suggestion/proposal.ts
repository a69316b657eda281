import type { Card, Wall } from '../wall/state';

/** A group as it was proposed. */
export interface Proposed {
	readonly cardIds: readonly string[];
	readonly words: readonly string[];
	readonly tags: readonly string[];
	/** Its cards share none of them: `words` mean nearly the same. */
	readonly isByMeaning: boolean;
}

/** A proposed group as far as it still can be made. */
export interface Proposal {
	/** Its first card as proposed: no other group has it. */
	readonly key: string;
	/** Those that still lie in no cluster. */
	readonly cards: readonly Card[];
	readonly words: readonly string[];
	readonly tags: readonly string[];
	readonly isByMeaning: boolean;
}

/**
 * What is left of proposed groups on the wall as it is now: what somebody clustered or took down meanwhile leaves its group,
 * and words that were taken back take the whole group with them, for it was told in them.
 */
export function leftOf(proposed: readonly Proposed[], wall: Wall): Proposal[] {
	return proposed.flatMap(({ cardIds, ...why }) => {
		const there = cardIds.flatMap((id) => wall.cards[id] ?? []);
		const cards = there.filter(({ clusterId }) => clusterId === null);
		const isTold = there.every(({ withdrawn }) => !withdrawn);
		return isTold && cards.length > 1 ? [{ ...why, key: cardIds[0] ?? '', cards }] : [];
	});
}
