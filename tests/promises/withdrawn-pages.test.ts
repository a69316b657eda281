/**
 * Every page that the built server gives to somebody who is let in, and every file that can be taken out: what a young
 * person takes back is in none of them, and the words of a use that ended are not where that use is read.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answersOf, pathsWith, type Answer } from '../support/answers';
import { canaries, seen, send, signedIn, told, type Asker, type Ids } from '../support/canary';
import { exportsOf } from '../support/exports';
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
	visits[0]!.addresses.push(...exportsOf(slug, ids), ...fetched());
}, 120_000);

afterAll(async () => {
	await server.stop();
	removeFolder(server.dataDir);
});

test('words that were taken back are on no page and in no file', { timeout: 120_000 }, async () => {
	const story = `/i/${slug}/stories/${ids.stories}`;
	const wall = `/i/${slug}/walls/${ids.walls}`;
	const replay = `/api/v1/walls/${ids.walls}/words`;
	const before = await asked();
	expect(before.filter(({ status }) => status !== 200).map(shortly)).toEqual([]);
	expect(seen(before)).toEqual(canaries);
	const shown = leaksIn(before);
	// The partner's page, and the one on which to say that something on it is wrong.
	expect(shown.filter((path) => path.startsWith('/p/'))).toHaveLength(2);
	const places = ['/join/wall', '/my', '/my/file', `/my/story/${ids.stories}`, '/guardian'];
	expect(shown).toEqual(
		expect.arrayContaining([story, wall, replay, `/i/${slug}/search?q=molen`, ...places])
	);

	await takeBack({ scope: 'partner' });
	const withoutPartners = leaksIn(await asked(/^\/p\/|^\/join/));
	expect(withoutPartners).toEqual(['/join/wall']);

	await takeBack({ scope: 'workshop' });
	const ofWorkshops = /^\/join|\/walls(\/|$)|purpose=workshop|what=wall/;
	expect(leaksIn(await asked(ofWorkshops))).toEqual([]);
	expect(leaksIn(await asked(new RegExp(`${story}$`)))).toEqual([story]);

	await takeBack({ all: true });
	expect(leaksIn(await asked())).toEqual([]);
});

const takeBack = (what: object) =>
	send(karen, 'POST', `/storytellers/${ids.storytellers}/withdrawals`, what);

/** Where a canary stands. */
const leaksIn = (answers: Answer[]) => pathsWith(answers, canaries);

const shortly = ({ status, path }: Answer) => `${status} ${path}`;

const asked = (where?: RegExp) => answersOf(server.origin, visits, where);

/** What the pages of a replay and of a search fetch when they are there. */
const fetched = () => [
	`/api/v1/initiatives/${slug}/search?q=molen`,
	`/api/v1/walls/${ids.walls}/words`,
	`/api/v1/walls/${ids.walls}/log`
];
