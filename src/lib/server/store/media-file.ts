/** The files of media: which random name holds what. Names never leave the server. */
import { and, asc, desc, eq, inArray, ne } from 'drizzle-orm';
import type { Change, Db } from '../db/open';
import { media, mediaFile, upload } from '../db/schema';

/** A file under its random name. */
export interface StoredFile {
	name: string;
	type: string;
	width: number | null;
	bytes: number;
}

/** The type of what came in, until its derivatives are made. It is never served. */
export const waitingType = 'application/x-waiting';

/** The files that are served, the smallest first. */
export async function filesOf(db: Db, mediaId: string): Promise<StoredFile[]> {
	const rows = await db.read
		.select(fileColumns)
		.from(mediaFile)
		.where(and(eq(mediaFile.mediaId, mediaId), ne(mediaFile.type, waitingType)))
		.orderBy(asc(mediaFile.width), desc(mediaFile.type));
	return rows;
}

/** What came in, until its derivatives are made. */
export async function original(db: Db, mediaId: string): Promise<StoredFile | undefined> {
	const [row] = await db.read
		.select(fileColumns)
		.from(mediaFile)
		.where(and(eq(mediaFile.mediaId, mediaId), eq(mediaFile.type, waitingType)));
	return row;
}

/** The items whose files are still to be made. */
export async function waiting(db: Db): Promise<{ id: string; initiativeId: string }[]> {
	return db.read
		.select({ id: media.id, initiativeId: media.initiativeId })
		.from(mediaFile)
		.innerJoin(media, eq(media.id, mediaFile.mediaId))
		.where(eq(mediaFile.type, waitingType));
}

/** Names of files whose item was withdrawn. */
export async function ofWithdrawn(db: Db, initiativeId?: string): Promise<string[]> {
	const rows = await db.read
		.select({ name: mediaFile.name })
		.from(mediaFile)
		.innerJoin(media, eq(media.id, mediaFile.mediaId))
		.where(
			and(
				eq(media.state, 'withdrawn'),
				initiativeId === undefined ? undefined : eq(media.initiativeId, initiativeId)
			)
		);
	return rows.map(({ name }) => name);
}

/** Names of all files of a story's items, and the items. */
export async function ofStory(
	db: Db,
	storyId: string
): Promise<{ mediaIds: string[]; names: string[] }> {
	const rows = await db.read
		.select({ id: media.id, name: mediaFile.name })
		.from(media)
		.leftJoin(mediaFile, eq(mediaFile.mediaId, media.id))
		.where(eq(media.storyId, storyId));
	return {
		mediaIds: [...new Set(rows.map(({ id }) => id))],
		names: rows.flatMap(({ name }) => name ?? [])
	};
}

/** Whether anything points at a file: an item, or an upload that is on its way. */
export async function isKnown(db: Db, name: string): Promise<boolean> {
	const [item, part] = await Promise.all([
		db.read.select({ name: mediaFile.name }).from(mediaFile).where(eq(mediaFile.name, name)),
		db.read.select({ name: upload.name }).from(upload).where(eq(upload.name, name))
	]);
	return item.length + part.length > 0;
}

/** Names of all files of some items, what waits too. */
export async function namesOf(db: Db, mediaIds: readonly string[]): Promise<string[]> {
	const rows = await db.read
		.select({ name: mediaFile.name })
		.from(mediaFile)
		.where(inArray(mediaFile.mediaId, [...mediaIds]));
	return rows.map(({ name }) => name);
}

export function insertFiles(db: Db, mediaId: string, files: readonly StoredFile[]): Change[] {
	return files.length > 0
		? [db.read.insert(mediaFile).values(files.map((file) => ({ ...file, mediaId })))]
		: [];
}

export function removeFiles(db: Db, names: readonly string[]): Change[] {
	return names.length > 0
		? [db.read.delete(mediaFile).where(inArray(mediaFile.name, [...names]))]
		: [];
}

const fileColumns = {
	name: mediaFile.name,
	type: mediaFile.type,
	width: mediaFile.width,
	bytes: mediaFile.bytes
};
