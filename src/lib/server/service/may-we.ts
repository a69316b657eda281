/** “May we?”: use cases on asking about a new use, and on asking again. The answer itself is a consent record. */
import { actorId } from '$lib/domain/access/role';
import {
	askable,
	askRefusal,
	isTogether,
	newQuestion,
	reminderRefusal,
	whichQuestion,
	type Waiting
} from '$lib/domain/consent/may-we';
import { waiting } from '$lib/domain/consent/waiting';
import type { Decider } from '$lib/domain/consent/rule';
import type { Scope } from '$lib/domain/consent/scope';
import { DomainError } from '$lib/domain/error';
import type { ResearchProject } from '$lib/domain/initiative/research-project';
import { parse } from '$lib/domain/text/input';
import type { ScopeLines } from '$lib/domain/consent/edition';
import { allow, today, type Context } from '../context';
import * as records from '../store/consent-record';
import * as questions from '../store/may-we';
import * as research from '../store/research-project';
import * as setups from '../store/setup';
import * as storytellers from '../store/storyteller';
import { textsSince } from './consent-text';
import { ownPerson } from './reading';

/** A question that waits, with its reason and whoever asked; both empty for what is asked by itself. */
export type WaitingQuestion = Waiting & {
	reason: string;
	by: string;
	/** What was told of the use when the yes was given; null where that is not known, and where nothing has changed since. */
	before: ScopeLines | null;
	/** Of research: the projects that it is about; none where the initiative has none. */
	of: ResearchProject[];
};

export interface Questions {
	waiting: WaitingQuestion[];
	/** The uses that may be asked about today. */
	askable: Scope[];
}

/** What waits for an answer, and what may be asked, for the staff. */
export async function list(ctx: Context, storytellerId: string): Promise<Questions> {
	const person = allow(
		ctx,
		'mayWe.read',
		await storytellers.find(ctx.db, storytellerId, today(ctx))
	);
	const { all, asked } = await said(ctx, storytellerId);
	const at = await when(ctx, person);
	return {
		waiting: await waitingOf(ctx, person),
		askable: askable(person, all, asked, at)
	};
}

/**
 * Asks about one use that is not given yet.
 *
 * @throws DomainError at `scope`: `asked_already` for what waits or is open; `refused_lately` after a no
 */
export async function ask(ctx: Context, storytellerId: string, input: unknown): Promise<void> {
	const person = allow(
		ctx,
		'mayWe.ask',
		await storytellers.find(ctx.db, storytellerId, today(ctx))
	);
	const { scope, reason } = parse(newQuestion, input);
	const { all, asked } = await said(ctx, storytellerId);
	const at = await when(ctx, person);
	const refusal = askRefusal(person, all, asked, scope, at);
	if (refusal) {
		throw new DomainError(refusal, {}, 'scope');
	}
	const row = {
		...{ id: ctx.newId(), storytellerId, scope, why: 'newUse', reason },
		...{ askedBy: actorId(ctx.actor), askedAt: ctx.now() }
	};
	await ctx.db.commit(questions.insert(ctx.db, row, asked.length));
}

/**
 * Reminds of a question: of the one about a use, or of all that is asked for one reason.
 *
 * @throws DomainError `asked_enough` after the second reminder, `asked_too_soon` before the days are over
 */
export async function remind(ctx: Context, storytellerId: string, input: unknown): Promise<void> {
	const person = allow(
		ctx,
		'mayWe.ask',
		await storytellers.find(ctx.db, storytellerId, today(ctx))
	);
	const { scope, why } = parse(whichQuestion, input);
	const meant = (await waitingOf(ctx, person)).filter((one) =>
		scope ? !isTogether(one.why) && one.scope === scope : one.why === why
	);
	const refusals = meant.map((one) => reminderRefusal(one, ctx.now()));
	const due = meant.filter((_, at) => refusals[at] === null);
	if (due.length === 0) {
		throw new DomainError(refusals[0] ?? 'not_found');
	}
	const remindedAt = ctx.now();
	// One question about several projects may wait for two people.
	const each = new Map(due.map((one) => [`${one.scope} ${one.why} ${one.askedAt}`, one]));
	await ctx.db.commit(
		[...each.values()].flatMap((one) =>
			questions.note(ctx.db, { ...one, id: ctx.newId(), storytellerId }, { remindedAt })
		)
	);
}

/** What the young person, or the guardian, who asks has been asked and not answered. */
export async function mine(ctx: Context): Promise<WaitingQuestion[]> {
	const person = allow(ctx, 'mayWe.readOwn', await own(ctx));
	const by: Decider = ctx.actor.kind === 'guardian' ? ctx.actor.as : 'young';
	return (await waitingOf(ctx, person)).filter(({ waitsFor }) => waitsFor === by);
}

/** “Ask me another day.” @throws DomainError `not_found` for what is not asked (any more) */
export async function putOff(ctx: Context, input: unknown): Promise<void> {
	const person = allow(ctx, 'mayWe.putOff', await ownPerson(ctx));
	const { scope } = parse(whichQuestion, input);
	const found = (await waitingOf(ctx, person)).find(
		(one) => one.scope === scope && one.waitsFor === 'young'
	);
	if (!found) {
		throw new DomainError('not_found', {}, 'scope');
	}
	const noted = { ...found, id: ctx.newId(), storytellerId: person.id };
	await ctx.db.commit(questions.note(ctx.db, noted, { laterAt: ctx.now() }));
}

async function own(ctx: Context) {
	const { actor } = ctx;
	return actor.kind === 'guardian'
		? storytellers.find(ctx.db, actor.storytellerId, today(ctx))
		: ownPerson(ctx);
}

async function waitingOf(
	ctx: Context,
	person: storytellers.FoundStoryteller
): Promise<WaitingQuestion[]> {
	const { all, asked } = await said(ctx, person.id);
	const { renewMonths: months } = await setups.find(ctx.db, person.initiativeId);
	const { texts, before } = await textsSince(
		ctx,
		all.map(({ textHash }) => textHash)
	);
	const { projects } = await when(ctx, person);
	return waiting(person, all, asked, today(ctx), { months, texts, projects }).map((one) => ({
		...{ reason: '', by: '', ...one },
		of: projects.filter(({ id }) => one.projects?.includes(id)),
		before: one.why === 'textChanged' ? before(one.textHash, one.scope) : null
	}));
}

async function when(ctx: Context, { initiativeId }: { initiativeId: string }) {
	const day = today(ctx);
	const projects = await research.listRunning(ctx.db, initiativeId, day);
	return { now: ctx.now(), today: day, projects };
}

async function said(ctx: Context, storytellerId: string) {
	const [all, asked] = await Promise.all([
		records.list(ctx.db, storytellerId),
		questions.list(ctx.db, storytellerId)
	]);
	return { all, asked };
}
