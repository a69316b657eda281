import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { custodies } from '$lib/domain/consent/custody';
import { mayUse } from '$lib/domain/consent/may-use';
import { ofProject } from '$lib/domain/consent/project';
import type { ConsentRecord } from '$lib/domain/consent/record';
import { ageBands, deciders, guardianUntil18, type Decider } from '$lib/domain/consent/rule';
import type { Scope } from '$lib/domain/consent/scope';
import { scopes } from '$lib/domain/consent/scope';
import { readQuery } from '$lib/domain/search/query';
import { haveTheSame, type ExcerptPlace } from '$lib/domain/story/same-words';
import { openDb, statement, type Db } from '../db/open';
import {
	consent,
	contribution,
	excerpt,
	initiative,
	initiativeSetup,
	kiosk,
	media,
	remark,
	researchProject,
	storyTouch,
	story,
	storyteller
} from '../db/schema';
import { authorGate, consentGate, readingGate } from './consent';
import { indexExcerpt } from './search';
import { find } from './search-find';

const today = '2026-11-22';
const columns = {
	storytellerId: excerpt.storytellerId,
	storyId: excerpt.storyId,
	excerptId: excerpt.id,
	mediaId: sql`coalesce(${excerpt.mediaId}, '')`
};

const aRecord = fc.record({
	id: fc.uuid(),
	scope: fc.constantFrom(...scopes),
	decision: fc.constantFrom('yes' as const, 'yes' as const, 'no' as const),
	by: fc.constantFrom(...deciders),
	method: fc.constantFrom('screen' as const, 'paper' as const),
	item: fc.constantFrom('none', 'none', 'none', 'story', 'media', 0, 1, 2),
	expiresOn: fc.constantFrom(null, null, '2026-11-21', today, '2027-01-01'),
	/** Of research, generally; left out of all else. */
	project: fc.constantFrom(null, null, 'p', 'q'),
	at: fc.oneof(
		fc.integer({ min: 1, max: 6 }),
		fc.constantFrom(Date.UTC(2024, 5, 1), Date.UTC(2026, 5, 1))
	)
});
const aPerson = fc.record({
	/** Where two excerpts of three signs begin; a third points into a picture. */
	starts: fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })),
	ageBand: fc.constantFrom(...ageBands),
	birthYear: fc.option(fc.integer({ min: 2003, max: 2024 }), { freq: 2 }),
	grownAt: fc.constantFrom(null, 3, Date.UTC(2025, 0, 1)),
	ownSince: fc.constantFrom(null, 3, Date.UTC(2025, 0, 1)),
	/** What the controller leaves to young people; the first one's counts for the initiative. */
	aloneFrom15: fc.subarray([...guardianUntil18]),
	custody: fc.constantFrom(...custodies, 'two' as const),
	/** To what both must say yes; the first one's counts as well, and where it is null nobody has said so. */
	bothFor: fc.option(fc.subarray([...scopes])),
	// Of half of all people everybody says yes to almost everything, or all but the other holder of custody: otherwise hardly
	// anything would be open.
	generous: fc.constantFrom([], [], deciders, ['young', 'guardian'] as const),
	/** What became of it at a kiosk; most stories were never there. */
	kiosk: fc.constantFrom(null, null, null, 'accepted', 'waiting', 'declined'),
	/** What its young person said of it, and whether that was settled. */
	said: fc.constantFrom(null, null, null, 'comment', 'disagree', 'settled'),
	touches: fc.constantFrom(null, null, null, 'notNeeded', 'notAsked', 'no', 'yes'),
	records: fc.uniqueArray(aRecord, { maxLength: 12, selector: (record) => record.id })
});
/** A project's last day, which may have been brought forward; most end later. */
const anEnd = fc.constantFrom(null, '2026-11-21', today, '2026-12-01', '2028-01-01');
const people = fc.array(aPerson, { minLength: 1, maxLength: 5 });

let db: Db;
const folder = mkdtempSync(join(tmpdir(), 'traad-gate-'));

beforeAll(async () => {
	db = await openDb({ url: `file:${join(folder, 'traad.db')}` });
});

afterAll(() => {
	db.close();
	rmSync(folder, { recursive: true, force: true });
});

