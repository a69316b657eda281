import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { haveTheSame as inDomain, type ExcerptPlace } from '$lib/domain/story/same-words';
import type { Shape } from '$lib/domain/story/shape';
import { openDb, type Db } from '../db/open';
import { haveTheSame } from './same-words';

let db: Db;

beforeAll(async () => {
	db = await openDb({ url: ':memory:' });
});

afterAll(() => db.close());

const at = fc.integer({ min: 0, max: 9 });
const length = fc.integer({ min: 1, max: 5 });
const aRange: fc.Arbitrary<Shape> = fc
	.tuple(at, length)
	.map(([from, ms]) => ({ type: 'range', from, to: from + ms }));
const aRegion: fc.Arbitrary<Shape> = fc.oneof(
	fc
		.tuple(at, at, length, length)
		.map(([x, y, width, height]) => ({ type: 'rectangle' as const, x, y, width, height })),
	fc
		.array(fc.tuple(at, at), { minLength: 3, maxLength: 4 })
		.map((points) => ({ type: 'polygon' as const, points }))
);
const aPlace = fc
	.record({
		storyId: fc.constantFrom('one', 'other'),
		start: at,
		length,
		quote: fc.constantFrom('', 'bus', 'the bus', 'the last bus', 'Bus', 'ærlig'),
		state: fc.constantFrom<ExcerptPlace['state'][]>('anchored', 'anchored', 'adrift', 'withdrawn'),
		on: fc.oneof(
			fc.constant({ mediaId: null, shape: null }),
			fc.record({ mediaId: fc.constant('film'), shape: fc.option(aRange) }),
			fc.record({ mediaId: fc.constant('picture'), shape: fc.option(aRegion) })
		)
	})
	.map(({ length, on, ...place }) => ({ ...place, ...on, end: place.start + length }));

describe('excerpts with some of the same words', () => {
	it('are the same in SQL as in the domain', async () => {
		let found = 0;
		await fc.assert(
			fc.asyncProperty(fc.array(aPlace, { minLength: 2, maxLength: 20 }), async (drawn) => {
				const places: ExcerptPlace[] = drawn.map((place, n) => ({ id: `${n}`, ...place }));
				const expected = places.flatMap((one) =>
					places.filter((other) => inDomain(one, other)).map((other) => `${one.id} ${other.id}`)
				);
				found += expected.length - places.length;
				expect((await pairs(places)).toSorted()).toEqual(expected.toSorted());
			}),
			{ numRuns: 100 }
		);
		expect(found).toBeGreaterThan(200);
	});
});

async function pairs(places: readonly ExcerptPlace[]): Promise<string[]> {
	const rows = await db.raw<{ pair: string }>(sql`with place as (
			select value ->> 'id' as id, value ->> 'storyId' as story_id, value ->> 'mediaId' as media_id,
				value ->> 'start' as start, value ->> 'end' as "end", value ->> 'quote' as quote,
				value ->> 'state' as state, nullif(value -> 'shape', 'null') as shape
			from json_each(${JSON.stringify(places)}))
		select a.id || ' ' || b.id as pair from place a, place b where ${haveTheSame('a', 'b')}`);
	return rows.map(({ pair }) => pair);
}
