/** What was typed in an own place when it closed, until its writer comes for it. The words are sealed. */
import { and, desc, eq, gt, lt } from 'drizzle-orm';
import type { Decider } from '$lib/domain/consent/rule';
import type { Change, Db } from '../db/open';
import { keptForm } from '../db/schema';

/** Who typed it. */
export interface Writer {
	storytellerId: string;
	holder: Decider;
}

/** Keeps it in place of what was kept of the page before, and clears away what nobody came for. @param old kept before then, ms */
export function put(
	db: Db,
	row: Writer & { path: string; sealed: string; at: number },
	old: number
): Change[] {
	return [
		db.read.delete(keptForm).where(lt(keptForm.at, old)),
		db.read.delete(keptForm).where(ofPage(row, row.path)),
		db.read.insert(keptForm).values(row)
	];
}

/** @param since kept then or later, ms */
export async function find(
	db: Db,
	writer: Writer,
	path: string,
	since: number
): Promise<{ sealed: string } | undefined> {
	const [row] = await db.read
		.select({ sealed: keptForm.sealed })
		.from(keptForm)
		.where(and(ofPage(writer, path), gt(keptForm.at, since)));
	return row;
}

/** The page of what was kept last. @param since kept then or later, ms */
export async function lastPath(db: Db, writer: Writer, since: number): Promise<string | undefined> {
	const [row] = await db.read
		.select({ path: keptForm.path })
		.from(keptForm)
		.where(and(ofWriter(writer), gt(keptForm.at, since)))
		.orderBy(desc(keptForm.at))
		.limit(1);
	return row?.path;
}

export function remove(db: Db, writer: Writer, path: string): Change {
	return db.read.delete(keptForm).where(ofPage(writer, path));
}

/** All that one writer has typed, or all of a young person and their guardians. */
export function eraseOf(db: Db, of: Pick<Writer, 'storytellerId'> & Partial<Writer>): Change {
	return db.read
		.delete(keptForm)
		.where(
			and(
				eq(keptForm.storytellerId, of.storytellerId),
				of.holder ? eq(keptForm.holder, of.holder) : undefined
			)
		);
}

/** What was typed before a backup was made is too old to come back with it. */
export function clear(db: Db): Change {
	return db.read.delete(keptForm);
}

const ofWriter = ({ storytellerId, holder }: Writer) =>
	and(eq(keptForm.storytellerId, storytellerId), eq(keptForm.holder, holder));

const ofPage = (writer: Writer, path: string) => and(ofWriter(writer), eq(keptForm.path, path));