describe('the consent gate in SQL', () => {
	it('answers as the domain does, for each purpose, band, birth year, date and item', async () => {
		let open = 0;
		await fc.assert(
			fc.asyncProperty(people, fc.constantFrom(...scopes), async (drawn, purpose) => {
				const known = await insertPeople(drawn);
				const rows = await db.read
					.select({ id: excerpt.id })
					.from(excerpt)
					.where(consentGate(purpose, today, columns));
				const expected = known.filter(({ item, records }) =>
					mayUse(item, purpose, 'others', records, today)
				);
				open += expected.length;
				expect(rows.map((row) => row.id).toSorted()).toEqual(
					expected.map(({ item }) => item.excerptId).toSorted()
				);
			}),
			{ numRuns: 100 }
		);
		expect(open).toBeGreaterThan(50);
	});

	it('answers as the domain does for any research, for research as such, and for one project', async () => {
		const seen = { any: 0, asSuch: 0, p: 0 };
		const ofResearch = people.map((all) =>
			all.map((one, n) => ({
				...{ ...one, generous: [] },
				// Of whoever decides alone more is open.
				...(n % 2 === 0 && ({ ageBand: '18+', birthYear: null, grownAt: null } as const)),
				records: one.records.map((record, at) => ({
					...record,
					...(at % 3 > 0 && ({ scope: 'research', item: 'none' } as const))
				}))
			}))
		);
		await fc.assert(
			fc.asyncProperty(ofResearch, anEnd, async (drawn, until) => {
				const known = await insertPeople(drawn, until);
				for (const [name, projectId] of [
					['any', undefined],
					['asSuch', ''],
					['p', 'p']
				] as const) {
					const gate = consentGate('research', today, columns, { projectId });
					const rows = await db.read.select({ id: excerpt.id }).from(excerpt).where(gate);
					const expected = known.filter(({ item, records }) =>
						mayUse(
							item,
							'research',
							'others',
							projectId === undefined ? records : ofProject(records, projectId || null),
							today
						)
					);
					seen[name] += expected.length;
					expect(rows.map((row) => row.id).toSorted()).toEqual(
						expected.map(({ item }) => item.excerptId).toSorted()
					);
				}
			}),
			{ numRuns: 220 }
		);
		expect(seen.p).toBeGreaterThan(10);
		expect(seen.asSuch).toBeGreaterThan(10);
		expect(seen.any).toBeGreaterThan(Math.max(seen.p, seen.asSuch));
	});

	it('answers the same when narrowed to one young person', async () => {
		await fc.assert(
			fc.asyncProperty(people, fc.constantFrom(...scopes), async (drawn, purpose) => {
				const [one] = await insertPeople(drawn);
				const storytellerId = one?.storytellerId ?? '';
				const rows = (within: { storytellerId?: string }) =>
					db.read
						.select({ id: excerpt.id })
						.from(excerpt)
						.where(
							sql`${excerpt.storytellerId} = ${storytellerId} and ${consentGate(purpose, today, columns, within)}`
						);
				expect(await rows({ storytellerId })).toEqual(await rows({}));
			}),
			{ numRuns: 25 }
		);
	});

	it('lets the author keep the draft exactly where the domain does', async () => {
		await fc.assert(
			fc.asyncProperty(people, async (drawn) => {
				const known = await insertPeople(drawn);
				const where = authorGate(columns);
				const rows = await db.read.select({ id: excerpt.id }).from(excerpt).where(where);
				const expected = known.filter(({ item, records }) =>
					mayUse(item, 'keep', 'author', records, today)
				);
				expect(rows.map((row) => row.id).toSorted()).toEqual(
					expected.map(({ item }) => item.excerptId).toSorted()
				);
			}),
			{ numRuns: 40 }
		);
	});

	it('finds for each reader exactly what the domain lets that reader see', async () => {
		const seen = { author: 0, somebody: 0 };
		await fc.assert(
			fc.asyncProperty(people, async (drawn) => {
				const known = await insertPeople(drawn);
				await db.commit(
					known.flatMap(({ item }) => indexExcerpt(db, item.excerptId, { quote: 'x' }))
				);
				for (const userId of ['author', 'somebody'] as const) {
					const found = await find(db, 'i', readQuery('x'), { userId, today }, { perGroup: 100 });
					const expected = known.filter(
						({ item, records }) =>
							mayUse(item, 'team', 'others', records, today) ||
							(userId === 'author' && mayUse(item, 'keep', 'author', records, today))
					);
					expect(found.map(({ itemId }) => itemId).toSorted()).toEqual(
						expected.map(({ item }) => item.excerptId).toSorted()
					);
					expect(found.every(({ count }) => count === expected.length)).toBe(true);
					seen[userId] += expected.length;
				}
			}),
			{ numRuns: 60 }
		);
		expect(seen.somebody).toBeGreaterThan(30);
		expect(seen.author).toBeGreaterThan(seen.somebody);
	});

	it('shows a story without consent to its author and to nobody else', async () => {
		await insertPeople([
			{
				ageBand: '10-12',
				birthYear: null,
				grownAt: null,
				ownSince: null,
				aloneFrom15: [],
				custody: 'one',
				bothFor: null,
				generous: [],
				kiosk: null,
				said: null,
				touches: null,
				records: [],
				starts: [0, 0]
			}
		]);
		const readable = (userId: string) =>
			db.read
				.select({ id: story.id })
				.from(story)
				.where(
					readingGate(
						today,
						{ storytellerId: story.storytellerId, storyId: story.id, authorId: story.authorId },
						userId
					)
				);
		expect(await readable('author')).toHaveLength(1);
		expect(await readable('somebody')).toHaveLength(0);
	});

	it('judges 12,000 excerpts of 300 young people in one query', async () => {
		await insertMany();
		const rows = await db.read
			.select({ id: excerpt.id })
			.from(excerpt)
			.where(consentGate('workshop', today, columns));
		expect(rows.length).toBe(11_000);
	});
});

