/**
 * What a young person takes back is gone: from every answer of the API, from open streams, from what the server prints,
 * from every file in its folder, and from a backup that is restored afterwards.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { afterEach, describe, expect, test } from 'vitest';
import { scopes } from '$lib/domain/consent/scope';
import { api } from '../support/api-table';
import { answers } from '../support/setup';
import { startServer, temporaryFolder, traad, type Running } from '../support/server.js';

/** No other text holds one of these words. */
const canaries = ['skærsildfugl', 'tågehornsild', 'månekrebsene', 'glasbjergged'];
const [first, second, third, fourth] = canaries;
const quote = `Min ${first} bor hos en ${second} ved den gamle havn`;
const text = `${quote}.\nHun siger at ${third} danser om natten når det regner på molen.`;
const initiative = 'sammen-om-lindaa';
const exportsTried = ['csv', 'json', 'html'].flatMap((format) => [
	`/initiatives/${initiative}/exports/${format}?what=excerpts&purpose=team`,
	`/initiatives/${initiative}/exports/${format}?what=story&purpose=team`,
	`/initiatives/${initiative}/exports/${format}?what=wall&purpose=workshop`
]);

let server: Running;
afterEach(() => server.stop());

describe('words that were taken back', () => {
	test('are found nowhere, not even in a restored backup', async () => {
		server = await startServer();
		const { dataDir } = server;
		const headers = await anInstall();
		const ids = await told(headers);
		const stream = await listen(headers, `/walls/${ids.walls}/events`);
		expect(seen(await everyAnswer(headers, ids))).toEqual(canaries);
		const backup = join(temporaryFolder(), 'before.db');
		server.traad(['backup', backup]);

		await send(headers, 'POST', `/storytellers/${ids.storytellers}/withdrawals`, { all: true });

		await expect.poll(stream.heard).toContain('card.withdrawn');
		expect(seen([{ body: stream.heard() }])).toEqual([]);
		await expectGone(headers, ids);
		await server.stop();
		expect(traad(dataDir, ['restore', backup])).toMatchObject({ withdrawals: 1, unplaced: [] });
		server = await startServer({ dataDir });
		await expectGone(headers, ids);
	});
});

