/** Use cases on memos. One on an excerpt is written with its excerpt; here all of them are read. */
import { actorId } from '$lib/domain/access/role';
import { DomainError } from '$lib/domain/error';
import { memoChange, memoFilter, newMemo, type Memo } from '$lib/domain/memo/memo';
import { endOfDay, startOfDay } from '$lib/domain/text/danish-day';
import { parse } from '$lib/domain/text/input';
import { allow, type Context } from '../context';
import * as initiatives from '../store/initiative';
import * as memos from '../store/memo';
import * as stories from '../store/story';
import * as tags from '../store/tag';
import { exportedFor } from './export-begun';
import { expectVersion, hashInput, isRepeat, madeNow, orStale, type Created } from './once';
import { checkReadable, noteReadings, readerOf } from './reading';

/** The latest first; `next` is the cursor of the page after, or null. */
export interface MemoPage {
	items: Memo[];
	next: string | null;
}

/**
 * Memos that the actor may read.
 *
 * @param filter kind, author, story, tag, q, from, to
 * @param page `after`: `next` of the page before
 */
export async function list(
	ctx: Context,
	slugOrId: string,
	filter: unknown,
	page: { after: string | undefined; limit: number }
): Promise<MemoPage> {
	const { id } = allow(ctx, 'memo.list', await initiatives.find(ctx.db, slugOrId));
	const after = cursorOf(page.after);
	const items = await memos.list(ctx.db, id, wanted(filter), { ...page, after }, readerOf(ctx));
	const last = items.length === page.limit ? items.at(-1) : undefined;
	return { items, next: last ? `${Date.parse(last.at)}.${last.id}` : null };
}

/** Who has written what the actor may read, by name. */
export async function authors(ctx: Context, slugOrId: string) {
	const { id } = allow(ctx, 'memo.list', await initiatives.find(ctx.db, slugOrId));
	return memos.authors(ctx.db, id, readerOf(ctx));
}

/** All memos that fit, to be taken along; that they were is noted for each story, and the young person can see it. */
export async function exported(ctx: Context, slugOrId: string, filter: unknown): Promise<Memo[]> {
	const { id } = allow(ctx, 'memo.list', await initiatives.find(ctx.db, slugOrId));
	const page = { after: undefined, limit: -1 };
	const items = await memos.list(ctx.db, id, wanted(filter), page, readerOf(ctx), true);
	const of = new Set(items.flatMap(({ story }) => story?.id ?? []));
	await noteReadings(ctx, await stories.ownersOf(ctx.db, [...of]), exportedFor('team'));
	return items;
}

/** Writes a memo on a story. @throws DomainError `withdrawn`, `consent_missing`, `id_taken` */
export async function onStory(
	ctx: Context,
	storyId: string,
	input: unknown
): Promise<Created<Memo>> {
	const found = allow(ctx, 'memo.create', await stories.find(ctx.db, storyId));
	await checkReadable(ctx, found);
	const { initiativeId, storytellerId } = found;
	return create(ctx, { initiativeId, storyId, storytellerId, tagId: null }, input);
}

/** Writes a memo on a tag. @throws DomainError `id_taken` */
export async function onTag(ctx: Context, tagId: string, input: unknown): Promise<Created<Memo>> {
	const { initiativeId } = allow(ctx, 'memo.create', await tags.find(ctx.db, tagId));
	return create(ctx, { initiativeId, storyId: null, storytellerId: null, tagId }, input);
}

/** @param expected the version that the change was made on, if the caller knows it */
export async function change(
	ctx: Context,
	id: string,
	input: unknown,
	expected?: number
): Promise<Memo> {
	const found = allow(ctx, 'memo.change', await memos.find(ctx.db, id));
	const { text } = parse(memoChange, input);
	expectVersion(await existing(ctx, found), expected);
	const row = { text, authorId: actorId(ctx.actor), updatedAt: ctx.now() };
	return orStale(
		() => ctx.db.commit(memos.update(ctx.db, id, found.version, row)),
		() => existing(ctx, found)
	);
}

/** Creating it again with the same id and text brings it back. */
export async function remove(ctx: Context, id: string): Promise<void> {
	allow(ctx, 'memo.change', await memos.find(ctx.db, id));
	await ctx.db.commit([memos.remove(ctx.db, id)]);
}

interface On {
	initiativeId: string;
	storyId: string | null;
	storytellerId: string | null;
	tagId: string | null;
}

async function create(ctx: Context, on: On, input: unknown): Promise<Created<Memo>> {
	const given = parse(newMemo, input);
	const id = given.id ?? ctx.newId();
	const inputHash = hashInput({ ...given, ...on });
	const known = () => memos.findInputHash(ctx.db, id);
	const found = { id, initiativeId: on.initiativeId };
	if (isRepeat(await known(), inputHash)) {
		return { isNew: false, item: await existing(ctx, found) };
	}
	const at = ctx.now();
	const row = { id, ...on, text: given.text, authorId: actorId(ctx.actor), inputHash };
	const isNew = await madeNow(
		() =>
			ctx.db.commit([
				// A story that is withdrawn in this very moment gets no more words.
				...(on.storyId ? [stories.guardThere(on.storyId)] : []),
				...memos.insert(ctx.db, { ...row, createdAt: at, updatedAt: at })
			]),
		known,
		inputHash
	);
	return { isNew, item: await existing(ctx, found) };
}

async function existing(
	ctx: Context,
	{ id, initiativeId }: { id: string; initiativeId: string }
): Promise<Memo> {
	const filter = { ...wanted({}), id };
	const page = { after: undefined, limit: 1 };
	const [found] = await memos.list(ctx.db, initiativeId, filter, page, readerOf(ctx));
	if (!found) {
		throw new DomainError('consent_missing');
	}
	return found;
}

function wanted(input: unknown): memos.Filter {
	const { from, to, ...rest } = parse(memoFilter, input);
	return {
		...rest,
		from: from ? startOfDay(from) : undefined,
		until: to ? endOfDay(to) : undefined
	};
}

function cursorOf(after: string | undefined): memos.Page['after'] {
	if (after === undefined) {
		return undefined;
	}
	const [, at, id] = /^(\d{1,15})\.([0-9a-f-]{36})$/.exec(after) ?? [];
	if (!at || !id) {
		throw new DomainError('invalid', {}, 'after');
	}
	return { at: Number(at), id };
}