type Person = typeof aPerson extends fc.Arbitrary<infer P> ? P : never;

/** @param until the last day of the project `p`, where it is on the list */
async function insertPeople(drawn: Person[], until: string | null = null) {
	const { aloneFrom15 = [], bothFor = null } = drawn[0] ?? {};
	const known = drawn.flatMap((person, n) => {
		const items: Record<string, string> = { story: `story-${n}`, media: `media-${n}` };
		const places = placesOf(person, n);
		const records = [
			...yesToAll(n, person.generous),
			...person.records.map(({ item, project, ...record }): ConsentRecord => ({
				...record,
				projectId: record.scope === 'research' && item === 'none' ? project : null,
				projectUntil:
					record.scope === 'research' && item === 'none' && project === 'p' ? until : null,
				itemId: item === 'none' ? null : typeof item === 'number' ? places[item]!.id : items[item]!
			}))
		];
		const { ageBand, birthYear, grownAt, ownSince, custody, kiosk: state, said, touches } = person;
		const isHeld = state === 'waiting' || state === 'declined';
		return places.map((place) => ({
			storytellerId: `teller-${n}`,
			records,
			place,
			item: {
				ageBand,
				birthYear,
				grownAt,
				ownSince,
				...{ aloneFrom15, custody, bothFor },
				storyId: place.storyId,
				excerptId: place.id,
				mediaId: place.mediaId ?? null,
				sameWords: places.filter((one) => haveTheSame(one, place)).map(({ id }) => id),
				isHeld,
				isDisputed: said === 'disagree',
				isTouching: touches === 'notAsked' || touches === 'no'
			},
			state,
			said,
			touches
		}));
	});
	const firsts = known.filter((_, i) => i % 3 === 0);
	await db.commit([
		statement(sql`delete from ${excerpt}`),
		statement(sql`delete from ${initiative}`),
		...tree(
			firsts.map(({ storytellerId, item }) => ({ id: storytellerId, ...item })),
			{ aloneFrom15, ...(bothFor && { bothFor }) }
		),
		...(until ? [projectOf(until)] : []),
		...firsts.flatMap(({ item, state }) => (state ? [noteOf(item.storyId, state)] : [])),
		...firsts.flatMap(({ item, touches }) => (touches ? [touchOn(item.storyId, touches)] : [])),
		...firsts.flatMap(({ item, said }) => (said ? [remarkOn(item.storyId, said)] : [])),
		...firsts.map(({ storytellerId, item: { storyId } }, n) =>
			pictureOf(storytellerId, storyId, `media-${n}`)
		),
		...known.map(({ storytellerId, place }) => excerptOf(storytellerId, place)),
		...firsts.flatMap(({ storytellerId, records }) =>
			records.map((record) =>
				db.read
					.insert(consent)
					.values({ ...record, storytellerId, textVersion: '1', id: `${record.id}` })
			)
		)
	]);
	return known;
}

function projectOf(until: string) {
	const said = { name: 'p', responsible: 'p', about: 'p', createdBy: 'author', createdAt: 0 };
	return db.read.insert(researchProject).values({ id: 'p', initiativeId: 'i', ...said, until });
}

function placesOf({ starts }: Person, n: number): ExcerptPlace[] {
	const row = { storyId: `story-${n}`, start: 0, end: 0, quote: 'x', state: 'anchored' as const };
	return [
		...starts.map((start, i) => ({ ...row, id: `${n}-passage-${i}`, start, end: start + 3 })),
		{ ...row, id: `${n}-part`, mediaId: `media-${n}` }
	];
}

function yesToAll(n: number, all: readonly Decider[]): ConsentRecord[] {
	return scopes.flatMap((scope) =>
		all.map((by) => ({
			id: `0-${n}-${scope}-${by}`,
			scope,
			by,
			decision: 'yes' as const,
			method: 'screen' as const,
			at: 0
		}))
	);
}

