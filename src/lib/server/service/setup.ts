/** Use cases on what an initiative must have answered before real contributions come (R1). */
import {
	changed,
	setupChange,
	whatIsUnanswered,
	type Intake,
	type Setup,
	type SetupQuestion
} from '$lib/domain/initiative/setup';
import { actorId } from '$lib/domain/access/role';
import { DomainError } from '$lib/domain/error';
import { isOfUses, rulingChanges, type RulingChange } from '$lib/domain/initiative/ruling';
import { parse } from '$lib/domain/text/input';
import { allow, type Context } from '../context';
import * as initiatives from '../store/initiative';
import * as setups from '../store/setup';
import * as history from '../store/setup-change';
import * as walls from '../store/wall';
import * as worries from '../store/worry';
import { intakeOf, requireIntake } from './setting-up';
import { contacts } from './storyteller';
import { tombstone } from './wall-command';

/** The answers so far, and what is still to be answered. */
export interface ShownSetup extends Setup {
	unanswered: SetupQuestion[];
}

export async function read(ctx: Context, slugOrId: string): Promise<ShownSetup> {
	const { id } = allow(ctx, 'setup.read', await initiatives.find(ctx.db, slugOrId));
	return existing(ctx, id);
}

/**
 * The answers, with the staff who could have the lead on safeguarding, and who has changed the rules of consent, the latest
 * first.
 */
export async function forChange(ctx: Context, slugOrId: string) {
	const { id } = allow(ctx, 'setup.change', await initiatives.find(ctx.db, slugOrId));
	return {
		...(await existing(ctx, id)),
		staff: await contacts(ctx, id),
		changes: await history.list(ctx.db, id)
	};
}

/** What keeps real contributions away. */
export async function intake(ctx: Context, slugOrId: string): Promise<Intake> {
	const { id } = allow(ctx, 'setup.read', await initiatives.find(ctx.db, slugOrId));
	return intakeOf(ctx, id);
}

/** For a page on which staff begin something new. @throws DomainError `initiative_closed`, `setup_missing` */
export async function checkIntake(ctx: Context, slugOrId: string): Promise<void> {
	const { id } = allow(ctx, 'setup.read', await initiatives.find(ctx.db, slugOrId));
	await requireIntake(ctx, id);
}

/**
 * Keeps the answers that are given, half of them too. Who changed a rule of consent, and from what to what, stays on record;
 * what closes by it leaves open walls at once.
 *
 * @throws DomainError `not_found` at `leadIds`, `invalid` at `oldest`
 */
export async function change(ctx: Context, slugOrId: string, input: unknown): Promise<ShownSetup> {
	const { id } = allow(ctx, 'setup.change', await initiatives.find(ctx.db, slugOrId));
	const given = parse(setupChange, input);
	const before = await setups.find(ctx.db, id);
	const wanted = changed(before, given);
	const known = await contacts(ctx, id);
	if (!(given.leadIds ?? []).every((lead) => known.some((one) => one.id === lead))) {
		throw new DomainError('not_found', {}, 'leadIds');
	}
	const { phone } = await worries.findSafeguarding(ctx.db, id);
	const ruled = rulingChanges(before, wanted);
	await ctx.db.commit([
		...setups.put(ctx.db, id, wanted, phone),
		...ruled.map((one) => history.insert(ctx.db, noted(ctx, id, one)))
	]);
	if (ruled.some(isOfUses)) {
		await closeWords(ctx, id);
	}
	return existing(ctx, id);
}

const noted = (ctx: Context, initiativeId: string, change: RulingChange) => ({
	...{ id: ctx.newId(), initiativeId, ...change },
	...{ by: actorId(ctx.actor), at: ctx.now() }
});

/** Words that the rules cover no longer leave the walls they stand on. What was written off stays, as no young person said no. */
async function closeWords(ctx: Context, initiativeId: string): Promise<void> {
	for (const storytellerId of await walls.peopleOn(ctx.db, initiativeId)) {
		await tombstone(ctx, { initiativeId, storytellerId });
	}
}

async function existing(ctx: Context, id: string): Promise<ShownSetup> {
	const setup = await setups.find(ctx.db, id);
	return { ...setup, unanswered: whatIsUnanswered(setup) };
}
