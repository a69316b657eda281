/** A wall, a thread and a story for research, and what of them is told as taken back. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Manifest } from '$lib/domain/exchange/export';
import type { TakenThread } from '$lib/domain/exchange/thread-taken';
import type { TakenWall } from '$lib/domain/exchange/wall-taken';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { aStory, anExcerpt, decide, goThrough } from '$tests/support/story';
import { whatBecame } from '$tests/support/storyteller';
import { aWall, send } from '$tests/support/wall';
import * as consents from './consent';
import * as excerpts from './excerpt';
import * as exports from './export';
import * as projects from './research-project';
import * as rounds from './round';
import * as stories from './story';

let ctx: TestContext;
let ours: string;
let writer: TestContext;
let lead: TestContext;
let story: Awaited<ReturnType<typeof aStory>>;
let excerptId: string;

beforeEach(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	writer = as(ctx, await aMember(ctx, ours, 'fieldworker'));
	lead = as(ctx, await aMember(ctx, ours, 'facilitator'));
	story = await aStory(writer, ours, 'Han skyder på banen.');
	excerptId = (await anExcerpt(writer, story, 'skyder')).id;
});

type Coded<T> = T & { manifest: Manifest };
interface Excerpts {
	items: { id: string; person: string; inStory: string; quote: string }[];
	manifest: Manifest;
}

async function taken(query: object, format = 'json', who = lead): Promise<string> {
	const { content } = await exports.open(who, ours, format, { purpose: 'research', ...query });
	return new Response(content).text();
}

const read = async <T>(query: object, who = lead) =>
	JSON.parse(await taken(query, 'json', who)) as T;

const inFile = async () => (await read<Excerpts>({})).items;
const takenBack = async () => (await read<Excerpts>({})).manifest.research?.withdrawn;
const noMore = (storytellerId = story.storytellerId) =>
	decide(ctx, storytellerId, 'no', ['research']);

/** A wall on which the excerpt hangs twice, beside a note. */
async function aWallWithIt(): Promise<string> {
	const wallId = await aWall(lead, ours);
	const [one, same, note] = [ctx.newId(), ctx.newId(), ctx.newId()];
	await send(
		lead,
		wallId,
		{ type: 'card.add', cardId: one, excerptId },
		{ type: 'card.add', cardId: note, text: 'En note', x: 300 },
		{ type: 'card.add', cardId: same, excerptId, x: 600 },
		{ type: 'cluster.create', clusterId: ctx.newId(), title: 'Luft', cardIds: [one, note] }
	);
	return wallId;
}

const id = /[0-9a-f]{8}-[0-9a-f]{4}-7/;
/** Ids stand in what the manifest calls the initiative and who made the file, as they are called here. */
const withoutNames = (text: string) => text.replaceAll(/(initiative-|facilitator )\S{36}/g, '');

describe('a wall for research', () => {
	it('names people, stories and excerpts by the codes that they have in other files, and holds no id', async () => {
		const wall = await aWallWithIt();
		const text = await taken({ what: 'wall', wall });
		expect(withoutNames(text)).not.toMatch(id);
		expect(text).not.toMatch(/Ugle|Femogtyve|En note/);
		const [same] = await inFile();
		const { cards } = JSON.parse(text) as Coded<TakenWall>;
		const told = { id: same?.id, secretName: same?.person, story: same?.inStory, words: 'skyder' };
		expect(cards.filter(({ kind }) => kind === 'excerpt')).toMatchObject([told, told]);
	});

	it('is told of when it is taken back, though a coding round hides its excerpts from whoever made the file', async () => {
		const input = {
			...{ title: 'Prøve', storyIds: [story.id], blind: 'everybody' },
			coderIds: [writer.actor, lead.actor].map((actor) => 'userId' in actor && actor.userId)
		};
		const wall = await aWallWithIt();
		await rounds.create(lead, ours, input);
		expect(await taken({ what: 'wall', wall })).toContain('skyder');
		await noMore();
		const kinds = (await takenBack())?.map(({ kind }) => kind);
		expect(kinds?.toSorted()).toEqual(['excerpt', 'story', 'storyteller']);
	});

	it('notes what is in it and nothing else', async () => {
		const other = await aStory(writer, ours, 'Hun cykler.');
		await anExcerpt(writer, other, 'cykler');
		await taken({ what: 'wall', wall: await aWallWithIt() });
		await noMore(other.storytellerId);
		expect(await takenBack()).toEqual([]);
	});
});

