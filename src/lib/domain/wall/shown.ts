import { cardsIn, clustersInOrder, type Card, type Cluster, type Wall } from './state';
import type { CardWords } from './words';

/** A card as it leaves the server: with its words where a workshop may see them, wordless where not. */
export type ShownCard = Card & Partial<Omit<CardWords, 'excerptId'>>;

export type ShownCluster = Cluster & { readonly cardIds: readonly string[] };

/** A wall as the API tells it: lists instead of records, words put in. */
export interface ShownWall extends Omit<Wall, 'cards' | 'clusters'> {
	readonly id: string;
	readonly initiativeId: string;
	readonly title: string;
	/** ISO 8601, UTC. */
	readonly createdAt: string;
	readonly cards: readonly ShownCard[];
	readonly clusters: readonly ShownCluster[];
}

/** The excerpts whose words a wall would show: all on cards that still have their place with words. */
export function excerptsOn(wall: Wall): string[] {
	const shown = Object.values(wall.cards).filter((card) => !card.withdrawn && card.excerptId);
	return [...new Set(shown.map((card) => card.excerptId as string))];
}

/**
 * Puts the words on the cards. A card without words in `words` is shown as withdrawn, whatever the log says: consent is
 * asked anew at each reading.
 */
export function showCards(wall: Wall, words: readonly CardWords[]): ShownCard[] {
	const byExcerpt = new Map(words.map((one) => [one.excerptId, one]));
	return Object.values(wall.cards).map((card) => {
		const found = card.excerptId && !card.withdrawn ? byExcerpt.get(card.excerptId) : undefined;
		return { ...card, ...found, withdrawn: card.excerptId !== null && !found };
	});
}

/** The clusters in order, each with its cards in reading order. */
export function showClusters(wall: Wall): ShownCluster[] {
	return clustersInOrder(wall).map((cluster) => ({
		...cluster,
		cardIds: cardsIn(wall, cluster.id).map(({ id }) => id)
	}));
}
