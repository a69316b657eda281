/** Memos on tags that go: handed on to the tag that takes their place, or kept until the tag comes back. */
import { eq, inArray, sql } from 'drizzle-orm';
import type { Kept } from '$lib/domain/codebook/plan';
import type { KeptMemo } from '$lib/domain/memo/memo';
import { guard, type Change, type Db } from '../db/open';
import { memo } from '../db/schema';
import { indexMemo } from './search';

/** All memos on these tags, whole. */
export async function ofTags(db: Db, tagIds: readonly string[]): Promise<KeptMemo[]> {
	const { id, text, authorId, version, inputHash, createdAt, updatedAt } = memo;
	const tagId = sql<string>`${memo.tagId}`;
	return db.read
		.select({ id, tagId, text, authorId, version, inputHash, createdAt, updatedAt })
		.from(memo)
		.where(inArray(memo.tagId, [...tagIds]));
}

/** Guard: on these tags there are the kept memos as they were kept, none more and none less: one may be erased meanwhile. */
export function guardKept(tagIds: readonly string[], kept: readonly KeptMemo[]): Change {
	const isThere = sql`select count(*) from memo m
		where m.tag_id in (select value from json_each(${JSON.stringify(tagIds)}))`;
	const known = JSON.stringify(kept.map(({ id, version }) => ({ id, version })));
	return guard(sql`(${isThere}) = ${kept.length} and (${isThere} and exists (select 1 from json_each(${known}) k
		where k.value ->> 'id' = m.id and k.value ->> 'version' = m.version)) = ${kept.length}`);
}

/** Lets the memos on a tag be about another one. */
export function handOn(db: Db, fromId: string, toId: string): Change {
	return db.read.update(memo).set({ tagId: toId }).where(eq(memo.tagId, fromId));
}

/** Gives memos that were handed on back to their tag; those that are gone by now stay gone. */
export function handBack(db: Db, handedOn: NonNullable<Kept['handedOn']>): Change[] {
	return handedOn.map(({ tagId, memoIds }) =>
		db.read
			.update(memo)
			.set({ tagId })
			.where(inArray(memo.id, [...memoIds]))
	);
}

/** Puts memos back on their tags, and their words into the index. */
export function putBack(db: Db, initiativeId: string, kept: readonly KeptMemo[]): Change[] {
	return kept.flatMap((one) => [
		db.read
			.insert(memo)
			.values({ ...one, initiativeId })
			.onConflictDoNothing(),
		...indexMemo(db, one.id, one.text)
	]);
}