function tree(
	people: {
		id: string;
		storyId: string;
		ageBand: string;
		birthYear: number | null;
		grownAt: number | null;
		ownSince: number | null;
		custody?: string;
	}[],
	setup: { aloneFrom15?: Scope[]; bothFor?: Scope[] } = {}
) {
	return [
		db.read.insert(initiative).values({ id: 'i', slug: 'i', name: 'i', createdAt: 0 }),
		db.read
			.insert(initiativeSetup)
			.values({ initiativeId: 'i', legalBasis: {}, retention: {}, ...setup }),
		db.read.insert(kiosk).values({
			id: 'k',
			initiativeId: 'i',
			title: 'k',
			questions: [],
			codeHash: 'k',
			createdBy: 'author',
			createdAt: 0
		}),
		...people.flatMap(({ id, storyId, ageBand, birthYear, grownAt, ownSince, custody }) => [
			db.read.insert(storyteller).values({
				id,
				initiativeId: 'i',
				secretName: id,
				ageBand,
				birthYear,
				grownAt,
				ownSince,
				custody,
				createdAt: 0
			}),
			db.read.insert(story).values({
				id: storyId,
				initiativeId: 'i',
				storytellerId: id,
				title: '',
				kind: 'interview',
				authorId: 'author',
				createdAt: 0,
				updatedAt: 0
			})
		])
	];
}

function noteOf(storyId: string, state: string) {
	const row = { id: `note-${storyId}`, initiativeId: 'i', kioskId: 'k', storyId, state };
	return db.read.insert(contribution).values({ ...row, createdAt: 0 });
}

function remarkOn(storyId: string, said: 'comment' | 'disagree' | 'settled') {
	const kind = said === 'comment' ? 'comment' : 'disagree';
	const answeredAt = said === 'settled' ? 1 : null;
	const row = { id: `remark-${storyId}`, storyId, kind, text: '', at: 0, answeredAt };
	return db.read.insert(remark).values(row);
}

function touchOn(storyId: string, said: 'notNeeded' | 'notAsked' | 'no' | 'yes') {
	const isNeeded = said !== 'notNeeded';
	const answer = isNeeded ? said : 'no';
	const row = { storyId, relation: 'parent', isNeeded, answer, by: 'b', at: 0 };
	return db.read.insert(storyTouch).values(row);
}

function pictureOf(storytellerId: string, storyId: string, id: string) {
	const row = { id, initiativeId: 'i', storyId, storytellerId, kind: 'picture' };
	const told = { title: '', ownWords: '', altText: '', transcript: [], isNamed: false };
	return db.read.insert(media).values({ ...row, told, authorId: 'author', createdAt: 0 });
}

function excerptOf(storytellerId: string, place: ExcerptPlace) {
	return db.read.insert(excerpt).values({
		...place,
		initiativeId: 'i',
		storytellerId,
		storyVersion: 1,
		createdBy: 'author',
		createdAt: 0
	});
}

async function insertMany(): Promise<void> {
	const ids = Array.from({ length: 300 }, (_, n) => n);
	await db.commit([
		statement(sql`delete from ${excerpt}`),
		statement(sql`delete from ${initiative}`),
		...tree(
			ids.map((n) => ({
				id: `teller-${n}`,
				storyId: `story-${n}`,
				ageBand: '10-12',
				birthYear: null,
				grownAt: null,
				ownSince: null
			}))
		),
		statement(sql`insert into excerpt (id, initiative_id, story_id, storyteller_id, start, "end", quote, story_version, created_by, created_at)
			with recursive n(v) as (select 0 union all select v + 1 from n where v < 11999)
			select 'excerpt-' || v, 'i', 'story-' || (v % 300), 'teller-' || (v % 300), v, v + 1, 'x', 1, 'author', 0 from n`),
		statement(sql`insert into consent (id, storyteller_id, scope, decision, "by", method, item_id, text_version, at)
			select s.id || d.v || w.v, s.id, 'workshop', 'yes', d.v, 'screen', null, '1', w.v
			from storyteller s, (select 'young' as v union all select 'guardian') d, (select 1 as v union all select 2 union all select 3) w
			where s.id not like 'teller-1_'`),
		// 600 excerpts are held back one by one.
		statement(sql`insert into consent (id, storyteller_id, scope, decision, "by", method, item_id, text_version, at)
			select 'no-' || id, storyteller_id, 'team', 'no', 'young', 'screen', id, '1', 9 from excerpt
			where storyteller_id not like 'teller-1_' limit 600`)
	]);
}
