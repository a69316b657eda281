import { describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { plainText, type DocumentNode } from '$lib/domain/text/plain-text';
import { batchOf, openChange, readyOf, versionAfter, type Queued } from './queued';
import { settle } from './settle';

const storyId = v7();
const path = `/stories/${storyId}`;

function queued(given: Partial<Queued>): Queued {
	return {
		id: v7(),
		method: 'PUT',
		path,
		body: {},
		noun: 'text',
		title: '',
		madeAt: 0,
		state: 'waiting',
		...given
	};
}

const textOf = (words: string): DocumentNode => ({
	type: 'doc',
	content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }]
});

const mark = (quote: string) =>
	queued({
		method: 'POST',
		path: `${path}/excerpts`,
		noun: 'excerpt',
		body: { id: v7(), start: 0, end: quote.length },
		ifMatch: 4,
		quote
	});

describe('a queue', () => {
	it('holds back what leans on something that was refused, and lets the rest go', () => {
		const personId = v7();
		const person = queued({
			method: 'POST',
			path: '/initiatives/lindaa/storytellers',
			body: { id: personId },
			state: 'refused'
		});
		const story = queued({
			method: 'POST',
			path: '/initiatives/lindaa/stories',
			body: { id: storyId, storytellerId: personId }
		});
		const text = queued({});
		const other = queued({ path: `/stories/${v7()}` });
		const { ready, held } = readyOf([person, story, text, other]);
		expect(ready).toEqual([other]);
		expect(held).toEqual([story, text]);
	});

	it('takes a later change into the one that waits, unless something in between counts on it', () => {
		const first = queued({});
		expect(openChange([first], 'PUT', path)).toBe(first);
		expect(openChange([first, mark('luft')], 'PUT', path)).toBeUndefined();
	});

	it('counts versions on from what is queued', () => {
		expect(versionAfter([], path, 3)).toBe(3);
		expect(versionAfter([queued({ ifMatch: 3 }), queued({ ifMatch: 4 })], path, 3)).toBe(5);
	});

	it('goes out in requests of two hundred, pictures alone', () => {
		const many = Array.from({ length: 250 }, () => queued({}));
		expect(batchOf(many)).toHaveLength(200);
		const picture = queued({ blob: { id: v7(), type: 'image/png', size: 9 } });
		expect(batchOf([picture, ...many])).toEqual([picture]);
		expect(batchOf([...many.slice(0, 3), picture])).toHaveLength(3);
	});
});

describe('a conflict', () => {
	const there = { version: 7, document: textOf('Skrevet på kontoret.') };
	const problem = { status: 412, name: 'stale', title: '', current: there };
	const first = queued({ body: { title: 'Havnen' }, ifMatch: 3, state: 'conflict', problem });
	const second = queued({ body: { document: textOf('Der er luft.') }, ifMatch: 4 });

	it('lets one’s own stand, all that was written of it', () => {
		const { changed, gone } = settle([first, second], first, 'mine', '');
		expect(changed).toMatchObject([
			{ id: second.id, state: 'waiting', ifMatch: 7, body: { title: 'Havnen' } }
		]);
		expect(gone).toEqual([first.id]);
	});

	it('lets theirs stand', () => {
		expect(settle([first, second], first, 'theirs', '')).toEqual({
			changed: [],
			gone: [first.id, second.id]
		});
	});

	it('lets both stand after each other, and marks find their words again', () => {
		const mine = mark('luft');
		const lost = mark('havn');
		const { changed } = settle([first, second, mine, lost], first, 'both', 'Min');
		const [text, found, gone] = changed;
		const words = plainText((text?.body as { document: DocumentNode }).document);
		expect(words).toBe('Skrevet på kontoret.\nMin\nDer er luft.');
		const { start, end } = found?.body as { start: number; end: number };
		expect([...words].slice(start, end).join('')).toBe('luft');
		expect(found).toMatchObject({ state: 'waiting', ifMatch: 8 });
		expect(gone).toMatchObject({ state: 'refused', problem: { name: 'position_invalid' } });
	});
});
