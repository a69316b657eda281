/** Use cases on worries (R27): the app reminds, it never decides and never sends. */
import { actorId } from '$lib/domain/access/role';
import { DomainError } from '$lib/domain/error';
import { parse } from '$lib/domain/text/input';
import type { Helpline } from '$lib/domain/worry/helpline';
import {
	newStep,
	newWorry,
	openSteps,
	safeguardingChange,
	undone,
	waitsFor,
	type StepKind
} from '$lib/domain/worry/worry';
import { allow, today, type Context } from '../context';
import * as initiatives from '../store/initiative';
import * as storytellers from '../store/storyteller';
import * as worries from '../store/worry';
import { hashInput, isRepeat, madeNow, type Created } from './once';
import { helplinesOf } from './setting-up';
import { contacts } from './storyteller';

/** A worry with what is left to be done, and by whoever asks. */
export interface ShownWorry extends Omit<worries.Worry, 'raisedBy'> {
	undone: StepKind[];
	open: StepKind[];
	waitsForMe: boolean;
}

export interface Worries {
	/** Names of those who have the lead; empty when nobody was named. */
	leads: string[];
	isLead: boolean;
	/** The number of the municipality; empty when nobody has set it. */
	phone: string;
	/** Whom one can call. */
	helplines: Helpline[];
	/** Own ones, and for the lead everybody's; the latest first. */
	items: ShownWorry[];
}

/** What one may see of worries: nobody learns of others' that there are any. */
export async function list(ctx: Context, slugOrId: string): Promise<Worries> {
	const { id } = allow(ctx, 'worry.list', await initiatives.find(ctx.db, slugOrId));
	const me = actorId(ctx.actor);
	const { leads, phone } = await safeguardingOf(ctx, id);
	const isLead = leads.some(({ id: lead }) => lead === me);
	const found = await worries.list(ctx.db, id, isLead ? 'anybody' : me);
	return {
		leads: leads.map(({ name }) => name),
		...{ isLead, phone, helplines: await helplinesOf(ctx, id) },
		items: found.map(({ raisedBy: _, ...one }) => {
			const done = one.steps.map(({ kind }) => kind);
			const part = { isLead };
			return {
				...one,
				undone: undone(done),
				open: openSteps(done, part),
				waitsForMe: waitsFor(done, part)
			};
		})
	};
}

/** How many wait for whoever asks: the reminder, which nobody else gets. */
export async function waiting(ctx: Context, slugOrId: string): Promise<number> {
	const found = allow(ctx, 'worry.list', await initiatives.find(ctx.db, slugOrId));
	const { items } = await list(ctx, found.id);
	return items.filter(({ waitsForMe }) => waitsForMe).length;
}

/** Raises one. @throws DomainError `not_found` at `storytellerId` */
export async function create(
	ctx: Context,
	slugOrId: string,
	input: unknown
): Promise<Created<{ id: string }>> {
	const found = allow(ctx, 'worry.create', await initiatives.find(ctx.db, slugOrId));
	const { id = ctx.newId(), storytellerId, words } = parse(newWorry, input);
	const person = await storytellers.find(ctx.db, storytellerId, today(ctx));
	if (person?.initiativeId !== found.id) {
		throw new DomainError('not_found', {}, 'storytellerId');
	}
	const inputHash = hashInput({ storytellerId, words });
	if (isRepeat(await worries.findInputHash(ctx.db, id), inputHash)) {
		return { isNew: false, item: { id } };
	}
	const row = {
		...{ id, initiativeId: found.id, storytellerId, words, inputHash },
		...{ raisedBy: actorId(ctx.actor), raisedAt: ctx.now() }
	};
	const isNew = await madeNow(
		() => ctx.db.commit([worries.insert(ctx.db, row)]),
		() => worries.findInputHash(ctx.db, id),
		inputHash
	);
	return { isNew, item: { id } };
}

/**
 * Tells what was done. Of a notification only whether, when, and the number of the case; of the end, why it is one.
 *
 * @throws DomainError `transition_illegal` for a step that is not theirs, or not due; `stale` when it was closed meanwhile
 */
export async function step(ctx: Context, id: string, input: unknown): Promise<void> {
	const found = allow(ctx, 'worry.change', await worries.find(ctx.db, id));
	const given = parse(newStep, input);
	const { kind, made } = given;
	const isLead = found.leadIds.includes(actorId(ctx.actor));
	if (!openSteps(found.done, { isLead }).includes(kind)) {
		throw new DomainError('transition_illegal');
	}
	const talked = kind === 'talked' ? (given.with ?? null) : null;
	const isMade = kind === 'notified' && made != null ? made === 'yes' : null;
	await ctx.db.commit(
		worries.insertStep(ctx.db, {
			...{ id: ctx.newId(), worryId: id, kind, with: talked, isMade },
			why: talked === 'nobody' || kind === 'closed' ? (given.why ?? '') : '',
			on: isMade === true ? (given.on ?? null) : null,
			reference: isMade === true ? (given.reference ?? '') : '',
			...{ by: actorId(ctx.actor), at: ctx.now() }
		})
	);
}

/** Who has the lead, and who could: the staff. */
export async function safeguarding(ctx: Context, slugOrId: string) {
	const { id } = allow(ctx, 'safeguarding.change', await initiatives.find(ctx.db, slugOrId));
	const { leads, phone } = await safeguardingOf(ctx, id);
	return { leadIds: leads.map((lead) => lead.id), phone, staff: await contacts(ctx, id) };
}

/** Names the leads, and the number of the municipality. @throws DomainError `not_found` at `leadIds` */
export async function setSafeguarding(
	ctx: Context,
	slugOrId: string,
	input: unknown
): Promise<void> {
	const { id } = allow(ctx, 'safeguarding.change', await initiatives.find(ctx.db, slugOrId));
	const { leadIds, phone } = parse(safeguardingChange, input);
	const known = await contacts(ctx, id);
	if (!leadIds.every((lead) => known.some((one) => one.id === lead))) {
		throw new DomainError('not_found', {}, 'leadIds');
	}
	await ctx.db.commit([worries.putSafeguarding(ctx.db, id, { leadIds, phone: phone ?? '' })]);
}

/** Those who were named and are still of the staff. */
async function safeguardingOf(ctx: Context, initiativeId: string) {
	const { leadIds, phone } = await worries.findSafeguarding(ctx.db, initiativeId);
	const staff = leadIds.length > 0 ? await contacts(ctx, initiativeId) : [];
	return { leads: staff.filter((one) => leadIds.includes(one.id)), phone };
}
