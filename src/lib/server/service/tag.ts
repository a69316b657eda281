/** Use cases on the codebook. */
import { DomainError, isDomainError } from '$lib/domain/error';
import {
	branchOf,
	checkParent,
	newTag,
	tagChange,
	tagMerge,
	type Tag
} from '$lib/domain/codebook/tag';
import { parse } from '$lib/domain/text/input';
import { allow, type Context } from '../context';
import * as initiatives from '../store/initiative';
import * as tags from '../store/tag';
import { expectVersion, hashInput, isRepeat, orStale, type Created } from './once';

/** A tag, and on how many excerpts it is. */
export type CountedTag = Tag & { uses: number };

/** The tags of an initiative. */
export async function list(
	ctx: Context,
	slugOrId: string,
	page: { after: string | undefined; limit: number }
): Promise<Tag[]> {
	const { id } = allow(ctx, 'tag.list', await initiatives.find(ctx.db, slugOrId));
	return tags.list(ctx.db, id, page);
}

/** The whole codebook with its use. */
export async function codebook(ctx: Context, slugOrId: string): Promise<CountedTag[]> {
	const { id } = allow(ctx, 'tag.list', await initiatives.find(ctx.db, slugOrId));
	const [all, uses] = await Promise.all([tags.listAll(ctx.db, id), tags.countUses(ctx.db, id)]);
	return all.map((tag) => ({ ...tag, uses: uses.get(tag.id) ?? 0 }));
}

/** @throws DomainError `name_taken` within a family; `not_found` or `invalid` at `parentId` */
export async function create(
	ctx: Context,
	slugOrId: string,
	input: unknown
): Promise<Created<Tag>> {
	const { id: initiativeId } = allow(ctx, 'tag.create', await initiatives.find(ctx.db, slugOrId));
	const given = parse(newTag, input);
	const id = given.id ?? ctx.newId();
	const inputHash = hashInput({ ...given, initiativeId });
	if (isRepeat(await tags.findInputHash(ctx.db, id), inputHash)) {
		return { isNew: false, item: await existing(ctx, id) };
	}
	const { name, family, parentId = null, definition, color = null } = given;
	checkParent(await tags.listAll(ctx.db, initiativeId), { id, family }, parentId);
	await named(() =>
		ctx.db.commit([
			...tags.insert(ctx.db, {
				id,
				initiativeId,
				name,
				family,
				parentId,
				definition: definition ?? '',
				color,
				inputHash,
				createdAt: ctx.now()
			})
		])
	);
	return { isNew: true, item: await existing(ctx, id) };
}

/**
 * Changes a tag; one that changes family leaves its parent and its branch behind.
 *
 * @param expected the version the change was made on, if the caller knows it
 */
export async function change(
	ctx: Context,
	id: string,
	input: unknown,
	expected?: number
): Promise<Tag> {
	const found = allow(ctx, 'tag.change', await tags.find(ctx.db, id));
	const { definition, ...given } = parse(tagChange, input);
	expectVersion(found, expected);
	const family = given.family ?? found.family;
	const isKept = family === found.family;
	const parentId =
		given.parentId === undefined && isKept ? found.parentId : (given.parentId ?? null);
	const all = await tags.listAll(ctx.db, found.initiativeId);
	checkParent(all, { id, family }, parentId);
	const wanted = {
		...given,
		parentId,
		...(definition !== undefined && { definition: definition ?? '' })
	};
	return orStale(
		() =>
			named(() =>
				ctx.db.commit([
					...tags.update(ctx.db, id, found.version, wanted),
					...(isKept ? [] : [tags.moveChildren(ctx.db, id, found.parentId)])
				])
			),
		() => existing(ctx, id)
	);
}

/** Takes a tag away, from all excerpts too; tags below it move up. */
export async function remove(ctx: Context, id: string): Promise<void> {
	const found = allow(ctx, 'tag.change', await tags.find(ctx.db, id));
	await ctx.db.commit(tags.remove(ctx.db, found));
}

/** Puts another tag in its place, everywhere. Answers that other tag. */
export async function merge(ctx: Context, id: string, input: unknown): Promise<CountedTag> {
	const found = allow(ctx, 'tag.change', await tags.find(ctx.db, id));
	const { intoId } = parse(tagMerge, input);
	const into = await tags.find(ctx.db, intoId);
	if (into?.initiativeId !== found.initiativeId) {
		throw new DomainError('not_found', {}, 'intoId');
	}
	if (intoId === id) {
		throw new DomainError('invalid', {}, 'intoId');
	}
	const all = await tags.listAll(ctx.db, found.initiativeId);
	const mayTakeOver = into.family === found.family && !branchOf(all, id).includes(intoId);
	await ctx.db.commit(tags.merge(ctx.db, found, intoId, mayTakeOver ? intoId : found.parentId));
	const uses = await tags.countUses(ctx.db, found.initiativeId);
	return { ...(await existing(ctx, intoId)), uses: uses.get(intoId) ?? 0 };
}

/** The database knows best whether a name is free. */
async function named(commit: () => Promise<unknown>): Promise<void> {
	try {
		await commit();
	} catch (error) {
		if (isDomainError(error, 'id_taken') && String(error.data.constraint).includes('tag.name')) {
			throw new DomainError('name_taken', {}, 'name');
		}
		throw error;
	}
}

async function existing(ctx: Context, id: string): Promise<Tag> {
	const found = await tags.find(ctx.db, id);
	if (!found) {
		throw new DomainError('not_found');
	}
	return found;
}
