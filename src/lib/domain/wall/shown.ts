import { cardsIn, clustersInOrder, sourceOf, type Card, type Cluster, type Wall } from './state';
import type { CardWords } from './words';

/** A card as it leaves the server: with its words where a workshop may see them, wordless where not. */
export type ShownCard = Card & Partial<Omit<CardWords, 'id' | 'excerptId' | 'mediaId'>>;

export type ShownCluster = Cluster & { readonly cardIds: readonly string[] };

/** A wall as the API tells it: lists instead of records, words put in. */
export interface ShownWall extends Omit<Wall, 'cards' | 'clusters'> {
	readonly id: string;
	readonly initiativeId: string;
	readonly title: string;
	/** ISO 8601, UTC. */
	readonly createdAt: string;
	/** Who the reader is on this wall, as `by` and the votes name them. */
	readonly you: string;
	/** Of the state as it is sent, see hash.ts. */
	readonly hash: string;
	/** The wall that this one broke out of. */
	readonly parentId: string | null;
	readonly cards: readonly ShownCard[];
	readonly clusters: readonly ShownCluster[];
}

/** What a wall would show words or pictures of: all on cards that still have their place with them. */
export function sourcesOn(wall: Wall): { excerptIds: string[]; mediaIds: string[] } {
	const shown = Object.values(wall.cards).filter((card) => !card.withdrawn);
	return {
		excerptIds: [...new Set(shown.flatMap(({ excerptId }) => excerptId ?? []))],
		mediaIds: [...new Set(shown.flatMap(({ mediaId }) => mediaId ?? []))]
	};
}

/**
 * Puts the words on the cards. A card without words in `words` is shown as withdrawn, whatever the log says: consent is
 * asked anew at each reading.
 */
export function showCards(wall: Wall, words: readonly CardWords[]): ShownCard[] {
	const bySource = new Map(words.map((one) => [one.id, one]));
	return Object.values(wall.cards).map((card) => {
		const source = sourceOf(card);
		const found = card.withdrawn ? undefined : bySource.get(source ?? '');
		const { id: _, excerptId: _excerpt, mediaId: _media, ...shown } = found ?? {};
		return { ...card, ...shown, withdrawn: source !== null && !found };
	});
}

/** The clusters in order, each with its cards in reading order. */
export function showClusters(wall: Wall): ShownCluster[] {
	return clustersInOrder(wall).map((cluster) => ({
		...cluster,
		cardIds: cardsIn(wall, cluster.id).map(({ id }) => id)
	}));
}

/** The wall with every card marked as withdrawn that shows what is not open to a workshop today. */
export function closedUnless(wall: Wall, isOpen: (source: string) => boolean): Wall {
	const cards = Object.values(wall.cards).map((card) => {
		const source = sourceOf(card);
		return source === null || isOpen(source) ? card : { ...card, withdrawn: true };
	});
	return { ...wall, cards: Object.fromEntries(cards.map((card) => [card.id, card])) };
}
