import type { WallDesk } from '$lib/client/wall-desk.svelte';
import { sourceOf, type Card } from '$lib/domain/wall/state';
import type { CardWords } from '$lib/domain/wall/words';
import { m } from '$lib/i18n/paraglide/messages';

/** What can be read on a card: the note or the words, or why there are none. @param words as far as they are known here */
export function textOn(card: Card, words: CardWords | undefined): string {
	if (card.withdrawn) {
		return m.wall_card_withdrawn();
	}
	if (card.text !== null) {
		return card.text;
	}
	return words ? words.quote || m.excerpt_wordless() : m.wall_card_waiting();
}

/** What a card is called in the name of a button: the first words on it. */
export function cardTitle(desk: WallDesk, card: Card): string {
	const text = textOn(card, desk.room.wordsOf(sourceOf(card)));
	return text.length > 40 ? `${text.slice(0, 40)} …` : text;
}
