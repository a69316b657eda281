/** The policy is asked everywhere: by each use case first, and by no route past the services. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf } from './support/layers.js';
import { withoutAllow } from './support/service-functions';

const services = 'src/lib/server/service';
/** What several services share; no route may import it. */
const shared = [
	'answering.ts',
	'consent-text.ts',
	'custody-change.ts',
	'export-begun.ts',
	'export-codebook.ts',
	'export-coded.ts',
	'export-noted.ts',
	'insight-wording.ts',
	'linking.ts',
	'note-story.ts',
	'once.ts',
	'one-wording.ts',
	'planning.ts',
	'pointing.ts',
	'procedure-due.ts',
	'reading.ts',
	'retention-due.ts',
	'rewriting.ts',
	'setting-up.ts',
	'telling.ts',
	'unquoting.ts',
	'weighing-told.ts',
	'withdrawing.ts'
];
const bypass =
	/server\/(store|db)(\/|$)|server\/service\/(answering|consent-text|custody-change|export-begun|export-codebook|export-coded|export-noted|insight-wording|linking|note-story|once|one-wording|planning|pointing|procedure-due|reading|retention-due|rewriting|setting-up|telling|unquoting|weighing-told|withdrawing)$/;

const read = (...path: string[]) => readFileSync(join(...path), 'utf8');

describe('every use case', () => {
	const files = readdirSync(services).filter((name) => /^[\w-]+\.ts$/.test(name));

	it.each(files.filter((name) => !shared.includes(name)))('of %s asks the policy first', (name) => {
		expect(withoutAllow(read(services, name))).toEqual([]);
	});

	it.each([
		['asks nothing', 'async function act(ctx: Context) { return stories.list(ctx.db); }'],
		[
			'asks after it wrote',
			"async function act(ctx: Context) { await ctx.db.commit([]); allow(ctx, 'a.b', {}); }"
		],
		[
			'asks only sometimes',
			"async function act(ctx: Context) { if (ctx.now()) { allow(ctx, 'a.b', {}); } }"
		],
		[
			'asks in a function that nobody calls',
			"const act = async (ctx: Context) => { const later = () => allow(ctx, 'a.b', {}); };"
		],
		['hides that it receives the context', 'function act(given: Context) { return all(given); }']
	])('would be found out when it %s', (_, source) => {
		expect(withoutAllow(`export ${source}`)).toEqual(['act']);
	});

	it('may find its subject before it asks', () => {
		const source = `export async function act(ctx: Context) {
			const story = await stories.find(ctx.db);
			return allow(ctx, 'story.read', story);
		}`;
		expect(withoutAllow(source)).toEqual([]);
	});
});

describe('a route', () => {
	const pastServices = (source: string) =>
		importsOf(source).filter((specifier) => bypass.test(specifier));

	it('never goes past the services', () => {
		const routes = readdirSync('src/routes', { recursive: true, encoding: 'utf8' });
		const files = routes.filter((name) => /\.(ts|svelte)$/.test(name));
		expect(files.length).toBeGreaterThan(50);
		expect(files.filter((name) => pastServices(read('src/routes', name)).length > 0)).toEqual([]);
	});

	it.each(['server/store/story', 'server/db/open', 'server/db', 'server/service/pointing'])(
		'that reached for %s would be found out',
		(name) => {
			expect(pastServices(`import { find } from '$lib/${name}';`)).toHaveLength(1);
		}
	);
});
