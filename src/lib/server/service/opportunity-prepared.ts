/** Use cases on answers that are prepared one by one and published together. Until then nobody else sees them. */
import { actorId } from '$lib/domain/access/role';
import { DomainError, isDomainError } from '$lib/domain/error';
import { readAnswer } from '$lib/domain/opportunity/opportunity';
import {
	checkPrepared,
	readChosen,
	readTakenOut,
	type ChosenAnswer,
	type Hindrance,
	type PreparedAnswer,
	type ShownPrepared
} from '$lib/domain/opportunity/prepared';
import type { StoredOpportunity } from '$lib/domain/opportunity/shown';
import { allow, type Context } from '../context';
import type { Change } from '../db/open';
import * as initiatives from '../store/initiative';
import * as opportunities from '../store/opportunity';
import * as prepared from '../store/opportunity-prepared';
import { stepOf } from './answering';
import { expectVersion, orStale, type Created } from './once';
import { retellRounds } from './weighing-told';

/** What came of publishing: the answers that everybody hears now, and why the others stay in the list. */
export interface Published {
	published: string[];
	kept: (Hindrance & { id: string })[];
}

/** All that wait to be published, each with what stands in its way; the oldest first. */
export async function list(ctx: Context, slugOrId: string): Promise<ShownPrepared[]> {
	const { id } = allow(ctx, 'opportunity.transition', await initiatives.find(ctx.db, slugOrId));
	const rows = await prepared.list(ctx.db, id);
	return Promise.all(rows.map((row) => show(ctx, row)));
}

/** How many wait to be published. */
export async function count(ctx: Context, slugOrId: string): Promise<number> {
	const { id } = allow(ctx, 'opportunity.transition', await initiatives.find(ctx.db, slugOrId));
	return prepared.count(ctx.db, id);
}

/** Whether an answer to a what-if waits to be published. */
export async function isWaiting(ctx: Context, opportunityId: string): Promise<boolean> {
	const found = await opportunities.find(ctx.db, opportunityId);
	const { id } = allow(ctx, 'opportunity.transition', found);
	return (await prepared.findOf(ctx.db, id)) !== undefined;
}

/**
 * Writes an answer that could be given now, and keeps it back. Sent twice with the same id, it is one.
 *
 * @param expected the version of the what-if that was answered, if the caller knows it
 * @throws DomainError see `stepOf` and `checkPrepared`; `answer_prepared` when one waits already
 */
export async function prepare(
	ctx: Context,
	opportunityId: string,
	input: unknown,
	expected?: number
): Promise<Created<ShownPrepared>> {
	const found = await opportunities.find(ctx.db, opportunityId);
	const opportunity = allow(ctx, 'opportunity.transition', found);
	const { id = ctx.newId(), ...answer } = readAnswer(input);
	const waiting = await waitingAs(ctx, opportunityId, id);
	if (waiting) {
		return { isNew: false, item: waiting };
	}
	expectVersion(opportunity, expected);
	await check(ctx, opportunity, { ...answer, id, from: opportunity.state });
	const row = { id, opportunityId, ...writtenBy(ctx, opportunity), ...answer };
	return { isNew: true, item: await insert(ctx, row) };
}

/**
 * Writes a prepared answer anew, to where the what-if stands now.
 *
 * @param expected the version that was changed, if the caller knows it
 * @throws DomainError see {@link prepare}
 */
export async function change(
	ctx: Context,
	id: string,
	input: unknown,
	expected?: number
): Promise<ShownPrepared> {
	const waiting = allow(ctx, 'opportunity.transition', await prepared.find(ctx.db, id));
	expectVersion(waiting, expected);
	const { id: _, ...answer } = readAnswer(input);
	const opportunity = await behind(ctx, waiting);
	await check(ctx, opportunity, { ...answer, id, from: opportunity.state });
	const change = { ...answer, ...writtenBy(ctx, opportunity) };
	return orStale(
		() => ctx.db.commit(prepared.update(ctx.db, waiting, change)),
		() => existing(ctx, id)
	);
}

/** Takes an answer out of the list: it was never given. */
export async function takeOut(ctx: Context, id: string): Promise<void> {
	const waiting = allow(ctx, 'opportunity.transition', await prepared.find(ctx.db, id));
	await ctx.db.commit(prepared.remove(ctx.db, waiting));
}

/**
 * Puts an answer back that was taken out of the list, as it stood there: also one that cannot be given as things are. What
 * stands in its way is told, and it is published only when nothing does.
 *
 * @throws DomainError see `readTakenOut`; `answer_prepared` when another one waits by now
 */
export async function putBack(
	ctx: Context,
	opportunityId: string,
	input: unknown
): Promise<ShownPrepared> {
	allow(ctx, 'opportunity.transition', await opportunities.find(ctx.db, opportunityId));
	const taken = readTakenOut(input);
	const waiting = await waitingAs(ctx, opportunityId, taken.id);
	const by = { preparedBy: actorId(ctx.actor), preparedAt: ctx.now() };
	return waiting ?? insert(ctx, { ...taken, ...by, opportunityId });
}

