/** Use cases on media: artwork, photos, sound and film. */
import { actorId } from '$lib/domain/access/role';
import { answererOf, cutSaid } from '$lib/domain/media/cutting';
import {
	keptUntil,
	mediaChange,
	mediaFilter,
	newMedia,
	type MediaItem
} from '$lib/domain/media/media';
import { uncheckedAfter } from '$lib/domain/media/told';
import { isScope, type Purpose } from '$lib/domain/consent/scope';
import { DomainError } from '$lib/domain/error';
import { parse } from '$lib/domain/text/input';
import { allow, today, type Context } from '../context';
import * as written from '../store/excerpt-write';
import * as initiatives from '../store/initiative';
import * as media from '../store/media';
import * as files from '../store/media-file';
import * as search from '../store/search';
import * as stories from '../store/story';
import * as walls from '../store/wall';
import { isShown } from '../store/wall-words';
import { keep } from './media-keeping';
import { tellWalls } from './media-on-walls';
import { expectVersion, orStale, type Created } from './once';
import { noteReading, readerOf } from './reading';
import { commitTelling, tellingOf } from './telling';

type Page = { after: string | undefined; limit: number };

/** The items of an initiative that the actor may see. @param filter story, storyteller, kind */
export async function list(
	ctx: Context,
	slugOrId: string,
	filter: unknown,
	page: Page
): Promise<MediaItem[]> {
	const { id } = allow(ctx, 'media.list', await initiatives.find(ctx.db, slugOrId));
	return media.list(ctx.db, id, parse(mediaFilter, filter), page, readerOf(ctx));
}

/** What may be exhibited: the maker said yes to it, and nobody is in it who was not asked. */
export async function exhibition(ctx: Context, slugOrId: string, page: Page): Promise<MediaItem[]> {
	const { id } = allow(ctx, 'media.list', await initiatives.find(ctx.db, slugOrId));
	const all = await media.list(ctx.db, id, { purpose: 'exhibition' }, page, readerOf(ctx));
	return all.filter(({ state }) => state === 'ready');
}

/** One item. @throws DomainError `withdrawn`, `consent_missing` */
export async function read(ctx: Context, id: string): Promise<MediaItem> {
	const found = allow(ctx, 'media.read', await media.find(ctx.db, id));
	await checkOpen(ctx, found, 'team');
	await noteReading(ctx, { id: found.storyId, storytellerId: found.storytellerId }, 'team');
	return existing(ctx, id);
}

/** Whether a recording stays here after its last day, as its maker has said yes to. */
export async function staysOn(ctx: Context, id: string): Promise<boolean> {
	const found = allow(ctx, 'media.read', await media.find(ctx.db, id));
	return media.isOpen(ctx.db, found, 'keepMedia', readerOf(ctx));
}

/** What is asked for with an item's bytes. */
export interface Wanted {
	/** Pixels across that the place has; the next larger picture is given. */
	width?: number | undefined;
	/** MIME types that the asker can show, the `Accept` of the request. */
	accept?: string | undefined;
	/** `team` unless it is shown for something else. */
	purpose?: string | undefined;
}

/**
 * The file to be served, and its content as a stream.
 *
 * @throws DomainError `withdrawn`, `consent_missing`, `media_waiting`, `media_expired`, or the problem that it failed with;
 * `media_named` beyond the team where words that are masked are said in it
 */
export async function serve(ctx: Context, id: string, wanted: Wanted) {
	const found = allow(ctx, 'media.read', await media.find(ctx.db, id));
	const { purpose = 'team' } = wanted;
	if (!isScope(purpose)) {
		throw new DomainError('invalid', {}, 'purpose');
	}
	await checkOpen(ctx, found, purpose);
	if (!isOwn(ctx, found)) await checkUnnamed(ctx, id, purpose);
	return fileOf(ctx, found, wanted);
}

/**
 * The file of what hangs on a wall, whole or in part, for all who stand before it (guests too), as long as its maker lets
 * a workshop see it.
 *
 * @throws DomainError `not_found` for all that is not on the wall or may not be seen; else as {@link serve}
 */
export async function serveOnWall(
	ctx: Context,
	wallId: string,
	mediaId: string,
	wanted: Omit<Wanted, 'purpose'>
) {
	const { initiativeId } = allow(ctx, 'wall.read', await walls.find(ctx.db, wallId));
	if (!(await isShown(ctx.db, wallId, mediaId, { initiativeId, today: today(ctx) }))) {
		throw new DomainError('not_found');
	}
	await checkUnnamed(ctx, mediaId, 'artworkWorkshop');
	return fileOf(ctx, { id: mediaId, state: 'ready' }, wanted);
}

/** Whether the actor may send a file here: asked before a large body is read. @throws DomainError as `create` */
export async function checkMayCreate(ctx: Context, slugOrId: string): Promise<void> {
	allow(ctx, 'media.create', await initiatives.find(ctx.db, slugOrId));
}

/**
 * Takes in a file of the store, and answers before its smaller pictures are made. Unless it becomes an item, it is taken
 * away.
 *
 * @param name of the file in the store
 * @throws DomainError `media_unsupported`, `media_heic`, `media_damaged`, `media_too_many_pixels`, `body_too_large`;
 * `not_found` at `storytellerId` or `storyId`; `consent_missing`; `id_taken`
 */
export async function create(
	ctx: Context,
	slugOrId: string,
	input: unknown,
	name: string
): Promise<Created<MediaItem>> {
	try {
		const initiative = allow(ctx, 'media.create', await initiatives.find(ctx.db, slugOrId));
		const made = await keep(ctx, initiative.id, parse(newMedia, input), name);
		if (!made.isNew) await ctx.media.files.remove([name]);
		return made;
	} catch (error) {
		await ctx.media.files.remove([name]);
		throw error;
	}
}

