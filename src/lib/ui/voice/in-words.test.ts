import { describe, expect, it } from 'vitest';
import type { StoredTouch } from '$lib/domain/story/touch-kind';
import { m } from '$lib/i18n/paraglide/messages';
import { storyInWords } from './in-words';

/** What a story says that is about others too. */
function waits(...waitsForOthers: Pick<StoredTouch, 'relation' | 'answer'>[]): string {
	const story = { kind: 'story', id: 's', title: 'Bussen', state: 'told', at: 0 } as const;
	const none = { words: [], media: [], clusters: [], walls: [], insights: [], replies: [] };
	const own = { story, ...none, others: {}, unused: null, answerBy: 0, remarks: [] };
	return storyInWords({ ...own, erasesOn: null, waitsForOthers, isTimeOver: false }).waits;
}

describe('a story about others too', () => {
	it('says that they are asked first, until one of them has said no', () => {
		const asked = { relation: 'sibling', answer: 'notAsked' } as const;
		const refused = { relation: 'parent', answer: 'no' } as const;
		expect(waits()).toBe('');
		expect(waits(asked)).toBe(m.my_waits_others({ who: m.touch_sibling() }));
		expect(waits(asked, refused)).toBe(m.my_waits_no({ who: m.touch_parent() }));
	});
});
