/** Asks every path and method of the API as everybody: what may be asked follows from the one policy table. */
import type { RequestEvent } from '@sveltejs/kit';
import { beforeAll, describe, expect, it } from 'vitest';
import { can, knows } from '$lib/domain/access/policy';
import type { Actor } from '$lib/domain/access/role';
import { api } from './support/api-table';
import { aContext, as, type TestContext } from './support/context';
import { aGraph, type Graph } from './support/graph';
import { aRequest } from './support/request-event';

type Handler = (event: RequestEvent) => Promise<Response>;

const root = '../src/routes/api/v1';
const modules = import.meta.glob<Record<string, Handler>>('../src/routes/api/v1/**/+server.ts');
/** What must be asked for before there is an answer. */
const searches: Record<string, string> = {
	'/initiatives/[initiative]/search': '?q=cykel',
	'/initiatives/[initiative]/exports/[format]': '?purpose=team'
};
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

const paths = Object.entries(api).flatMap(([path, asked]) =>
	Object.entries(asked).map(([method, { action, of }]) => ({ path, method, action, of }))
);
/** What takes something away comes last, and the part before the whole: the others need it. */
const inOrder = [
	...paths.filter((one) => !takesAway(one)),
	...paths.filter(takesAway).toReversed()
];

let ctx: TestContext;
let graph: Graph;

beforeAll(async () => {
	ctx = await aContext();
	graph = await aGraph(ctx);
}, 120_000);

it('the table of paths and methods is whole', async () => {
	const found: Record<string, string[]> = {};
	for (const [file, load] of Object.entries(modules)) {
		const module = await load();
		const path = file.slice(root.length).replace('/+server.ts', '');
		found[path] = methods.filter((method) => method in module);
	}
	const known = Object.entries(api).map(([path, asked]) => [
		path,
		methods.filter((method) => method in asked)
	]);
	expect(found).toEqual(Object.fromEntries(known));
}, 120_000);

it('no answer tells anybody of a worry', async () => {
	const [worry] = await ctx.db.raw('select words from worry');
	const told: string[] = [];
	for (const { path, method, of } of paths.filter((one) => one.method === 'GET')) {
		if (path.endsWith('/events')) {
			continue;
		}
		for (const who of [
			'secretariat',
			'a facilitator’s token',
			'the young person',
			'the guardian'
		]) {
			const actor = graph.actors[who]!;
			const handler = (await modules[`${root}${path}/+server.ts`]?.())?.[method];
			const params = { id: of ? graph.things[of].id : '', initiative: graph.slug, format: 'json' };
			const given = { method, route: `/api/v1${path}`, params, search: searches[path] };
			const answer = await (await handler?.(aRequest(as(ctx, actor), given)))?.text();
			if (answer?.includes(String(worry?.words))) {
				told.push(`${who} ${path}`);
			}
		}
	}
	expect(told).toEqual([]);
}, 60_000);

describe.each(inOrder)('$method $path', ({ path, method, action, of }) => {
	async function ask(actor: Actor): Promise<number> {
		const handler = (await modules[`${root}${path}/+server.ts`]?.())?.[method];
		const params = { id: of ? graph.things[of].id : '', initiative: graph.slug, format: 'csv' };
		const given = { method, route: `/api/v1${path}`, params, search: searches[path] };
		const response = await handler?.(aRequest(as(ctx, actor), given));
		await response?.body?.cancel();
		return response?.status ?? 0;
	}

	if (action === 'public') {
		it('answers everybody', async () => {
			expect([200, 400]).toContain(await ask({ kind: 'nobody' }));
		});
		return;
	}

	it('sends those away who have not signed in', async () => {
		expect(await ask({ kind: 'nobody' })).toBe(401);
	});

	if (of) {
		it('is not there for the secretariat of another initiative', async () => {
			expect(await ask(graph.stranger)).toBe(404);
		});
	}

	it('refuses whom the policy does not name, and does not say what is there', async () => {
		const subject = of ? graph.things[of] : {};
		for (const [name, actor] of Object.entries(graph.actors)) {
			if (actor.kind !== 'nobody' && !can(actor, action, subject)) {
				const hidden = !knows(actor, subject) || action.endsWith('.read');
				expect([name, await ask(actor)]).toEqual([name, hidden ? 404 : 403]);
			}
		}
	});

	it('answers whom the policy names', async () => {
		const subject = of ? graph.things[of] : {};
		const named = Object.entries(graph.actors).filter(([, actor]) => can(actor, action, subject));
		for (const [name, actor] of takesAway({ path, method }) ? named.slice(0, 1) : named) {
			const status = await ask(actor);
			const isRight = method === 'GET' ? status === 200 : ![401, 403, 404, 500].includes(status);
			expect([name, status, isRight]).toEqual([name, status, true]);
		}
	});
});

function takesAway({ path, method }: { path: string; method: string }): boolean {
	return method === 'DELETE' || path.endsWith('/withdrawals');
}
