import { describe, expect, it } from 'vitest';
import type { Found } from '$lib/domain/search/found';
import { addressOf } from './address';

const hit = (given: Partial<Found>): Found => ({
	...{ id: '1', kind: 'story', group: 'story', title: 'Turen', snippet: [] },
	...{ storyId: null, mediaId: null, tagId: null, storytellerId: null, secretName: null },
	...given
});
const of = (given: Partial<Found>) => addressOf(hit(given), 'lindaa', 'q=bus');

describe('what was found is read', () => {
	it('in its story, with the way back to its own place on the page', () => {
		expect(of({ kind: 'excerpt', group: 'excerpt', storyId: '2' })).toBe(
			'/i/lindaa/stories/2?excerpt=1&from=search%3Fq%3Dbus%23x-1'
		);
		expect(of({ kind: 'excerptMemo', group: 'memo', storyId: '2' })).toBe(
			'/i/lindaa/stories/2?excerpt=1&from=search%3Fq%3Dbus%23x-note-1'
		);
	});

	it('among the memos of the story or tag that it is on', () => {
		expect(of({ kind: 'memo', group: 'memo', storyId: '2' })).toBe(
			'/i/lindaa/memos?story=2&kind=story#memo-1'
		);
		expect(of({ kind: 'memo', group: 'memo', tagId: '3' })).toBe(
			'/i/lindaa/memos?kind=tag&tag=3#memo-1'
		);
	});
});
