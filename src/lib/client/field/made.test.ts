import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { Queued } from '../outbox/queued';
import { factsOf, isLeaf, mediaOf, placeOf } from './made';

const storyId = v7();

function queued(given: Partial<Queued>): Queued {
	return {
		id: v7(),
		method: 'POST',
		path: '/initiatives/lindaa/media',
		noun: 'media',
		title: 'Billede',
		body: {},
		madeAt: 0,
		state: 'waiting',
		...given
	};
}

const photo = queued({ body: { id: v7(), storyId, title: 'Broen' } });

describe('what was made in the field', () => {
	it('is found with its story, and counts as showing somebody until that is answered', () => {
		const change = queued({ method: 'PATCH', path: `/media/${v7()}`, body: { title: 'Ny' } });
		const elsewhere = queued({ body: { id: v7(), storyId: v7() } });
		expect(mediaOf([photo, change, elsewhere], storyId)).toEqual([photo]);
		expect(factsOf(photo)).toEqual({ title: 'Broen', altText: '', others: 'notAsked' });
	});

	it('is taken out of the queue only where nothing can lean on it', () => {
		const mark = queued({ path: `/stories/${storyId}/excerpts`, noun: 'excerpt' });
		const person = queued({ path: '/initiatives/lindaa/storytellers', noun: 'person' });
		expect([photo, mark, person].map(isLeaf)).toEqual([true, true, false]);
	});

	it('leads from the queue to where it is put right', () => {
		const text = queued({ method: 'PUT', path: `/stories/${storyId}`, noun: 'text' });
		const story = queued({
			path: '/initiatives/lindaa/stories',
			noun: 'story',
			body: { id: storyId }
		});
		const consent = queued({ path: `/storytellers/${v7()}/consents`, noun: 'consent' });
		const tag = queued({ path: '/initiatives/lindaa/tags', noun: 'tag', body: { id: v7() } });
		expect([photo, text, story].map(placeOf)).toEqual(Array(3).fill(`#story=${storyId}`));
		expect(placeOf(consent)).toMatch(/^#yes=/);
		expect(placeOf(tag)).toBeUndefined();
	});
});
