/**
 * Opens every page and sends every form as nobody, as somebody from another initiative, and as those of the initiative
 * who have no account.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { RequestEvent } from '@sveltejs/kit';
import { nobody, rolesIn, type Actor } from '$lib/domain/access/role';
import * as own from '$lib/server/service/own-contribution';
import { aContext, as, type TestContext } from './support/context';
import { aGraph, type Graph, type Thing } from './support/graph';
import { aRequest } from './support/request-event';

type Work = (event: RequestEvent) => unknown;
type Module = { load?: Work; actions?: Record<string, Work> };

const modules = import.meta.glob<Module>('../src/routes/**/+{page,layout}.server.ts');
/** What pages ask beside the API. */
const servers = import.meta.glob<Record<string, Work>>('../src/routes/**/+server.ts');

/** Pages that are there before anybody has signed in. A new one is added here. */
const open = [
	'/(public)',
	'/(public)/setup',
	'/(public)/sign-in',
	'/(public)/sign-out',
	'/(public)/invite/[token]',
	'/(public)/reset',
	'/(public)/reset/[token]',
	'/(guest)/join',
	'/(kiosk)/k/[code]',
	'/(voice)/card',
	'/(voice)/my/talk'
];

/** What a page comes to for whoever may not see it. */
const closed = [401, 404, 'to sign-in', 'to card'];
/** Whoever belongs to the initiative may be told no, or be led back to the own place. */
const closedToVisitors = [...closed, 403, '/my', 'nothing'];

/** What pages of the team hold that visitors may do by the API too, or may know, and what tells nothing of anybody. */
const theirRight: Record<string, string[]> = {
	'/(app)/i/[initiative]/opportunities/[id]': ['check', 'weigh', 'comment', 'uncomment'],
	'/(app)/i/[initiative]/people/[id]': ['record', 'withdraw'],
	'/(app)/i/[initiative]/settings': ['data'],
	'/(app)/i/[initiative]/partners/new': ['data'],
	'/(partner)/p/[token]': ['data']
};

/** What a form must hold to come as far as the question whether it may be sent. */
const forms: Record<string, Record<string, string>> = {
	'/(app)/i/[initiative]/people/[id]': { confirmed: 'yes', what: 'all' },
	'/(app)/i/[initiative]/stories/new': {
		title: 'Om morgenen',
		kind: 'interview',
		storytellerId: 'new',
		newStorytellerId: '01900000-0000-7000-8000-000000000000',
		secretName: 'Ravn',
		ageBand: '13-14'
	}
};

/** What `[id]` is, by the part of the address before it. */
const things: Record<string, Thing> = {
	people: 'storyteller',
	families: 'family',
	stories: 'story',
	insights: 'insight',
	opportunities: 'opportunity',
	rounds: 'round',
	partners: 'partner',
	pledges: 'pledge',
	kiosks: 'kiosk',
	contributions: 'contribution',
	story: 'story',
	'follow-up': 'followUp',
	'[kind]': 'story'
};

/** Those of the initiative who have no account, and whoever has the same part elsewhere. */
const visitors = [
	'the young person',
	'another young person',
	'the guardian',
	'the guardian of another',
	'a partner by link',
	'a partner of another what-if',
	'whoever gave the pledge',
	'whoever gave another pledge',
	'a guest at the wall',
	'a guest at another wall'
];

let ctx: TestContext;
let graph: Graph;
/** What the demo's worry says: nobody of the graph's actors may ever be told. */
let canary: string;
/** What the young person told from the own page. */
let ownNote: string;

beforeAll(async () => {
	ctx = await aContext();
	graph = await aGraph(ctx);
	const [worry] = await ctx.db.raw('select words from worry');
	canary = String(worry?.words);
	const young = as(ctx, graph.actors['the young person']!);
	ownNote = (await own.create(young, { id: ctx.newId(), answers: ['Hej'], uses: [] })).item.id;
}, 120_000);

const routeOf = (file: string) =>
	file.replace('../src/routes', '').replace(/\/\+(page|layout)\.server\.ts$|\/\+server\.ts$/, '');
const pages = Object.keys(modules)
	.filter((file) => file.includes('+page'))
	.map((file) => ({ route: routeOf(file), file }));

it('the list of open pages names only pages that are there', () => {
	const routes = pages.map(({ route }) => route);
	expect(open.filter((route) => !routes.includes(route))).toEqual([]);
});

