/** Use cases on who a young person is behind the secret name: kept sealed, looked up with a reason (R19). */
import { actorId } from '$lib/domain/access/role';
import { DomainError } from '$lib/domain/error';
import {
	identityGiven,
	lookUpReason,
	namesPerson,
	type Identity
} from '$lib/domain/story/identity';
import { parse } from '$lib/domain/text/input';
import { allow, today, type Context } from '../context';
import * as identities from '../store/identity';
import * as storytellers from '../store/storyteller';
import { ownPerson } from './reading';

/** Whether a name is kept, and who has looked it up, the latest first; the name itself only by {@link lookUp}. */
export async function read(
	ctx: Context,
	storytellerId: string
): Promise<{ isKept: boolean; lookUps: identities.LookUp[] }> {
	allow(ctx, 'identity.read', await storytellers.find(ctx.db, storytellerId, today(ctx)));
	const isKept = (await identities.findSealed(ctx.db, storytellerId)) !== undefined;
	return { isKept, lookUps: await identities.lookUps(ctx.db, storytellerId) };
}

/** Who has looked up who a young person is, and why; for that person alone. */
export async function mine(ctx: Context): Promise<identities.LookUp[]> {
	const { id } = allow(ctx, 'identity.readOwn', await ownPerson(ctx));
	return identities.lookUps(ctx.db, id);
}

/** Keeps who it is, in place of what was kept before. @throws DomainError `cpr_number` */
export async function keep(ctx: Context, storytellerId: string, input: unknown): Promise<void> {
	allow(ctx, 'identity.change', await storytellers.find(ctx.db, storytellerId, today(ctx)));
	const { name, reach } = parse(identityGiven, input);
	const said: Identity = { name, reach: reach ?? '' };
	const sealed = ctx.vault.seal(JSON.stringify(said), storytellerId);
	const row = { storytellerId, sealed, keptBy: actorId(ctx.actor), at: ctx.now() };
	await ctx.db.commit([identities.put(ctx.db, row)]);
}

/**
 * Says who it is, to somebody who says why; that stands in the log before the name is shown.
 *
 * @throws DomainError `not_found` where nothing is kept; `key_missing` where the key to it is not there any more;
 *   `reason_names_person` at `reason`, which is kept in the clear
 */
export async function lookUp(
	ctx: Context,
	storytellerId: string,
	input: unknown
): Promise<Identity> {
	allow(ctx, 'identity.lookUp', await storytellers.find(ctx.db, storytellerId, today(ctx)));
	const { reason } = parse(lookUpReason, input);
	const sealed = await identities.findSealed(ctx.db, storytellerId);
	if (sealed === undefined) {
		throw new DomainError('not_found');
	}
	const opened = ctx.vault.open(sealed, storytellerId);
	if (opened === undefined) {
		throw new DomainError('key_missing');
	}
	const who = JSON.parse(opened) as Identity;
	if (namesPerson(reason, who.name)) {
		throw new DomainError('reason_names_person', {}, 'reason');
	}
	const row = { id: ctx.newId(), storytellerId, userId: actorId(ctx.actor), reason, at: ctx.now() };
	await ctx.db.commit([identities.insertLookUp(ctx.db, row)]);
	return who;
}

/** Keeps it no longer; who looked it up stays on record, as long as who read the stories does. */
export async function forget(ctx: Context, storytellerId: string): Promise<void> {
	allow(ctx, 'identity.change', await storytellers.find(ctx.db, storytellerId, today(ctx)));
	await ctx.db.commit([identities.forget(ctx.db, storytellerId, ctx.now())]);
	await ctx.db.checkpoint();
}

/** How many of the names that are kept cannot be opened with the key at hand; for the operator. */
export async function countShut(ctx: Context): Promise<number> {
	allow(ctx, 'operator.run', {});
	const kept = await identities.listSealed(ctx.db);
	return kept.filter(({ sealed, storytellerId }) => !ctx.vault.open(sealed, storytellerId)).length;
}
