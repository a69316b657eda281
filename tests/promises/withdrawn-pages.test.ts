/**
 * Every page that the built server gives to somebody who is let in, and every file that can be taken out: what a young
 * person takes back is in none of them, and the words of a use that ended are not where that use is read.
 */
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wordPurposes } from '$lib/domain/consent/scope';
import {
	exportFormats,
	storyFormats,
	threadFormats,
	wallFormats
} from '$lib/domain/exchange/export';
import { canaries, seen, send, signedIn, told, type Asker, type Ids } from '../support/canary';
import { everyVisit, type Visit } from '../support/page-visit';
import { removeFolder, startServer, type Running } from '../support/server.js';

const slug = 'sammen-om-lindaa';

let server: Running;
let karen: Asker;
let ids: Ids;
let visits: Visit[];

beforeAll(async () => {
	server = await startServer();
	karen = await signedIn(server);
	server.traad(['demo', 'load']);
	ids = await told(karen);
	visits = await everyVisit(karen, slug, ids);
	visits[0]!.addresses.push(...files(), ...fetched());
}, 120_000);

afterAll(async () => {
	await server.stop();
	removeFolder(server.dataDir);
});

test('words that were taken back are on no page and in no file', { timeout: 120_000 }, async () => {
	const story = `/i/${slug}/stories/${ids.stories}`;
	const wall = `/i/${slug}/walls/${ids.walls}`;
	const replay = `/api/v1/walls/${ids.walls}/words`;
	const before = await answersOf(visits);
	expect(before.filter(({ status }) => status !== 200).map(shortly)).toEqual([]);
	expect(seen(before)).toEqual(canaries);
	const shown = leaksIn(before);
	expect(shown.filter((path) => path.startsWith('/p/'))).toHaveLength(1);
	const places = ['/join/wall', '/my', '/my/file', `/my/story/${ids.stories}`, '/guardian'];
	expect(shown).toEqual(
		expect.arrayContaining([story, wall, replay, `/i/${slug}/search?q=molen`, ...places])
	);

	await takeBack({ scope: 'partner' });
	const withoutPartners = leaksIn(await answersOf(visits, /^\/p\/|^\/join/));
	expect(withoutPartners).toEqual(['/join/wall']);

	await takeBack({ scope: 'workshop' });
	const ofWorkshops = /^\/join|\/walls(\/|$)|purpose=workshop|what=wall/;
	expect(leaksIn(await answersOf(visits, ofWorkshops))).toEqual([]);
	expect(leaksIn(await answersOf(visits, new RegExp(`${story}$`)))).toEqual([story]);

	await takeBack({ all: true });
	expect(leaksIn(await answersOf(visits))).toEqual([]);
});

const takeBack = (what: object) =>
	send(karen, 'POST', `/storytellers/${ids.storytellers}/withdrawals`, what);

interface Answer {
	path: string;
	status: number;
	body: string;
}

const shortly = ({ status, path }: Answer) => `${status} ${path}`;

/** Where a canary stands. */
const leaksIn = (answers: Answer[]) =>
	answers.filter((answer) => seen([answer]).length > 0).map(({ path }) => path);

/** What everybody is shown, and all that can be taken out. @param where the addresses to look at; all where it is left out */
async function answersOf(all: Visit[], where = /^/): Promise<Answer[]> {
	const asked = all.flatMap(({ cookie, addresses }) =>
		addresses.filter((path) => where.test(path)).map((path) => ({ path, headers: { cookie } }))
	);
	const answers: Answer[] = [];
	// A few at a time, as people would.
	for (let at = 0; at < asked.length; at += 8) {
		answers.push(...(await Promise.all(asked.slice(at, at + 8).map(answerOf))));
	}
	return answers;
}

async function answerOf({ path, headers }: { path: string; headers: { cookie: string } }) {
	const answer = await fetch(server.origin + path, { headers, redirect: 'manual' });
	const bytes = new Uint8Array(await answer.arrayBuffer());
	return { path, status: answer.status, body: textIn(bytes) };
}

/** Documents and archives are looked into. */
function textIn(bytes: Uint8Array): string {
	const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
	return isArchive ? Object.values(unzipSync(bytes)).map(textIn).join('\n') : strFromU8(bytes);
}

/** Every kind of file in each of its formats, and for each purpose in one of them. */
function files(): string[] {
	const kinds = [
		{ query: 'what=excerpts', purpose: 'team', formats: exportFormats },
		{ query: `what=story&story=${ids.stories}`, purpose: 'team', formats: storyFormats },
		{ query: `what=wall&wall=${ids.walls}`, purpose: 'workshop', formats: wallFormats },
		{
			query: `what=thread&thread=insights/${ids.insights}`,
			purpose: 'team',
			formats: threadFormats
		}
	];
	return kinds.flatMap(({ query, purpose, formats }) => {
		const address = (format: string, use: string) =>
			`/api/v1/initiatives/${slug}/exports/${format}?${query}&purpose=${use}`;
		return [
			...formats.map((format) => address(format, purpose)),
			...wordPurposes.filter((use) => use !== purpose).map((use) => address(formats[0], use))
		];
	});
}

/** What the pages of a replay and of a search fetch when they are there. */
const fetched = () => [
	`/api/v1/initiatives/${slug}/search?q=molen`,
	`/api/v1/walls/${ids.walls}/words`,
	`/api/v1/walls/${ids.walls}/log`
];
