import { describe, expect, it } from 'vitest';
import { change } from '$lib/domain/wall/apply';
import { emptyWall, type Card } from '$lib/domain/wall/state';
import { m } from '$lib/i18n/paraglide/messages';
import { textOn } from './card-title';

const added = (of: { excerptId: string | null; text: string | null }): Card => {
	const { cards } = change(emptyWall, { type: 'card.add', cardId: 'a', x: 0, y: 0, ...of });
	return cards.a ?? expect.fail('no card');
};
const excerpt = added({ excerptId: 'e', text: null });
const words = {
	...{ id: 'e', excerptId: 'e', mediaId: null, storyId: 's' },
	...{ quote: 'Cykelturen er min', secretName: 'Falk', tags: [] }
};

describe('what a card is called', () => {
	it('is its note, or its words', () => {
		expect(textOn(added({ excerptId: null, text: 'en note' }), undefined)).toBe('en note');
		expect(textOn(excerpt, words)).toBe('Cykelturen er min');
	});

	it('says of words on their way that they are fetched, not that they were taken back', () => {
		expect(textOn(excerpt, undefined)).toBe(m.wall_card_waiting());
	});

	it('is none of its words once they were taken back', () => {
		expect(textOn({ ...excerpt, withdrawn: true }, words)).toBe(m.wall_card_withdrawn());
	});
});
