/** Use cases on what left the house before it was taken back: whoever has it is asked to delete it (R15). */
import { actorId } from '$lib/domain/access/role';
import { recallAsked, refused, toRecall } from '$lib/domain/consent/recall';
import { DomainError } from '$lib/domain/error';
import { parse } from '$lib/domain/text/input';
import { dayOf } from '$lib/domain/text/danish-day';
import type { StillOut } from '$lib/domain/thread/loose-end';
import { allow, today, type Context } from '../context';
import * as readings from '../store/access-log';
import * as initiatives from '../store/initiative';
import * as records from '../store/consent-record';
import * as recalls from '../store/recall';
import * as storytellers from '../store/storyteller';
import * as withdrawals from '../store/withdrawal';

export interface RecallTask {
	/** Of the reading. */
	id: string;
	/** Who took it out or printed it; empty when the account is gone. */
	who: string;
	/** `export:` or `print:` with the scope that it was for. */
	purpose: string;
	/** What the research project is called that it was for; empty for all else. */
	project: string;
	/** `YYYY-MM-DD` */
	on: string;
	/** The day on which something was taken back that it may hold, `YYYY-MM-DD`. */
	since: string;
	/** Who was asked to delete it; null while nobody was. */
	asked: recalls.Asked | null;
}

/** All that a young person's words left in and that may hold what was taken back since, the latest first. */
export async function list(ctx: Context, storytellerId: string): Promise<RecallTask[]> {
	const person = allow(
		ctx,
		'recall.read',
		await storytellers.find(ctx.db, storytellerId, today(ctx))
	);
	return tasksOf(ctx, person);
}

/** Young people of whom something is out that was taken back, and that nobody has been asked to delete. */
export async function open(ctx: Context, slugOrId: string): Promise<StillOut[]> {
	const { id } = allow(ctx, 'recall.read', await initiatives.find(ctx.db, slugOrId));
	const found = await recalls.unasked(ctx.db, id);
	const who = [...new Set(found.readings.map((one) => one.storytellerId))];
	const said = await records.listOf(ctx.db, id, who);
	const day = today(ctx);
	const people = await Promise.all(who.map((one) => storytellers.find(ctx.db, one, day)));
	return people.flatMap((person) => {
		if (!person) return [];
		const { storytellerId, secretName } = person;
		const own = <T extends { storytellerId: string }>(all: readonly T[]) =>
			all.filter((one) => one.storytellerId === storytellerId);
		const storyIds = own(found.stories).map((story) => story.id);
		const taken = [
			...own(found.withdrawals),
			...refused(person, said.get(storytellerId) ?? [], day)
		];
		const out = toRecall(own(found.readings), taken, storyIds);
		const since = Math.min(...out.map((one) => one.since));
		return out.length > 0 ? [{ storytellerId, secretName, since }] : [];
	});
}

/**
 * Notes whom one has asked to delete it. Asked again, the latest stands.
 *
 * @throws DomainError `not_found` for what need not be asked back; `recall_day` at `on` for a day before it was taken back, or
 *   one that is still to come
 */
export async function ask(ctx: Context, readingId: string, input: unknown): Promise<RecallTask> {
	const { storytellerId } = allow(
		ctx,
		'recall.change',
		await recalls.findReading(ctx.db, readingId)
	);
	const { whom, on } = parse(recallAsked, input);
	const { since } = await taskOf(ctx, storytellerId, readingId);
	if (on < since || on > today(ctx)) {
		throw new DomainError('recall_day', {}, 'on');
	}
	const by = actorId(ctx.actor);
	await ctx.db.commit([recalls.put(ctx.db, { readingId, storytellerId, whom, on, by })]);
	return taskOf(ctx, storytellerId, readingId);
}

/** It was not asked after all. @throws DomainError `not_found` */
export async function undo(ctx: Context, readingId: string): Promise<void> {
	const { storytellerId } = allow(
		ctx,
		'recall.change',
		await recalls.findReading(ctx.db, readingId)
	);
	await taskOf(ctx, storytellerId, readingId);
	await ctx.db.commit([recalls.remove(ctx.db, readingId)]);
}

async function taskOf(ctx: Context, storytellerId: string, id: string): Promise<RecallTask> {
	const person = await storytellers.find(ctx.db, storytellerId, today(ctx));
	const task = person && (await tasksOf(ctx, person)).find((one) => one.id === id);
	if (!task) {
		throw new DomainError('not_found');
	}
	return task;
}

async function tasksOf(ctx: Context, person: storytellers.FoundStoryteller): Promise<RecallTask[]> {
	const [{ db }, { id }] = [ctx, person];
	const { storyIds } = await withdrawals.ownWords(db, id);
	const taken = [
		...(await withdrawals.list(db, id)),
		...refused(person, await records.list(db, id), today(ctx))
	];
	const out = toRecall(await readings.list(db, id, -1), taken, storyIds);
	const asked = await recalls.asked(db, id);
	return out.map(({ id, who, purpose, project, on, since }) => {
		return { id, who, purpose, project, on, since: dayOf(since), asked: asked.get(id) ?? null };
	});
}