describe.each(pages.filter(({ route }) => !open.includes(route)))('$route', (page) => {
	it('is closed to those who have not signed in', async () => {
		const answers = await everything(page, nobody);
		expect(answers.filter(([, outcome]) => !closed.includes(outcome))).toEqual([]);
	}, 60_000);

	if (page.route.includes('[initiative]')) {
		it('tells nobody of a worry but those whom it is for', async () => {
			const told = [];
			for (const who of ['secretariat', 'fieldworker', 'decider']) {
				const answers = await toldBy(page, graph.actors[who]!);
				told.push(...answers.map((answer) => [who, answer] as const));
			}
			expect(told.filter(([, answer]) => answer.includes(canary)).map(([who]) => who)).toEqual([]);
		}, 60_000);

		it('is not there for the secretariat of another initiative', async () => {
			const answers = await everything(page, graph.stranger);
			expect(answers).toEqual(answers.map(([name]) => [name, 404]));
		}, 60_000);
	}
});

describe.each(pages.filter(({ route }) => !open.includes(route)))('$route', (page) => {
	it('answers no visitor whose page it is not', async () => {
		const answered = [];
		for (const who of visitors.filter((name) => !isFor(page.route, name))) {
			const actor = graph.actors[who]!;
			const except = theirRight[page.route] ?? [];
			const answers = await everything(page, actor, except);
			answers.push(['data', except.includes('data') ? 'nothing' : await alone(page, actor)]);
			const told = answers.filter(([, outcome]) => !closedToVisitors.includes(outcome));
			answered.push(...told.map((answer) => [who, ...answer]));
		}
		expect(answered).toEqual([]);
	}, 60_000);

	const owners = visitors.filter((who) => isFor(page.route, who));
	if (owners.length > 0) {
		it('opens for those whose page it is', async () => {
			for (const who of owners) {
				const loaded = await withLoad(page);
				expect(['ok', '/my'], who).toContain(await alone(loaded, graph.actors[who]!));
			}
		});
	}
});

const besideThePages = Object.entries(servers).filter(([file]) => file.includes('/(app)/'));
describe.each(besideThePages)('%s', (file, load) => {
	it('answers only members of the initiative', async () => {
		const route = routeOf(file);
		for (const [method, handler] of Object.entries(await load())) {
			const given = { method, route, params: paramsOf(route) };
			const status = async (actor: Actor) =>
				outcomeOf(() => handler(aRequest(as(ctx, actor), given)));
			expect([method, await status(nobody), await status(graph.stranger)]).toEqual([
				method,
				401,
				404
			]);
			for (const who of visitors) {
				expect([403, 404], `${method} ${who}`).toContain(await status(graph.actors[who]!));
			}
		}
	});
});

it('everything of a young person as one file is for young people alone', async () => {
	const route = '/(voice)/my/file';
	const { GET } = (await servers[`../src/routes${route}/+server.ts`]?.()) ?? {};
	for (const who of visitors.filter((name) => !isFor(route, name))) {
		const status = await outcomeOf(() => GET?.(aRequest(as(ctx, graph.actors[who]!), { route })));
		expect([403, 404], who).toContain(status);
	}
});

it('a young person’s pages tell nothing of another young person', async () => {
	const { storyteller, story, excerpt, followUp } = graph.things;
	const foreign = [storyteller.id, story.id, excerpt.id, followUp.id, ownNote];
	const mine = pages.filter(({ route }) => isFor(route, 'the young person'));
	const told = async (page: (typeof pages)[number], who: string) => {
		const text = (await toldBy(page, graph.actors[who]!)).join('');
		return foreign.filter((id) => text.includes(id));
	};
	const [first] = mine.filter(({ route }) => route === '/(voice)/my');
	expect(await told(first!, 'the young person')).not.toEqual([]);
	for (const page of mine) {
		expect([page.route, await told(page, 'another young person')]).toEqual([page.route, []]);
	}
});

describe('a worry', () => {
	it('is told to those whom it is for', async () => {
		const [worries] = pages.filter(({ route }) => route.endsWith('/worries'));
		const of = { initiativeId: graph.things.initiative.id, role: 'fieldworker' } as const;
		const [raiser = ''] = graph.things.worry.onlyFor ?? [];
		const actor: Actor = {
			...{ kind: 'user', userId: raiser, name: '', memberships: [of], isFounder: false }
		};
		expect((await toldBy(worries!, actor)).join('')).toContain(canary);
	});
});

/** The layouts around a page, the outermost first. */
const layoutsOf = (route: string) =>
	Object.keys(modules)
		.filter((other) => other.includes('+layout') && `${route}/`.startsWith(`${routeOf(other)}/`))
		.toSorted((a, b) => a.length - b.length);

