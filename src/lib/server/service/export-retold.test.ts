/** A story that was told again with changed details is told as that wherever its words leave (R20). */
import mammoth from 'mammoth';
import Papa from 'papaparse';
import readXlsx from 'read-excel-file/node';
import { beforeAll, expect, it } from 'vitest';
import { aContext, anInitiative, type TestContext } from '$tests/support/context';
import { aStory, anExcerpt } from '$tests/support/story';
import { whatBecame } from '$tests/support/storyteller';
import { aWall, send } from '$tests/support/wall';
import * as exports from './export';
import * as insights from './insight';
import * as stories from './story';
import * as walls from './wall';

let ctx: TestContext;
let ours: string;
let retold: Awaited<ReturnType<typeof aStory>>;
let insightId: string;
let wallId: string;

const words = { retold: 'en pige og en hest', said: 'en dreng og en cykel' };
const label = 'Genfortalt med ændrede detaljer';

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	retold = await aStory(ctx, ours, `Der var ${words.retold}.`);
	await stories.change(ctx, retold.id, { kind: 'retold' });
	const said = await aStory(ctx, ours, `Der var ${words.said}.`);
	const [one, other] = [
		await anExcerpt(ctx, retold, words.retold),
		await anExcerpt(ctx, said, words.said)
	];
	({ insightId } = await whatBecame(ctx, ours, [one.id, other.id]));
	wallId = await aWall(ctx, ours);
	for (const [x, { id: excerptId }] of [one, other].entries()) {
		await send(ctx, wallId, {
			...{ type: 'card.add', cardId: ctx.newId(), excerptId, x: x * 300, y: 0 }
		});
	}
});

async function taken(format: string, query: object): Promise<Buffer> {
	const file = await exports.open(ctx, ours, format, { purpose: 'report', ...query });
	return Buffer.from(await new Response(file.content).arrayBuffer());
}

const wall = () => ({ what: 'wall', wall: wallId });
const thread = () => ({ what: 'thread', thread: `insights/${insightId}` });

it('in a table as a column, in words', async () => {
	const text = (await taken('csv', {})).toString().replace('\ufeff', '');
	const { data } = Papa.parse<Record<string, string>>(text, { header: true, delimiter: ';' });
	const kindOf = (quote: string) => data.find(({ Ord }) => Ord === quote)?.['Sådan er det fortalt'];
	expect([kindOf(words.retold), kindOf(words.said)]).toEqual([label, 'Interview']);
	const [sheet] = await readXlsx(await taken('xlsx', wall()));
	const [head = [], ...rows] = sheet?.data ?? [];
	expect(rows.map((row) => row[head.indexOf('Sådan er det fortalt')])).toContain(label);
	const { items } = JSON.parse((await taken('json', {})).toString()) as {
		items: { storyKind: string }[];
	};
	expect(items.map(({ storyKind }) => storyKind).toSorted()).toEqual(['interview', 'retold']);
});

it('in a text beside its words, and beside no others', async () => {
	for (const query of [{}, wall()]) {
		const { value } = await mammoth.extractRawText({ buffer: await taken('docx', query) });
		const lines = value.split('\n').filter(Boolean);
		const after = (quote: string) => lines[lines.indexOf(quote) + 1];
		expect(after(words.retold)).toContain(label);
		expect(after(words.said)).not.toContain(label);
	}
	const page = (await taken('html', {})).toString();
	expect(page.split(label)).toHaveLength(2);
});

it('above the whole story', async () => {
	for (const format of ['html', 'docx']) {
		const file = await taken(format, { what: 'story', story: retold.id });
		const told =
			format === 'html' ? file.toString() : (await mammoth.extractRawText({ buffer: file })).value;
		expect(told.slice(0, told.indexOf(words.retold))).toContain(label);
	}
});

it('in what pictures of a wall and of a thread are drawn of', async () => {
	const hangs = JSON.parse((await taken('json', wall())).toString()) as {
		cards: { words: string; storyKind: string }[];
	};
	const card = (quote: string) => hangs.cards.find((one) => one.words === quote)?.storyKind;
	expect([card(words.retold), card(words.said)]).toEqual(['retold', 'interview']);
	const { nodes } = JSON.parse((await taken('json', thread())).toString()) as {
		nodes: { kind: string; title: string; detail?: string }[];
	};
	const ofWords = nodes.filter(({ kind }) => kind === 'excerpt');
	const node = (quote: string) => ofWords.find(({ title }) => title === quote)?.detail;
	expect([node(words.retold), node(words.said)]).toEqual(['retold', 'interview']);
	const stories = nodes.filter(({ kind }) => kind === 'story');
	expect(stories.map(({ detail }) => detail).toSorted()).toEqual(['interview', 'retold']);
});

it('on the wall and under an insight as they are read here', async () => {
	const { items } = await walls.words(ctx, wallId);
	const told = (quote: string) => items.find((one) => one.quote === quote)?.told;
	expect([told(words.retold), told(words.said)]).toEqual(['retold', undefined]);
	const { evidence } = await insights.read(ctx, insightId);
	const under = (quote: string) => evidence.find((one) => one.quote === quote)?.told;
	expect([under(words.retold), under(words.said)]).toEqual(['retold', undefined]);
});
