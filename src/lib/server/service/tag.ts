/** Use cases on the codebook. */
import { actorId } from '$lib/domain/access/role';
import { DomainError } from '$lib/domain/error';
import { checkParent, newTag, tagChange, type Tag } from '$lib/domain/codebook/tag';
import { parse } from '$lib/domain/text/input';
import { allow, type Context } from '../context';
import { soundTree } from '../store/codebook';
import * as initiatives from '../store/initiative';
import * as tags from '../store/tag';
import * as history from '../store/tag-revision';
import { named } from './planning';
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

/** The whole codebook, for names to be told by and chosen from. */
export async function all(ctx: Context, slugOrId: string): Promise<Tag[]> {
	const { id } = allow(ctx, 'tag.list', await initiatives.find(ctx.db, slugOrId));
	return tags.listAll(ctx.db, id);
}

/** The whole codebook with its use: as heavy as all that carries it. */
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
	const { name, family, parentId = null, definition, whenToUse, whenNot } = given;
	checkParent(await tags.listAll(ctx.db, initiativeId), { id, family }, parentId);
	const row = {
		id,
		initiativeId,
		name,
		family,
		parentId,
		definition: definition ?? '',
		whenToUse: whenToUse ?? '',
		whenNot: whenNot ?? '',
		color: given.color ?? null,
		sign: given.sign ?? null,
		inputHash,
		createdAt: ctx.now()
	};
	await named(() =>
		ctx.db.commit([
			...tags.insertLast(ctx.db, row),
			...history.keep([id], actorId(ctx.actor), ctx.now()),
			soundTree(initiativeId)
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
	const { definition, whenToUse, whenNot, ...given } = parse(tagChange, input);
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
		...(definition !== undefined && { definition: definition ?? '' }),
		...(whenToUse !== undefined && { whenToUse: whenToUse ?? '' }),
		...(whenNot !== undefined && { whenNot: whenNot ?? '' })
	};
	return orStale(
		() =>
			named(() =>
				ctx.db.commit([
					...history.keepFirst([id]),
					...tags.update(ctx.db, id, found.version, wanted),
					...(isKept ? [] : [tags.moveChildren(ctx.db, id, found.parentId)]),
					...history.keep([id], actorId(ctx.actor), ctx.now()),
					soundTree(found.initiativeId)
				])
			),
		() => existing(ctx, id)
	);
}

async function existing(ctx: Context, id: string): Promise<Tag> {
	const found = await tags.find(ctx.db, id);
	if (!found) {
		throw new DomainError('not_found');
	}
	return found;
}
