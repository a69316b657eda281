/** A story with words that no other text holds, through every noun, in the built server: where they are found they leaked. */
import { v7 } from 'uuid';
import { expect } from 'vitest';
import { scopes } from '$lib/domain/consent/scope';
import type { Running } from './server.js';

/** No other text holds one of these words. */
export const canaries = ['skærsildfugl', 'tågehornsild', 'månekrebsene', 'glasbjergged'];
const [first, second, third, fourth] = canaries;
const quote = `Min ${first} bor hos en ${second} ved den gamle havn`;
const text = `${quote}.\nHun siger at ${third} danser om natten når det regner på molen.`;
const initiative = 'sammen-om-lindaa';

/** The canaries that stand in some of the answers. */
export const seen = (answers: readonly { body: string }[]) =>
	canaries.filter((word) => answers.some(({ body }) => body.toLowerCase().includes(word)));

/** What somebody sends along who is signed in. */
export type Headers = Record<string, string>;

/** Who asks, and where. */
export interface Asker {
	origin: string;
	headers: Headers;
}

/** One id for each noun of the API. */
export type Ids = Record<string, string>;

/** Whoever may see most: the first account of an install. */
export async function signedIn(server: Running): Promise<Asker> {
	const [email, password] = ['karen@lindaa.example', 'en rød tråd i det hele'];
	const { origin } = server;
	const who = ['--email', email, '--name', 'Karen Lund', '--password', '-'];
	server.traad(['user', 'create', ...who], password);
	const cookie = await entered(`${origin}/sign-in`, { email, password });
	return { origin, headers: { origin, cookie, 'content-type': 'application/json' } };
}

/** The cookies that a form gives whoever comes in by it. */
export async function entered(address: string, fields: Record<string, string>): Promise<string> {
	const answer = await fetch(address, {
		method: 'POST',
		redirect: 'manual',
		headers: { origin: new URL(address).origin },
		body: new URLSearchParams(fields)
	});
	return answer.headers
		.getSetCookie()
		.map((one) => one.split(';')[0])
		.join('; ');
}

/** One story that flows through every noun, written off by adults on the way. */
export async function told(asker: Asker): Promise<Ids> {
	const here = `/initiatives/${initiative}`;
	const make = async (path: string, body: object) =>
		(await send<{ id: string }>(asker, 'POST', path, body)).id;
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
	await send(asker, 'PUT', `/stories/${stories}/journey`, {
		moments: [{ id: v7(), title: `Hos ${second}`, touchpoint: 'family', excerptIds: [excerpts] }]
	});
	const walls = await make(`${here}/walls`, { title: 'Havnen' });
	const [card, note] = [v7(), v7()];
	const title = `Om ${quote}`;
	await send(asker, 'POST', `/walls/${walls}/commands`, {
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
	const became = await followedUp(asker, insights, storytellers);
	return { storytellers, stories, excerpts, tags, walls, insights, opportunities, ...became };
}

/** A what-if that runs, and what an adult wrote down that both sides said came of it. */
async function followedUp(asker: Asker, insight: string, storyteller: string) {
	const { id } = await send<{ id: string }>(
		asker,
		'POST',
		`/initiatives/${initiative}/opportunities`,
		{
			whatIf: 'Hvad nu hvis nogen gik med?',
			partnerText: `Hun siger: ${quote}. Hvem går med?`,
			insightIds: [insight],
			removes: 'company'
		}
	);
	const answer = {
		reason: 'Aftalt',
		answeredBy: 'Karen',
		nextStep: 'Ring',
		reviewOn: '2099-01-01'
	};
	for (const to of ['open', 'offered', 'youthChecked', 'agreed', 'running']) {
		await send(asker, 'POST', `/opportunities/${id}/transitions`, { ...answer, to });
	}
	const followUp = await send<{ id: string }>(asker, 'POST', `/opportunities/${id}/follow-ups`, {
		storytellerId: storyteller
	});
	for (const side of ['young', 'contact']) {
		const said = { part: 'removes', answer: 'partly', words: `Hun sagde: ${quote}` };
		await send(asker, 'PUT', `/follow-ups/${followUp.id}/answers`, { side, answers: [said] });
	}
	return { running: id, followUp: followUp.id };
}

/** An answer of the API that must be a good one. */
export async function send<T>(
	{ origin, headers }: Asker,
	method: string,
	path: string,
	body: object
): Promise<T> {
	const answer = await fetch(`${origin}/api/v1${path}`, {
		...{ method, headers, body: JSON.stringify(body) }
	});
	expect([answer.status, answer.ok ? '' : await answer.clone().text()], path).toEqual([
		...[answer.ok ? answer.status : 200, '']
	]);
	return (await answer.json()) as T;
}

/** A form as a browser without scripts sends it. @returns the page that comes back; empty where it leads elsewhere */
export async function sendForm(
	address: string,
	cookie: string,
	fields: Record<string, string>
): Promise<string> {
	const { origin } = new URL(address);
	const answer = await fetch(address, {
		method: 'POST',
		redirect: 'manual',
		headers: { origin, cookie, accept: 'text/html' },
		body: new URLSearchParams(fields)
	});
	return answer.text();
}