/**
 * Gives the chosen answers in one act, at one moment. One that cannot be given any more, or that somebody has changed
 * since it was read, stays in the list and stops no other.
 *
 * @throws DomainError at `answers` when none is chosen, `stale` when others write all the while
 */
export async function publish(ctx: Context, slugOrId: string, input: unknown): Promise<Published> {
	const { id } = allow(ctx, 'opportunity.transition', await initiatives.find(ctx.db, slugOrId));
	const chosen = readChosen(input);
	const at = ctx.now();
	return publishAt({ ...ctx, now: () => at }, id, chosen, 3);
}

/** Somebody may answer one of them between the check and the commit: then all are looked at anew. */
async function publishAt(
	ctx: Context,
	initiativeId: string,
	chosen: readonly ChosenAnswer[],
	tries: number
): Promise<Published> {
	const rows = await prepared.list(ctx.db, initiativeId);
	const given: Published = { published: [], kept: [] };
	const changes: Change[] = [];
	for (const { id, version } of chosen) {
		const row = rows.find((one) => one.id === id);
		try {
			changes.push(...(await publishing(ctx, row, version)));
			given.published.push(id);
		} catch (error) {
			given.kept.push({ id, ...hindranceOf(error) });
		}
	}
	try {
		await ctx.db.commit(changes);
	} catch (error) {
		if (tries > 1 && isDomainError(error, 'stale')) {
			return publishAt(ctx, initiativeId, chosen, tries - 1);
		}
		throw error;
	}
	await retellRounds(ctx, initiativeId);
	return given;
}

async function publishing(
	ctx: Context,
	row: prepared.StoredPrepared | undefined,
	version: number
): Promise<Change[]> {
	if (row?.version !== version) {
		throw new DomainError(row ? 'stale' : 'not_found');
	}
	const step = await check(ctx, await behind(ctx, row), row);
	return [...step, ...prepared.remove(ctx.db, row)];
}

/** What publishing it would write. */
async function check(
	ctx: Context,
	opportunity: StoredOpportunity,
	{
		id,
		from,
		to,
		reason,
		reviewOn,
		answeredBy,
		nextStep
	}: Omit<PreparedAnswer, 'opportunityId' | 'version'>
): Promise<Change[]> {
	const answer = { to, reason, reviewOn, answeredBy, nextStep };
	const step = await stepOf(ctx, opportunity, { id, ...answer });
	checkPrepared({ from, ...answer }, opportunity.state);
	return step;
}

/** The one that waits on a what-if, if it has this id. @throws DomainError `answer_prepared` when it is another */
async function waitingAs(
	ctx: Context,
	opportunityId: string,
	id: string
): Promise<ShownPrepared | undefined> {
	const waiting = await prepared.findOf(ctx.db, opportunityId);
	if (waiting && waiting.id !== id) {
		throw new DomainError('answer_prepared');
	}
	return waiting && show(ctx, waiting);
}

async function insert(
	ctx: Context,
	row: Parameters<typeof prepared.insert>[1]
): Promise<ShownPrepared> {
	try {
		await ctx.db.commit([prepared.insert(ctx.db, row)]);
	} catch (error) {
		throw isDomainError(error, 'id_taken') ? new DomainError('answer_prepared') : error;
	}
	return existing(ctx, row.id);
}

async function show(
	ctx: Context,
	{ initiativeId: _, preparedAt, ...row }: prepared.StoredPrepared
): Promise<ShownPrepared> {
	const opportunity = await behind(ctx, row);
	const hindrance = await check(ctx, opportunity, row).then(() => null, hindranceOf);
	const { whatIf, state } = opportunity;
	return { ...row, whatIf, state, preparedAt: new Date(preparedAt).toISOString(), hindrance };
}

function hindranceOf(error: unknown): Hindrance {
	if (!isDomainError(error)) {
		throw error;
	}
	return { reason: error.reason, data: error.data };
}

function writtenBy(ctx: Context, { state }: StoredOpportunity) {
	return { from: state, preparedBy: actorId(ctx.actor), preparedAt: ctx.now() };
}

async function behind(
	ctx: Context,
	{ opportunityId }: Pick<PreparedAnswer, 'opportunityId'>
): Promise<StoredOpportunity> {
	const found = await opportunities.find(ctx.db, opportunityId);
	if (!found) {
		throw new DomainError('not_found');
	}
	return found;
}

async function existing(ctx: Context, id: string): Promise<ShownPrepared> {
	const found = await prepared.find(ctx.db, id);
	if (!found) {
		throw new DomainError('not_found');
	}
	return show(ctx, found);
}