/**
 * Changes what is said about an item.
 *
 * @param expected the version the change was made on, if the caller knows it
 * @throws DomainError `consent_missing` at `keepUntil` when a recording is to be kept longer than the maker agreed to; `forbidden` at
 * `mayCut` when somebody else would say yes over the maker's own no
 */
export async function change(
	ctx: Context,
	id: string,
	input: unknown,
	expected?: number
): Promise<MediaItem> {
	const found = allow(ctx, 'media.change', await media.find(ctx.db, id));
	await checkOpen(ctx, found, 'team');
	const given = parse(mediaChange, input);
	const before = await existing(ctx, id);
	expectVersion(before, expected);
	await checkKept(ctx, found, before, given.keepUntil);
	const { title, ownWords, altText, creditName, transcript, mayCut, ...rest } = given;
	const said = { title, ownWords, altText, creditName };
	const wanted = {
		...defined(rest),
		...Object.fromEntries(Object.entries(defined(said)).map(([key, text]) => [key, text ?? ''])),
		...(transcript !== undefined && { transcript: transcript ?? [] })
	};
	const cut = cutSaid(
		before,
		mayCut,
		answererOf(actorId(ctx.actor), found.storytellerId),
		ctx.now()
	);
	const after = { ...before, ...wanted };
	const changed = await orStale(
		() =>
			commitTelling(ctx, async () => {
				const { told, changes } = await tellingOf(ctx, found.storyId, after);
				const unchecked = uncheckedAfter(before, after, found.unchecked);
				return [
					...media.update(ctx.db, id, found.version, { ...wanted, ...cut, told, unchecked }),
					...changes,
					...search.indexMedia(ctx.db, after)
				];
			}),
		() => existing(ctx, id)
	);
	if (cut) await tellWalls(ctx, found);
	return changed;
}

/** Takes an item away for good, with its files, the excerpts on it, and the story that was made for it alone. */
export async function remove(ctx: Context, id: string): Promise<void> {
	const { storyId } = allow(ctx, 'media.delete', await media.find(ctx.db, id));
	const isAlone = await media.isAlone(ctx.db, id);
	const names = await files.namesOf(ctx.db, [id]);
	await ctx.db.commit([
		written.removeOn(ctx.db, id),
		media.remove(ctx.db, id),
		...(isAlone ? [stories.remove(ctx.db, storyId)] : [])
	]);
	await ctx.media.files.remove(names);
	await ctx.db.checkpoint();
}

/** The file that fits, and its content; for services that have asked who may see it. */
async function fileOf(ctx: Context, found: { id: string; state: string }, wanted: Wanted) {
	const file = fitting(await files.filesOf(ctx.db, found.id), wanted);
	if (!file) {
		throw new DomainError(found.state === 'expired' ? 'media_expired' : 'media_waiting', {
			...(found.state === 'waiting' && { retryAfter: 1 })
		});
	}
	const { type, bytes, name } = file;
	return {
		type,
		bytes,
		open: (span: { from: number; to: number }) => ctx.media.files.open(name, span)
	};
}

/** The smallest picture that fills the place, in the best format that the asker knows. */
function fitting(all: readonly files.StoredFile[], { width = 0, accept = '' }: Wanted) {
	const isKnown = (type: string) => accept.includes(type);
	const best = all.some(({ type }) => type === 'image/avif') && isKnown('image/avif');
	const inFormat = all.filter(({ type }) => !type.startsWith('image/') || isAvif(type) === best);
	return inFormat.find((file) => (file.width ?? 0) >= width) ?? inFormat.at(-1);
}

const isAvif = (type: string) => type === 'image/avif';

async function checkOpen(ctx: Context, found: media.MediaSubject, purpose: Purpose): Promise<void> {
	if (found.withdrawnAt !== null) {
		throw new DomainError('withdrawn');
	}
	if (!isOwn(ctx, found) && !(await media.isOpen(ctx.db, found, purpose, readerOf(ctx)))) {
		throw new DomainError('consent_missing');
	}
}

const isOwn = ({ actor }: Context, { storytellerId }: media.MediaSubject) =>
	actor.kind === 'young' && actor.storytellerId === storytellerId;

/** Words can be masked in writing alone: where they are heard, the sound stays in the team. */
async function checkUnnamed(ctx: Context, id: string, purpose: Purpose): Promise<void> {
	if (media.isBeyond(purpose) && (await media.isNamed(ctx.db, id))) {
		throw new DomainError('media_named');
	}
}

async function checkKept(
	ctx: Context,
	found: media.MediaSubject,
	{ createdAt }: MediaItem,
	keepUntil: string | null | undefined
): Promise<void> {
	const isLonger = keepUntil === null || (keepUntil ?? '') > keptUntil(Date.parse(createdAt));
	if (
		keepUntil !== undefined &&
		isLonger &&
		!(await media.isOpen(ctx.db, found, 'keepMedia', readerOf(ctx)))
	) {
		throw new DomainError('consent_missing', {}, 'keepUntil');
	}
}

async function existing(ctx: Context, id: string): Promise<MediaItem> {
	const item = await media.read(ctx.db, id, today(ctx));
	if (!item) {
		throw new DomainError('not_found');
	}
	return item;
}

function defined<T extends object>(given: T): Partial<T> {
	return Object.fromEntries(
		Object.entries(given).filter(([, value]) => value !== undefined)
	) as Partial<T>;
}
