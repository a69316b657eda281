/** Use cases on parts of pictures and stretches of recordings: excerpts that point into media. */
import { actorId } from '$lib/domain/access/role';
import { DomainError } from '$lib/domain/error';
import { checkShape, newRegion } from '$lib/domain/media/media';
import { attributesOf, type Excerpt } from '$lib/domain/story/excerpt';
import { parse } from '$lib/domain/text/input';
import { allow, type Context } from '../context';
import * as excerpts from '../store/excerpt';
import * as written from '../store/excerpt-write';
import * as media from '../store/media';
import * as stories from '../store/story';
import { hashInput, isRepeat, madeNow, type Created } from './once';
import { checkOpenShape, checkTags, guardShapes } from './pointing';
import { readerOf } from './reading';

/** The excerpts on an item that the actor may see. */
export async function list(ctx: Context, mediaId: string): Promise<Excerpt[]> {
	const found = allow(ctx, 'excerpt.list', await media.find(ctx.db, mediaId));
	await checkOpen(ctx, found);
	return excerpts.listOn(ctx.db, found, readerOf(ctx));
}

/**
 * Points at a part of a picture, or at a stretch of a recording, and tags it.
 *
 * @throws DomainError `out_of_range` at `shape` when it does not lie within; `words_withdrawn` where it was taken
 * back; `not_found` at `tagIds`; `withdrawn`, `consent_missing`, `id_taken`
 */
export async function create(
	ctx: Context,
	mediaId: string,
	input: unknown
): Promise<Created<Excerpt>> {
	const found = allow(ctx, 'excerpt.create', await media.find(ctx.db, mediaId));
	await checkOpen(ctx, found);
	const given = parse(newRegion, input);
	const id = given.id ?? ctx.newId();
	const inputHash = hashInput({ ...given, mediaId });
	const known = () => excerpts.findInputHash(ctx.db, id);
	if (isRepeat(await known(), inputHash)) {
		return { isNew: false, item: await existing(ctx, id) };
	}
	checkShape(given.shape, found);
	const takenBack = await checkOpenShape(ctx, mediaId, given.shape);
	const { tagIds } = given;
	await checkTags(ctx, found.initiativeId, tagIds);
	const story = await stories.find(ctx.db, found.storyId);
	const row = {
		id,
		initiativeId: found.initiativeId,
		storyId: found.storyId,
		storytellerId: found.storytellerId,
		mediaId,
		shape: given.shape,
		start: 0,
		end: 0,
		quote: '',
		storyVersion: story?.version ?? 1,
		memo: given.memo ?? '',
		attributes: attributesOf(given.attributes),
		createdBy: actorId(ctx.actor),
		inputHash,
		createdAt: ctx.now()
	};
	const isNew = await madeNow(
		() =>
			ctx.db.commit([
				media.guardThere(mediaId),
				guardShapes(ctx, mediaId, takenBack),
				...written.insert(ctx.db, row, tagIds)
			]),
		known,
		inputHash
	);
	return { isNew, item: await existing(ctx, id) };
}

async function checkOpen(ctx: Context, found: media.MediaSubject): Promise<void> {
	if (found.withdrawnAt !== null) {
		throw new DomainError('withdrawn');
	}
	if (!(await media.isOpen(ctx.db, found, 'team', readerOf(ctx)))) {
		throw new DomainError('consent_missing');
	}
}

async function existing(ctx: Context, id: string): Promise<Excerpt> {
	const found = await excerpts.read(ctx.db, id, readerOf(ctx));
	if (!found) {
		throw new DomainError('consent_missing');
	}
	return found;
}
