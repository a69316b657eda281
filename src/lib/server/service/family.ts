/** Use cases on families. Children join and leave as storytellers (`familyId`), each with the own consents. */
import { familyChange, newFamily, type Family } from '$lib/domain/story/family';
import { parse } from '$lib/domain/text/input';
import { allow, today, type Context } from '../context';
import * as families from '../store/family';
import * as initiatives from '../store/initiative';
import { expectVersion, hashInput, isRepeat, madeNow, orStale, type Created } from './once';

export async function list(
	ctx: Context,
	slugOrId: string,
	page: { after: string | undefined; limit: number }
): Promise<Family[]> {
	const { id } = allow(ctx, 'family.list', await initiatives.find(ctx.db, slugOrId));
	return families.list(ctx.db, id, page, today(ctx));
}

export async function read(ctx: Context, id: string): Promise<Family> {
	allow(ctx, 'family.read', await families.find(ctx.db, id));
	return existing(ctx, id);
}

export async function create(
	ctx: Context,
	slugOrId: string,
	input: unknown
): Promise<Created<Family>> {
	const { id: initiativeId } = allow(
		ctx,
		'family.create',
		await initiatives.find(ctx.db, slugOrId)
	);
	const given = parse(newFamily, input);
	const id = given.id ?? ctx.newId();
	const inputHash = hashInput({ initiativeId, ...given });
	if (isRepeat(await families.findInputHash(ctx.db, id), inputHash)) {
		return { isNew: false, item: await existing(ctx, id) };
	}
	const { secretName, note } = given;
	const row = { id, initiativeId, secretName, note: note ?? '', inputHash, createdAt: ctx.now() };
	const isNew = await madeNow(
		() => ctx.db.commit([families.insert(ctx.db, row)]),
		() => families.findInputHash(ctx.db, id),
		inputHash
	);
	return { isNew, item: await existing(ctx, id) };
}

/** @param expected the version the change was made on, if the caller knows it */
export async function change(
	ctx: Context,
	id: string,
	input: unknown,
	expected?: number
): Promise<Family> {
	const found = allow(ctx, 'family.change', await families.find(ctx.db, id));
	const { secretName, note } = parse(familyChange, input);
	if (expected !== undefined && expected !== found.version) {
		expectVersion(await existing(ctx, id), expected);
	}
	const wanted = {
		...(secretName && { secretName }),
		...(note !== undefined && { note: note ?? '', noteState: '' as const })
	};
	return orStale(
		() => ctx.db.commit(families.update(ctx.db, id, found.version, wanted)),
		() => existing(ctx, id)
	);
}

async function existing(ctx: Context, id: string): Promise<Family> {
	const family = await families.read(ctx.db, id, today(ctx));
	if (!family) {
		throw new Error(`family ${id} vanished after its own write`);
	}
	return family;
}
