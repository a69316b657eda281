import type { WallDesk } from '$lib/client/wall-desk.svelte';
import { sourceOf, type Card } from '$lib/domain/wall/state';
import { m } from '$lib/i18n/paraglide/messages';

/** What a card is called in the name of a button: the first words on it. */
export function cardTitle(desk: WallDesk, card: Card): string {
	const words = card.text ?? desk.room.wordsOf(sourceOf(card))?.quote ?? m.wall_card_withdrawn();
	return words.length > 40 ? `${words.slice(0, 40)} …` : words;
}