/** All that the page and the layouts around it hand on. */
async function toldBy({ route, file }: { route: string; file: string }, actor: Actor) {
	const answers: string[] = [];
	for (const part of [...layoutsOf(route), file]) {
		const { load } = (await modules[part]?.()) ?? {};
		const given = aRequest(as(ctx, actor), { route, params: paramsOf(route) });
		const event = Object.assign(given, { parent: () => parentOf(actor) });
		answers.push(await Promise.resolve(load?.(event)).then(JSON.stringify, () => ''));
	}
	return answers.filter((answer) => answer !== undefined);
}

/** What opening the page and sending each of its forms come to. A page is loaded with the layouts around it. */
async function everything(
	{ route, file }: { route: string; file: string },
	actor: Actor,
	except: string[] = []
): Promise<[string, string | number][]> {
	const given = { route, params: paramsOf(route) };
	const asked = as(ctx, actor);
	const answers: [string, string | number][] = [];
	let opened: string | number = 'ok';
	for (const part of [...layoutsOf(route), file]) {
		const { load } = (await modules[part]?.()) ?? {};
		const event = Object.assign(aRequest(asked, given), { parent: () => parentOf(actor) });
		opened = opened === 'ok' && load ? await outcomeOf(() => load(event)) : opened;
	}
	answers.push(['open', opened]);
	const actions = Object.entries((await modules[file]?.())?.actions ?? {});
	for (const [name, act] of actions.filter(([name]) => !except.includes(name))) {
		const event = aRequest(asked, { ...given, method: 'POST', form: forms[route] ?? {} });
		answers.push([name, await outcomeOf(() => act(event))]);
	}
	return answers;
}

/** The page, or where it loads nothing of its own the nearest layout that does. */
async function withLoad({ route, file }: { route: string; file: string }) {
	for (const part of [file, ...layoutsOf(route).toReversed()]) {
		if ((await modules[part]?.())?.load) return { route, file: part };
	}
	return { route, file };
}

/** As {@link everything}, but without the layouts around a page: a browser may ask for its data alone. */
async function alone(page: { route: string; file: string }, actor: Actor) {
	const { load } = (await modules[page.file]?.()) ?? {};
	const given = { route: page.route, params: paramsOf(page.route), search: '?all' };
	const event = Object.assign(aRequest(as(ctx, actor), given), { parent: () => parentOf(actor) });
	return load ? outcomeOf(() => load(event)) : 'nothing';
}

/** Whose page it is: that of the young person and the guardian, of one link, of one wall. */
function isFor(route: string, who: string): boolean {
	// What one said is wrong is one's own, whichever wall, link or card it was that let one in.
	const begin = /^\/\((?:guest|partner|voice)\)\/(join|pledge|p|guardian)\b.*\/wrong$/.exec(
		route
	)?.[1];
	if (begin) {
		const whose = { join: 'a guest', p: 'a partner', pledge: 'whoever gave the pledge' };
		return who.startsWith(whose[begin as keyof typeof whose] ?? 'the guardian');
	}
	switch (/^\/\((\w+)\)/.exec(route)?.[1]) {
		case 'voice':
			return route === '/(voice)/guardian'
				? who === 'the guardian'
				: who === 'the young person' || (who === 'another young person' && !route.includes('[id]'));
		case 'partner':
			return who === (route.includes('/pledge/') ? 'whoever gave the pledge' : 'a partner by link');
		case 'guest':
			return who === 'a guest at the wall';
		default:
			return false;
	}
}

function parentOf(actor: Actor) {
	const roles = rolesIn(actor, graph.things.initiative.id);
	return Promise.resolve({ roles, initiatives: [], initiative: graph.things.initiative });
}

function paramsOf(route: string): Record<string, string> {
	const before = /([^/]+)\/\[id\]/.exec(route)?.[1] ?? '';
	const thing = things[before];
	return {
		initiative: graph.slug,
		id: before === 'note' ? ownNote : thing ? graph.things[thing].id : '',
		wall: graph.things.wall.id,
		kind: 'story',
		token: 'a token that nobody was given'
	};
}

/** The status that a page ends in, or where it leads to. */
async function outcomeOf(work: () => unknown): Promise<string | number> {
	try {
		const answer = await work();
		return answer && typeof answer === 'object' && 'status' in answer
			? Number(answer.status)
			: 'ok';
	} catch (thrown) {
		const { status, location } = thrown as { status?: number; location?: string };
		if (location !== undefined) {
			return /sign-in|card/.exec(location)?.[0].replace(/^/, 'to ') ?? location;
		}
		return status ?? String(thrown);
	}
}
