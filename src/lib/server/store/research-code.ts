/** Codes that stood in research files, and what a yes to research stands for today (R26). */
import { setImmediate } from 'node:timers/promises';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { CodedKind } from '$lib/domain/exchange/research';
import { statement, type Change, type Db } from '../db/open';
import { excerpt, researchCode, story } from '../db/schema';
import { consentGate } from './consent';
import { between, stretches } from './excerpt-leaving';
import { places } from './excerpt-media';
import type { Taker } from './story';

export interface StoredCode {
	code: string;
	kind: CodedKind | 'space';
	/** ms; null while it was not taken back. */
	goneAt: number | null;
}

/** All that files of a space have held. */
export async function list(db: Db, space: string): Promise<StoredCode[]> {
	const { code, kind, goneAt } = researchCode;
	const rows = await db.read
		.select({ code, kind, goneAt })
		.from(researchCode)
		.where(eq(researchCode.space, space));
	return rows.map((row) => ({ ...row, kind: row.kind as StoredCode['kind'] }));
}

/** By space, in all initiatives, the code that its own id has in its files. */
export async function marks(db: Db): Promise<{ space: string; code: string }[]> {
	const { space, code, kind } = researchCode;
	return db.read.select({ space, code }).from(researchCode).where(eq(kind, 'space'));
}

/** The stories of an initiative that research may hold today. @param today `YYYY-MM-DD` */
export async function openStories(
	db: Db,
	initiativeId: string,
	{ today, projectId }: Taker
): Promise<{ id: string; storytellerId: string }[]> {
	const places = { storytellerId: story.storytellerId, storyId: story.id };
	return db.read
		.select({ id: story.id, storytellerId: story.storytellerId })
		.from(story)
		.where(
			and(
				eq(story.initiativeId, initiativeId),
				isNull(story.withdrawnAt),
				consentGate('research', today, places, { initiativeId, projectId })
			)
		);
}

/**
 * The excerpts of an initiative that research may not hold today by what was said of them, whoever may see them otherwise; others
 * get their turn between stretches.
 */
export async function* closedExcerpts(
	db: Db,
	initiativeId: string,
	{ today, projectId }: Taker
): AsyncGenerator<string[]> {
	const isOpen = consentGate('research', today, places, { initiativeId, projectId });
	for await (const { after, until } of stretches(db)) {
		const rows = await db.read
			.select({ id: excerpt.id })
			.from(excerpt)
			.where(
				and(
					between(after, until),
					eq(excerpt.initiativeId, initiativeId),
					sql`(${excerpt.state} = 'withdrawn' or not ${isOpen})`
				)
			);
		yield rows.map(({ id }) => id);
		await setImmediate();
	}
}

/** Notes what a file holds; what had been taken back and is there again is so no more. */
export function put(
	space: string,
	initiativeId: string,
	codes: readonly Pick<StoredCode, 'code' | 'kind'>[]
): Change {
	return statement(sql`insert into research_code (space, code, initiative_id, kind)
		select ${space}, c.value ->> 'code', ${initiativeId}, c.value ->> 'kind'
		from json_each(${JSON.stringify(codes)}) c where true
		on conflict (space, code) do update set gone_at = null`);
}

/** A file has said that these were taken back. @param at ms */
export function markGone(space: string, codes: readonly string[], at: number): Change {
	return statement(sql`update research_code set gone_at = ${at}
		where space = ${space} and code in (select value from json_each(${JSON.stringify(codes)}))`);
}
