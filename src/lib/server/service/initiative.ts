/** Use cases on initiatives. */
import {
	initiativeChange,
	newInitiative,
	slugOf,
	type Initiative
} from '$lib/domain/initiative/initiative';
import { actorId } from '$lib/domain/access/role';
import { DomainError } from '$lib/domain/error';
import { settleRules } from '$lib/domain/opportunity/procedure';
import { parse } from '$lib/domain/text/input';
import { allow, type Context } from '../context';
import * as initiatives from '../store/initiative';
import * as members from '../store/member';
import * as tags from '../store/tag';
import { expectVersion, hashInput, isRepeat, orStale, type Created } from './once';

/** The initiatives the actor is a member of (all of them for the operator). */
export async function list(
	ctx: Context,
	page: { after: string | undefined; limit: number }
): Promise<Initiative[]> {
	allow(ctx, 'initiative.list', {});
	return initiatives.listByIds(ctx.db, await reachable(ctx), page);
}

/** @param slugOrId as in the address */
export async function read(
	ctx: Context,
	slugOrId: string
): Promise<Initiative & { initiativeId: string }> {
	return allow(ctx, 'initiative.read', await initiatives.find(ctx.db, slugOrId));
}

/** Begins an initiative; whoever begins it is its secretariat. @throws DomainError `name_taken` for a slug in use */
export async function create(ctx: Context, input: unknown): Promise<Created<Initiative>> {
	allow(ctx, 'initiative.create', {});
	const given = parse(newInitiative, input);
	const id = given.id ?? ctx.newId();
	const inputHash = hashInput(given);
	if (!isRepeat(await initiatives.findInputHash(ctx.db, id), inputHash)) {
		const slug = given.slug ?? (await freeSlug(ctx, slugOf(given.name)));
		const row = {
			id,
			slug,
			name: given.name,
			municipality: given.municipality ?? '',
			theme: given.theme ?? '',
			programme: given.programme ?? '',
			startsOn: given.startsOn ?? null,
			endsOn: given.endsOn ?? null,
			isDemo: false,
			inputHash,
			createdAt: ctx.now()
		};
		await ctx.db.commit([
			initiatives.insert(ctx.db, row),
			members.insert(ctx.db, {
				id: ctx.newId(),
				initiativeId: id,
				userId: actorId(ctx.actor),
				role: 'secretariat',
				createdAt: ctx.now()
			})
		]);
		return { isNew: true, item: await existing(ctx, id) };
	}
	return { isNew: false, item: await existing(ctx, id) };
}

/**
 * @param expected the version the change was made on, if the caller knows it
 * @throws DomainError at the field; `invalid` at a rule that names a procedure nobody knows, `not_found` at `trackTagId`
 *   for a tag that is not in its codebook
 */
export async function change(
	ctx: Context,
	slugOrId: string,
	input: unknown,
	expected?: number
): Promise<Initiative> {
	const found = allow(ctx, 'initiative.change', await initiatives.find(ctx.db, slugOrId));
	const given = parse(initiativeChange, input);
	const { municipality, theme, programme, involvement, procedures, ...rest } = given;
	expectVersion(found, expected);
	if (rest.trackTagId && (await tags.countOf(ctx.db, found.id, [rest.trackTagId])) === 0) {
		throw new DomainError('not_found', {}, 'trackTagId');
	}
	const wanted = {
		...rest,
		...settleRules(found, { involvement, procedures }, ctx.newId),
		...(municipality !== undefined && { municipality: municipality ?? '' }),
		...(theme !== undefined && { theme: theme ?? '' }),
		...(programme !== undefined && { programme: programme ?? '' })
	};
	return orStale(
		() => ctx.db.commit(initiatives.update(ctx.db, found.id, found.version, wanted)),
		() => existing(ctx, found.id)
	);
}

async function reachable(ctx: Context): Promise<string[]> {
	const { actor } = ctx;
	if (actor.kind === 'operator') {
		return initiatives.listAllIds(ctx.db);
	}
	return 'memberships' in actor ? actor.memberships.map(({ initiativeId }) => initiativeId) : [];
}

async function existing(ctx: Context, id: string): Promise<Initiative> {
	const found = await initiatives.find(ctx.db, id);
	if (!found) {
		throw new Error(`initiative ${id} vanished after its own write`);
	}
	return found;
}

async function freeSlug(ctx: Context, wanted: string): Promise<string> {
	let slug = wanted;
	for (let n = 2; await initiatives.find(ctx.db, slug); n++) {
		slug = `${wanted}-${n}`;
	}
	return slug;
}
