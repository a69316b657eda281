import type { Card, Wall } from './state';

/** The wall with some fields of some cards changed; cards that are gone stay gone. */
export function withCards(wall: Wall, ids: readonly string[], fields: Partial<Card>): Wall {
	const cards = { ...wall.cards };
	for (const id of ids) {
		const card = cards[id];
		if (card) {
			cards[id] = { ...card, ...fields };
		}
	}
	return { ...wall, cards };
}
