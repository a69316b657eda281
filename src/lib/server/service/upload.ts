/** Use cases on files that arrive in parts. */
import { actorId } from '$lib/domain/access/role';
import { DomainError, isDomainError } from '$lib/domain/error';
import { newMedia, type MediaItem } from '$lib/domain/media/media';
import { largestPart, newUpload, partOffset, type Upload } from '$lib/domain/media/upload';
import { parse } from '$lib/domain/text/input';
import { allow, type Context } from '../context';
import * as initiatives from '../store/initiative';
import * as uploads from '../store/upload';
import * as media from './media';
import type { Created } from './once';

/** A month of patience with a phone that is out of reach. */
const kept = 30 * 24 * 3_600_000;

/** Begins an upload, or tells how far it has come when it is known. */
export async function begin(
	ctx: Context,
	slugOrId: string,
	input: unknown
): Promise<Created<Upload>> {
	const initiative = allow(ctx, 'media.create', await initiatives.find(ctx.db, slugOrId));
	const { id = ctx.newId(), size, mediaId } = parse(newUpload, input);
	const found = await uploads.find(ctx.db, id);
	if (found) {
		if (found.initiativeId !== initiative.id || found.size !== size) {
			throw new DomainError('id_taken', {}, 'id');
		}
		return { isNew: false, item: shown(found) };
	}
	if (mediaId && (await isThere(ctx, mediaId))) {
		return { isNew: false, item: { id, size, received: size, isDone: true } };
	}
	const row = {
		id,
		initiativeId: initiative.id,
		authorId: actorId(ctx.actor),
		name: await ctx.media.files.begin(),
		size,
		createdAt: ctx.now()
	};
	await ctx.db.commit([
		uploads.removeBefore(ctx.db, ctx.now() - kept),
		uploads.insert(ctx.db, row)
	]);
	return { isNew: true, item: { id, size, received: 0, isDone: false } };
}

/** How far an upload has come. */
export async function read(ctx: Context, id: string): Promise<Upload> {
	return shown(allow(ctx, 'media.create', await uploads.find(ctx.db, id)));
}

/**
 * Takes in the next part. A part that was taken in before changes nothing.
 *
 * @param offset where it begins
 * @throws DomainError `position_invalid` with `received`, when parts before it are missing
 */
export async function write(
	ctx: Context,
	id: string,
	offset: unknown,
	part: Uint8Array
): Promise<Upload> {
	const found = allow(ctx, 'media.create', await uploads.find(ctx.db, id));
	const from = parse(partOffset, offset);
	if (part.length > largestPart || from + part.length > found.size) {
		throw new DomainError('body_too_large', { limit: largestPart });
	}
	if (from > found.received) {
		throw new DomainError('position_invalid', { received: found.received }, 'offset');
	}
	if (from === found.received && part.length > 0) {
		await ctx.media.files.write(found.name, from, part);
		await ctx.db.commit([uploads.advance(ctx.db, id, from, from + part.length)]);
	}
	return read(ctx, id);
}

/**
 * Makes a media item of an upload that is complete.
 *
 * @throws DomainError `position_invalid` with `received` while parts are missing
 */
export async function finish(
	ctx: Context,
	id: string,
	input: unknown
): Promise<Created<MediaItem>> {
	const found = allow(ctx, 'media.create', await uploads.find(ctx.db, id));
	if (found.received < found.size) {
		throw new DomainError('position_invalid', { received: found.received }, 'offset');
	}
	const given = parse(newMedia, input);
	try {
		return await media.create(ctx, found.initiativeId, given, found.name);
	} finally {
		// Taken or not, the file is used up.
		await ctx.db.commit([uploads.remove(ctx.db, id)]);
	}
}

const shown = ({ id, size, received }: uploads.UploadRow): Upload => ({
	id,
	size,
	received,
	isDone: false
});

async function isThere(ctx: Context, mediaId: string): Promise<boolean> {
	try {
		await media.read(ctx, mediaId);
		return true;
	} catch (error) {
		if (isDomainError(error)) {
			return false;
		}
		throw error;
	}
}