async function expectGone(headers: Headers, ids: Ids): Promise<void> {
	const answers = await everyAnswer(headers, ids);
	expect(answers.filter(({ body }) => seen([{ body }]).length > 0).map(({ path }) => path)).toEqual(
		[]
	);
	expect(seen([{ body: server.log() }])).toEqual([]);
	const files = readdirSync(server.dataDir, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
	expect(files.filter((file) => seen([{ body: readFileSync(file, 'utf8') }]).length)).toEqual([]);
}

type Headers = Record<string, string>;
/** One id for each noun of the API. */
type Ids = Record<string, string>;

const seen = (answers: { body: string }[]) =>
	canaries.filter((word) => answers.some(({ body }) => body.toLowerCase().includes(word)));

/** All that can be read of the initiative, at every address that the API has. */
async function everyAnswer(headers: Headers, ids: Ids) {
	const listed = Object.entries(api)
		.filter(([path, methods]) => methods.GET && !/events|exports/.test(path))
		.map(([path]) => path.replace('[initiative]', initiative))
		.map((path) => path.replace(/^\/([\w-]+)\/\[id\]/, (_, noun) => `/${noun}/${ids[noun]}`))
		.filter((path) => !path.includes('undefined'));
	const searched = canaries.map((word) => `/initiatives/${initiative}/search?q=${word}`);
	const followed = `/opportunities/${ids.running}/follow-ups`;
	const taken = exportsTried.map((path) => `${path}&story=${ids.stories}&wall=${ids.walls}`);
	return Promise.all(
		[...listed, ...searched, ...taken, followed].map(async (path) => {
			const answer = await fetch(`${server.origin}/api/v1${path}`, { headers });
			return { path, body: await answer.text() };
		})
	);
}

/** One story that flows through every noun, written off by adults on the way. */
async function told(headers: Headers): Promise<Ids> {
	const here = `/initiatives/${initiative}`;
	const make = async (path: string, body: object) =>
		(await send<{ id: string }>(headers, 'POST', path, body)).id;
	const storytellers = await make(`${here}/storytellers`, {
		secretName: 'Havternen',
		ageBand: '13-14'
	});
	for (const scope of scopes) {
		for (const by of ['young', 'guardian']) {
			await make(`/storytellers/${storytellers}/consents`, { scope, by, decision: 'yes' });
		}
	}
	const more = { kind: 'interview', language: 'da', isMasked: true };
	const stories = await make(`${here}/stories`, {
		title: `Om ${fourth}`,
		storytellerId: storytellers,
		text,
		...more
	});
	const excerpts = await make(`/stories/${stories}/excerpts`, {
		...{ start: 0, end: [...quote].length, memo: `${quote}, siger hun` }
	});
	const family = 'context';
	const tags = await make(`${here}/tags`, { name: 'Havnen', family });
	await make(`/tags/${tags}/memos`, { text: `Jævnfør: ${quote}` });
	await make(`/stories/${stories}/memos`, { text: `Hun taler om ${third}` });
	await send(headers, 'PUT', `/stories/${stories}/journey`, {
		moments: [{ id: v7(), title: `Hos ${second}`, touchpoint: 'family', excerptIds: [excerpts] }]
	});
	const walls = await make(`${here}/walls`, { title: 'Havnen' });
	const [card, note] = [v7(), v7()];
	const title = `Om ${quote}`;
	await send(headers, 'POST', `/walls/${walls}/commands`, {
		commands: [
			{ id: v7(), type: 'card.add', cardId: card, excerptId: excerpts, x: 0, y: 0 },
			{ id: v7(), type: 'card.add', cardId: note, text: `Hun sagde: ${quote}`, x: 0, y: 300 },
			{ id: v7(), type: 'cluster.create', clusterId: v7(), title, cardIds: [card, note] }
		]
	});
	const insights = await make(`${here}/insights`, {
		observation: `Som hun siger: “${quote}”`,
		because: 'Der er langt til havnen',
		soThat: 'Ingen kommer der',
		evidence: [{ excerptId: excerpts }]
	});
	const opportunities = await make(`${here}/opportunities`, {
		whatIf: `Hvad nu hvis ${third} danser om natten når det regner på molen?`,
		insightIds: [insights]
	});
	const running = await followedUp(headers, insights, storytellers);
	return { storytellers, stories, excerpts, tags, walls, insights, opportunities, running };
}

/** A what-if that runs, and what an adult wrote down that both sides said came of it. */
async function followedUp(headers: Headers, insight: string, storyteller: string): Promise<string> {
	const { id } = await send<{ id: string }>(
		headers,
		'POST',
		`/initiatives/${initiative}/opportunities`,
		{ whatIf: 'Hvad nu hvis nogen gik med?', insightIds: [insight], removes: 'company' }
	);
	const answer = {
		reason: 'Aftalt',
		answeredBy: 'Karen',
		nextStep: 'Ring',
		reviewOn: '2099-01-01'
	};
	for (const to of ['open', 'offered', 'youthChecked', 'agreed', 'running']) {
		await send(headers, 'POST', `/opportunities/${id}/transitions`, { ...answer, to });
	}
	const followUp = await send<{ id: string }>(headers, 'POST', `/opportunities/${id}/follow-ups`, {
		storytellerId: storyteller
	});
	for (const side of ['young', 'contact']) {
		const said = { part: 'removes', answer: 'partly', words: `Hun sagde: ${quote}` };
		await send(headers, 'PUT', `/follow-ups/${followUp.id}/answers`, { side, answers: [said] });
	}
	return id;
}

async function send<T>(headers: Headers, method: string, path: string, body: object): Promise<T> {
	const answer = await fetch(`${server.origin}/api/v1${path}`, {
		...{ method, headers, body: JSON.stringify(body) }
	});
	expect([answer.status, answer.ok ? '' : await answer.clone().text()], path).toEqual([
		...[answer.ok ? answer.status : 200, '']
	]);
	return (await answer.json()) as T;
}

/** Everything that a live stream has said so far. */
async function listen(headers: Headers, path: string) {
	const stream = await fetch(`${server.origin}/api/v1${path}`, { headers });
	let heard = '';
	const decoder = new TextDecoder();
	void stream.body
		?.pipeTo(
			new WritableStream<Uint8Array>({
				write(part) {
					heard += decoder.decode(part, { stream: true });
				}
			})
		)
		.catch(() => undefined);
	await expect.poll(() => heard).toContain('presence');
	return { heard: () => heard };
}

/** An empty initiative, and what its secretariat sends along: the demo would take most of the time. */
async function anInstall(): Promise<Headers> {
	const [email, password] = ['karen@lindaa.example', 'en rød tråd i det hele'];
	const { origin } = server;
	const who = ['--email', email, '--name', 'Karen Lund', '--password', '-'];
	server.traad(['user', 'create', ...who], password);
	const signedIn = await fetch(`${origin}/sign-in`, {
		method: 'POST',
		redirect: 'manual',
		headers: { origin },
		body: new URLSearchParams({ email, password })
	});
	const cookie = signedIn.headers.getSetCookie().map((one) => one.split(';')[0]);
	const headers = { origin, cookie: cookie.join('; '), 'content-type': 'application/json' };
	await send(headers, 'POST', '/initiatives', { name: 'Sammen om Lindaa', slug: initiative });
	const asked = await fetch(`${origin}/api/v1/me`, { headers });
	const me = (await asked.json()) as { user: { id: string } };
	await send(headers, 'PATCH', `/initiatives/${initiative}/setup`, {
		...answers,
		leadIds: [me.user.id]
	});
	return headers;
}
