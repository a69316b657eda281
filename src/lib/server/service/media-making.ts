/** What happens to media by themselves: smaller pictures are made, recordings are deleted when their time is over. */
import { isDomainError } from '$lib/domain/error';
import { allow, today, type Context } from '../context';
import * as media from '../store/media';
import * as files from '../store/media-file';
import * as said from '../store/said';
import { commitTelling, toldAnew } from './telling';

/** Makes an item's files when its turn comes. A fault of ours is logged, and tried again at the next start. */
export function later(ctx: Context, item: { id: string; initiativeId: string }): void {
	allow(ctx, 'media.create', item);
	ctx.media.turns.take(() => make(ctx, item.id)).catch((error: unknown) => console.error(error));
}

/** Queues what was still waiting when the process ended. */
export async function resume(ctx: Context): Promise<void> {
	allow(ctx, 'media.tend', {});
	for (const item of await files.waiting(ctx.db)) {
		later(ctx, item);
	}
}

/** Works out what is told of media beyond the team where an older program did not; until then nothing is. */
export async function tell(ctx: Context): Promise<void> {
	allow(ctx, 'media.tend', {});
	for (const storyId of await said.storiesUntold(ctx.db)) {
		await commitTelling(ctx, () => toldAnew(ctx, storyId));
	}
}

/**
 * Makes a picture's next files from what came in: WebP first, for then it can be seen; AVIF at a later turn, after which
 * what came in is gone. A picture that cannot be made fails by name.
 */
export async function make(ctx: Context, id: string): Promise<void> {
	const found = allow(ctx, 'media.create', await media.find(ctx.db, id));
	const original = await files.original(ctx.db, id);
	if (!original) {
		return;
	}
	try {
		const isSeen = found.state === 'ready';
		const path = ctx.media.files.path(original.name);
		const made = await ctx.media.maker.make(path, isSeen ? 'image/avif' : 'image/webp');
		if (isSeen) {
			await replace(ctx, id, [original], made.files, {});
		} else {
			await replace(ctx, id, [], made.files, { state: 'ready', placeholder: made.placeholder });
			later(ctx, found);
		}
	} catch (error) {
		if (!isDomainError(error)) {
			throw error;
		}
		// What can be seen already stays so: AVIF is only the smaller form of it.
		const isSeen = found.state === 'ready';
		const failed = isSeen ? {} : { state: 'failed', problem: error.reason };
		await replace(ctx, id, [original], [], failed);
	}
}

/** Deletes recordings whose time is over, unless their maker said yes to `keepMedia`; the words about them stay. */
export async function expire(ctx: Context): Promise<number> {
	allow(ctx, 'media.tend', {});
	const due = await media.due(ctx.db, today(ctx));
	for (const id of due) {
		await replace(ctx, id, await files.filesOf(ctx.db, id), [], { state: 'expired', peaks: null });
	}
	return due.length;
}

/**
 * Takes the files of withdrawn items off the disk. To be called after each withdrawal; what a process that ended in
 * between left behind, is cleared at the next start.
 */
export async function clear(ctx: Context, subject: { initiativeId?: string }): Promise<void> {
	allow(ctx, 'withdrawal.create', subject);
	const left = await files.ofWithdrawn(ctx.db, subject.initiativeId);
	if (left.length > 0) {
		await ctx.media.files.remove(left);
		await ctx.db.commit(files.removeFiles(ctx.db, left));
	}
}

/** Takes away files that nothing points at: left by a process that ended between the disk and the database. */
export async function sweep(ctx: Context): Promise<number> {
	allow(ctx, 'media.tend', {});
	let swept = 0;
	for await (const name of ctx.media.files.olderThan(anHour)) {
		if (!(await files.isKnown(ctx.db, name))) {
			await ctx.media.files.remove([name]);
			swept++;
		}
	}
	return swept;
}

const anHour = 3_600_000;

/** One batch for the rows, then the old files are gone; where the item was withdrawn meanwhile, the new ones are. */
async function replace(
	ctx: Context,
	id: string,
	old: readonly files.StoredFile[],
	made: readonly files.StoredFile[],
	found: Parameters<typeof media.note>[2]
): Promise<void> {
	const names = (all: readonly files.StoredFile[]) => all.map(({ name }) => name);
	try {
		await ctx.db.commit([
			media.guardThere(id),
			...files.removeFiles(ctx.db, names(old)),
			...files.insertFiles(ctx.db, id, made),
			...(Object.keys(found).length > 0 ? [media.note(ctx.db, id, found)] : [])
		]);
		await ctx.media.files.remove(names(old));
	} catch (error) {
		await ctx.media.files.remove(names(made));
		if (!isDomainError(error, 'stale')) {
			throw error;
		}
	}
}
