import { beforeEach, expect, test } from 'vitest';
import { fromPlainText } from '$lib/domain/text/plain-text';
import type { QueuedNoun } from '../outbox/queued';
import { openDatabase } from '../vault/database';
import { Vault } from '../vault/vault';
import type { FieldStory, Pack } from './pack';
import { Taken } from './taken.svelte';

const story = (id: string, excerptIds: string[] = []): FieldStory => ({
	...{ id, initiative: 'lindaa', storytellerId: 'falken', title: id, kind: 'interview' },
	...{ document: fromPlainText(id), version: 1, journey: { version: 1, moments: [] } },
	excerpts: excerptIds.map((id) => ({ id, start: 0, end: 1, quote: 'x', tagIds: [] }))
});

const packOf = (people: string[], tags: string[]): Pack => ({
	takenAt: Date.now(),
	initiatives: [
		{
			...{ slug: 'lindaa', name: 'Lindaa' },
			people: people.map((id) => ({ id, secretName: id, ageBand: '13-14', birthYear: null })),
			tags: tags.map((id) => ({ id, name: id, family: 'context' })),
			projects: []
		}
	]
});

let vault: Vault;
let taken: Taken;

beforeEach(async () => {
	const who = { userId: crypto.randomUUID(), name: 'Mette' };
	vault = await Vault.make(await openDatabase(), who, '123456', Date.now());
	taken = new Taken(vault);
	const [first, gone] = [story('first', ['old']), story('gone', ['lost'])];
	const pack = packOf(['falken', 'left'], ['bus', 'dropped']);
	await taken.take({ pack, stories: [first, gone] }, new Set());
});

test('what arrives while the rest is fetched stays, and what the server took away goes', async () => {
	const before = await taken.known();
	const fetched = { pack: packOf(['falken'], ['bus']), stories: [story('first', ['old'])] };
	const send = (noun: QueuedNoun, path: string, body: object) => {
		const made = { id: crypto.randomUUID(), title: '', madeAt: 0, state: 'waiting' } as const;
		const queued = { ...made, noun, method: 'POST', path, body, quote: 'x' } as const;
		return taken.arrived(queued, { id: made.id, status: 201 }, Date.now());
	};
	await send('person', '/initiatives/lindaa/storytellers', { id: 'new', secretName: 'Odderen' });
	await send('tag', '/initiatives/lindaa/tags', { id: 'waiting', name: 'ventetid' });
	await send('excerpt', '/stories/first/excerpts', { id: 'cut', start: 1, end: 2 });
	await send('story', '/initiatives/lindaa/stories', { id: 'begun', title: 'Ny' });
	await taken.take(fetched, before);
	await taken.read();
	const [lindaa] = taken.pack.initiatives;
	const ids = (all: readonly { id: string }[] = []) => all.map(({ id }) => id).toSorted();
	expect(ids(lindaa?.people)).toEqual(['falken', 'new']);
	expect(ids(lindaa?.tags)).toEqual(['bus', 'waiting']);
	expect(ids(taken.stories)).toEqual(['begun', 'first']);
	expect(ids(taken.stories.find(({ id }) => id === 'first')?.excerpts)).toEqual(['cut', 'old']);
});

test('a vault of an earlier program opens: the research projects of each person are those of the initiative', async () => {
	const project = {
		...{ id: 'vejen', name: 'Vejen', responsible: 'U', about: 'Hvad hjælper?' },
		until: '2099-01-01'
	};
	const { takenAt, initiatives } = packOf(['falken', 'ravnen'], ['bus']);
	const before = initiatives.map(({ projects: _, people, ...one }) => ({
		...one,
		people: people.map((person) => ({ ...person, projects: [project] }))
	}));
	await vault.put('taken', 'pack', { takenAt, initiatives: before });
	await taken.read();
	const now = initiatives.map((one) => ({ ...one, projects: [project] }));
	expect(taken.pack).toEqual({ takenAt, initiatives: now });
	await vault.put('taken', 'pack', packOf([], []));
	await taken.read();
	expect(taken.pack.initiatives[0]?.projects).toEqual([]);
});