describe('a thread for research', () => {
	it('names the same by the same codes, holds no id, and is told of when it is taken back', async () => {
		const { insightId } = await whatBecame(ctx, ours, [excerptId]);
		const text = await taken({ what: 'thread', thread: `insights/${insightId}` });
		expect(withoutNames(text)).not.toMatch(id);
		expect(text).not.toMatch(/Ugle|Femogtyve/);
		await noMore();
		const back = await takenBack();
		expect(back).toHaveLength(3);
		const { nodes } = JSON.parse(text) as Coded<TakenThread>;
		const codes = nodes.map((node) => node.id);
		const inIt = back?.filter(({ kind }) => kind !== 'storyteller').map(({ code }) => code);
		expect(codes).toEqual(expect.arrayContaining(inIt ?? ['none']));
		expect(nodes.find(({ kind }) => kind === 'story')?.title).toBe(
			back?.find(({ kind }) => kind === 'storyteller')?.code
		);
	});
});

describe('a story for research', () => {
	it('says by which codes it can be found, of the story and of each excerpt', async () => {
		const page = await taken({ what: 'story', story: story.id }, 'html');
		const [same] = await inFile();
		expect(withoutNames(page)).not.toMatch(id);
		for (const code of [same?.person, same?.inStory, same?.id]) {
			expect(page).toContain(code);
		}
	});

	it('leaves for a project when it was said yes to for that one', async () => {
		const keeper = as(ctx, await aMember(ctx, ours, 'secretariat'));
		const { item: project } = await projects.create(keeper, ours, {
			...{ name: 'Følgeforskning', responsible: 'Lindaa Universitet', about: 'Vi følger jer.' },
			until: '2038-12-31'
		});
		const query = { what: 'story', story: story.id, project: project.id };
		expect(await outcome(taken(query, 'html'))).toBe('consent_missing');
		for (const by of ['young', 'guardian']) {
			const yes = { scope: 'research', decision: 'yes', by, projectId: project.id };
			await consents.record(keeper, story.storytellerId, yes);
		}
		const page = await taken(query, 'html');
		expect(page).toContain('Følgeforskning');
		expect(page).toContain('skyder');
		const other = (await inFile())[0]?.person;
		expect(page).not.toContain(other);
	});
});

describe('nobody has taken back', () => {
	it.each<[string, () => Promise<unknown>]>([
		['an excerpt that a coder deleted', () => excerpts.remove(writer, excerptId)],
		[
			'an excerpt that an edit has set adrift',
			() => stories.change(writer, story.id, { text: 'Ja.' })
		],
		[
			'an excerpt that a coding round hides',
			() =>
				rounds.create(lead, ours, {
					...{ title: 'Prøve', storyIds: [story.id], blind: 'everybody' },
					coderIds: [writer.actor, lead.actor].map((actor) => 'userId' in actor && actor.userId)
				})
		]
	])('%s', async (_, change) => {
		expect(await inFile()).toHaveLength(1);
		await change();
		const { items, manifest } = await read<Excerpts>({});
		expect(items).toEqual([]);
		expect(manifest.research).toMatchObject({ withdrawn: [], withdrawnEarlier: [] });
	});

	it('a stretch whose mask is open anew', async () => {
		expect(await inFile()).toHaveLength(1);
		await stories.change(writer, story.id, { text: 'Han skyder igen på banen.' });
		await goThrough(writer, story.id);
		expect(await takenBack()).toEqual([]);
	});
});

it('one excerpt that is refused is told as taken back, without its story', async () => {
	const [{ id: code } = { id: '' }] = await inFile();
	await decide(ctx, story.storytellerId, 'no', ['research'], { itemId: excerptId });
	expect(await takenBack()).toEqual([{ kind: 'excerpt', code }]);
});

it('a table that has no place for what was taken back is not made for research', async () => {
	await inFile();
	await noMore();
	expect(await outcome(taken({}, 'csv'))).toBe('invalid');
	expect(await takenBack()).toHaveLength(3);
});
