/** Keeping a file that came in: what it is, whose it is, and the story that it belongs to. */
import { createHash } from 'node:crypto';
import { actorId } from '$lib/domain/access/role';
import { DomainError } from '$lib/domain/error';
import { answererOf, cutSaid, unasked } from '$lib/domain/media/cutting';
import { keptUntil, type MediaItem, type NewMedia } from '$lib/domain/media/media';
import { readText } from '$lib/domain/story/document';
import { m } from '$lib/i18n/paraglide/messages';
import { allow, today, type Context } from '../context';
import type { Change } from '../db/open';
import { examine, type Examined } from '../media/examine';
import * as media from '../store/media';
import * as files from '../store/media-file';
import * as search from '../store/search';
import * as stories from '../store/story';
import * as storytellers from '../store/storyteller';
import { later } from './media-making';
import { hashInput, isRepeat, madeNow, type Created } from './once';
import { requireIntake } from './setting-up';
import { commitTelling, tellingOf } from './telling';

/**
 * Makes an item of a file in the store.
 *
 * @param given where it has no story, it gets one of its own
 */
export async function keep(
	ctx: Context,
	initiativeId: string,
	given: NewMedia,
	name: string
): Promise<Created<MediaItem>> {
	allow(ctx, 'media.create', { initiativeId, storytellerId: given.storytellerId });
	const inputHash = hashInput({ ...given, initiativeId, file: await digest(ctx, name) });
	return ctx.media.intake.take(() => insertOnce(ctx, initiativeId, given, { name, inputHash }));
}

async function insertOnce(
	ctx: Context,
	initiativeId: string,
	given: NewMedia,
	{ name, inputHash }: { name: string; inputHash: string }
): Promise<Created<MediaItem>> {
	const id = given.id ?? ctx.newId();
	const known = () => media.findInputHash(ctx.db, id);
	if (isRepeat(await known(), inputHash)) {
		return { isNew: false, item: await existing(ctx, id) };
	}
	await checkStoryteller(ctx, initiativeId, given.storytellerId);
	if (ctx.actor.kind === 'young') await requireIntake(ctx, initiativeId);
	const examined = await examine(ctx.media.files, name);
	const own = given.storyId ? undefined : ownStory(ctx, initiativeId, given, examined);
	const storyId = given.storyId ?? own?.id ?? '';
	if (given.storyId) {
		await checkStory(ctx, given.storyId, given.storytellerId);
	}
	const isPicture = examined.kind === 'picture';
	const row = {
		id,
		initiativeId,
		storyId,
		storytellerId: given.storytellerId,
		kind: examined.kind,
		title: given.title ?? '',
		ownWords: given.ownWords ?? '',
		altText: given.altText ?? '',
		credit: given.credit,
		creditName: given.creditName ?? '',
		others: given.others,
		...cutSaid(
			unasked,
			given.mayCut,
			answererOf(actorId(ctx.actor), given.storytellerId),
			ctx.now()
		),
		width: examined.width ?? null,
		height: examined.height ?? null,
		duration: isPicture ? null : (examined.duration ?? given.duration ?? null),
		peaks: isPicture ? null : (given.peaks ?? null),
		state: isPicture ? 'waiting' : 'ready',
		keepUntil: isPicture ? null : keptUntil(ctx.now()),
		authorId: actorId(ctx.actor),
		inputHash,
		createdAt: ctx.now()
	};
	const { type, bytes } = examined;
	const file = { name, type: isPicture ? files.waitingType : type, width: null, bytes };
	const changes = async () => {
		const { told, changes } = await tellingOf(ctx, storyId, { ...row, transcript: [] });
		return [
			...(own?.changes ?? [stories.guardThere(storyId)]),
			media.insert(ctx.db, { ...row, told }),
			...changes,
			...files.insertFiles(ctx.db, id, [file]),
			...search.indexMedia(ctx.db, row)
		];
	};
	const isNew = await madeNow(() => commitTelling(ctx, changes), known, inputHash);
	if (isNew && isPicture) {
		later(ctx, row);
	}
	return { isNew, item: await existing(ctx, id) };
}

/** A story that says nothing but what it was made for. */
function ownStory(
	ctx: Context,
	initiativeId: string,
	given: NewMedia,
	{ kind }: Examined
): { id: string; changes: Change[] } {
	const id = ctx.newId();
	const at = ctx.now();
	const title = given.title ?? m[`media_kind_${kind}`]({}, { locale: ctx.locale });
	const { document, length } = readText('');
	const row = {
		id,
		initiativeId,
		storytellerId: given.storytellerId,
		title,
		kind: kind === 'picture' ? 'draw-and-tell' : 'own',
		document,
		length,
		authorId: actorId(ctx.actor),
		createdAt: at,
		updatedAt: at
	};
	return { id, changes: [stories.insert(ctx.db, row), ...search.index(ctx.db, id, title, '')] };
}

async function checkStoryteller(ctx: Context, initiativeId: string, id: string): Promise<void> {
	const found = await storytellers.find(ctx.db, id, today(ctx));
	if (found?.initiativeId !== initiativeId) {
		throw new DomainError('not_found', {}, 'storytellerId');
	}
	if (!(await stories.mayBegin(ctx.db, id))) {
		throw new DomainError('consent_missing', {}, 'storytellerId');
	}
}

async function checkStory(ctx: Context, id: string, storytellerId: string): Promise<void> {
	const story = await stories.find(ctx.db, id);
	if (story?.storytellerId !== storytellerId) {
		throw new DomainError('not_found', {}, 'storyId');
	}
	if (story.withdrawnAt !== null) {
		throw new DomainError('withdrawn', {}, 'storyId');
	}
}

async function existing(ctx: Context, id: string): Promise<MediaItem> {
	const item = await media.read(ctx.db, id, today(ctx));
	if (!item) {
		throw new DomainError('withdrawn');
	}
	return item;
}

/** sha-256 of a file's bytes: tells the same file sent twice from another one. */
async function digest(ctx: Context, name: string): Promise<string> {
	const hash = createHash('sha256');
	for await (const part of ctx.media.files.open(name)) {
		hash.update(part);
	}
	return hash.digest('base64url');
}
