/** Everybody who is let in somewhere in the built server, with the addresses of all pages that they can open. */
import { threadEntries } from '$lib/domain/thread/graph';
import { entered, send, sendForm, type Asker, type Ids } from './canary';
import { routes, withoutGroups } from './pages';

export interface Visit {
	cookie: string;
	addresses: string[];
}

/**
 * The staff, the young person, the guardian, a guest of the wall, a partner, and nobody in particular.
 *
 * @param ids what the canary's story became; for all other nouns the first thing that there is
 */
export async function everyVisit(asker: Asker, slug: string, ids: Ids): Promise<Visit[]> {
	const { origin, headers } = asker;
	const staff = await staffPages(asker, `/i/${slug}`, ids);
	const person = `${origin}/i/${slug}/people/${ids.storytellers}/card`;
	const young = await withCard(asker, person, 'young');
	// On a device of one's own the place stays open for as long as all is read.
	await sendForm(`${origin}/my/device?/say`, young, { owner: 'own' });
	await sendForm(`${origin}/my/guardian`, young, { share: 'yes' });
	const guardian = await withCard(asker, person, 'guardian');
	const { code } = await send<{ code: string }>(asker, 'POST', `/walls/${ids.walls}/door`, {});
	const guest = await entered(`${origin}/join`, { code, name: 'Kim' });
	const link = await send<{ url: string }>(
		asker,
		'POST',
		`/opportunities/${ids.running}/links`,
		{}
	);
	const need = new URL(link.url).pathname;
	return [
		{ cookie: headers.cookie ?? '', addresses: staff },
		{ cookie: young, addresses: [...ownPages(ids), '/my/file'] },
		{ cookie: guardian, addresses: ['/guardian', '/guardian/wrong'] },
		{ cookie: guest, addresses: ['/join/wall', '/join/wrong'] },
		{ cookie: '', addresses: [need, `${need}/wrong`, ...openPages] }
	];
}

/** Pages that nobody needs to come in for. A kiosk tells its address once; the first visit is over. */
const openPages = routes
	.filter((route) => /^\/\((public|field|guest)\)(?!\/(setup$|join\/w))/.test(route))
	.filter((route) => !route.includes('['))
	.map(withoutGroups)
	.filter((path) => path !== '/');

function ownPages(ids: Ids): string[] {
	return (
		routes
			// Nobody left a note, wrote a letter, or has an idea to weigh: those pages lead on.
			.filter((route) => /^\/\(voice\)\/my(?!\/(note|letter|ideas))/.test(route))
			.map(withoutGroups)
			.map((path) => path.replace('/story/[id]', `/story/${ids.stories}`))
			.map((path) => path.replace('/follow-up/[id]', `/follow-up/${ids.followUp}`))
			.map((path) => path.replace(/\/take-back$/, `/take-back?item=${ids.excerpts}`))
	);
}

async function staffPages(asker: Asker, home: string, ids: Ids): Promise<string[]> {
	const own: Ids = { ...ids, people: ids.storytellers ?? '' };
	const paths = routes
		.filter((route) => route.startsWith('/(app)/'))
		.map((route) => withoutGroups(route).replace('/i/[initiative]', home));
	const found = await Promise.all(paths.map((path) => addressesOf(asker, path, own)));
	const views = ['/insights?view=list', '/insights?view=map', '/search?q=molen'];
	return [...found.flat(), ...views.map((view) => home + view)];
}

async function addressesOf(asker: Asker, path: string, ids: Ids): Promise<string[]> {
	if (path.includes('[kind]')) {
		return Object.entries(threadEntries)
			.filter(([noun]) => ids[noun])
			.map(([noun, kind]) => path.replace('[kind]', kind).replace('[id]', ids[noun] ?? ''));
	}
	const [, list = '', noun = ''] = /^(.*\/([a-z]+))\/\[(?:id|wall)\]/.exec(path) ?? [];
	if (list === '') {
		return [path];
	}
	return [path.replace(/\[(id|wall)\]/, await idFor(asker, path, list, ids[noun]))];
}

/** The canary's own, else the first of a list; some pages are there for some things alone. */
async function idFor(asker: Asker, path: string, list: string, own: string | undefined) {
	if (path.endsWith('/decision')) {
		return firstIn(asker, list, '?waits=decision');
	}
	if (path.endsWith('/thanks')) {
		return keptPledge(asker);
	}
	return own ?? firstIn(asker, list);
}

async function keptPledge({ origin, headers }: Asker): Promise<string> {
	const listed = async (path: string) => {
		const answer = await fetch(`${origin}/api/v1${path}`, { headers });
		return ((await answer.json()) as { items: { id: string; state: string }[] }).items;
	};
	const whatIfs = await listed('/initiatives/sammen-om-lindaa/opportunities');
	const pledges = await Promise.all(
		whatIfs.map(({ id }) => listed(`/opportunities/${id}/pledges`))
	);
	const kept = pledges.flat().find(({ state }) => state === 'fulfilled');
	if (!kept) throw new Error('No pledge of the demo was kept.');
	return kept.id;
}

/** The id of the first thing that a list links to. */
async function firstIn({ origin, headers }: Asker, list: string, query = ''): Promise<string> {
	const answer = await fetch(`${origin}${list}${query}`, { headers });
	const [, id] = new RegExp(`${list}/([0-9a-f]{8}-[0-9a-f-]{27})`).exec(await answer.text()) ?? [];
	if (!id) throw new Error(`${list} links to nothing.`);
	return id;
}

/** Comes in by a fresh card. @param page where the staff make it @returns the cookies */
async function withCard({ origin, headers }: Asker, page: string, holder: 'young' | 'guardian') {
	const made = await fetch(`${page}?/make`, {
		method: 'POST',
		headers: { origin, cookie: headers.cookie ?? '', accept: 'text/html' },
		body: new URLSearchParams({ for: holder })
	});
	const [, main = ''] = (await made.text()).split('<main');
	const shown = main.replace(/<[^>]*>/g, ' ');
	const [code] = /\b(?:[A-Z0-9]{3,5}-){1,4}[A-Z0-9]{3,5}\b/.exec(shown) ?? [];
	if (!code) throw new Error('The card shows no code.');
	return entered(`${origin}/card?/code`, { code });
}
