/** Use cases on the participation check (R37): space, voice, audience, influence, as staff and as young people see it. */
import { actorId } from '$lib/domain/access/role';
import {
	changedAnswers,
	checkChange,
	compare,
	isAnswered,
	newCheck,
	noAnswers,
	ownAnswer,
	toldAnswers,
	type ComparedPart
} from '$lib/domain/initiative/participation';
import {
	participationParts,
	type Degree,
	type ParticipationPart
} from '$lib/domain/initiative/participation-part';
import { DomainError } from '$lib/domain/error';
import { leastShown } from '$lib/domain/initiative/setup';
import { parse } from '$lib/domain/text/input';
import { allow, today, type Context } from '../context';
import * as initiatives from '../store/initiative';
import * as checks from '../store/participation';
import * as setups from '../store/setup';
import * as storytellers from '../store/storyteller';
import { expectVersion, hashInput, isRepeat, madeNow, type Created } from './once';
import { ownPerson } from './reading';

/** A check with both sides of each part. */
export interface ShownCheck {
	id: string;
	phase: string;
	/** ms */
	askedAt: number;
	parts: ComparedPart[];
	/** Whether staff have answered all four; before that the young people's side is closed to them. */
	isAnswered: boolean;
	nextStep: string;
	/** `YYYY-MM-DD` */
	nextOn: string | null;
	nextBy: string;
	version: number;
}

/** The checks of an initiative, the latest first, and from how many young people their side is told. */
export async function list(
	ctx: Context,
	slugOrId: string
): Promise<{ checks: ShownCheck[]; least: number }> {
	const { id } = allow(ctx, 'participation.list', await initiatives.find(ctx.db, slugOrId));
	const all = await checks.list(ctx.db, id);
	const young = await checks.answersTo(
		ctx.db,
		all.map((one) => one.id)
	);
	const least = await leastOf(ctx, id);
	return {
		least,
		checks: all.map(({ answers, initiativeId: _, ...check }) => ({
			...check,
			isAnswered: isAnswered(answers),
			parts: compare(
				answers,
				young.filter(({ checkId }) => checkId === check.id),
				least
			)
		}))
	};
}

/** Begins a check: from now on the young people are asked on their own pages. */
export async function create(
	ctx: Context,
	slugOrId: string,
	input: unknown
): Promise<Created<{ id: string }>> {
	const initiative = allow(ctx, 'participation.ask', await initiatives.find(ctx.db, slugOrId));
	const { id = ctx.newId(), phase } = parse(newCheck, input);
	const inputHash = hashInput({ initiativeId: initiative.id, phase });
	if (isRepeat(await checks.findInputHash(ctx.db, id), inputHash)) {
		return { isNew: false, item: { id } };
	}
	const row = {
		...{ id, initiativeId: initiative.id, phase, answers: noAnswers, inputHash },
		...{ askedBy: actorId(ctx.actor), askedAt: ctx.now() }
	};
	const isNew = await madeNow(
		() => ctx.db.commit([checks.insert(ctx.db, row)]),
		() => checks.findInputHash(ctx.db, id),
		inputHash
	);
	return { isNew, item: { id } };
}

/**
 * Keeps what staff answer, and what they do next; half of it too.
 *
 * @param expected the version it was answered on
 * @throws DomainError `required` at `nextOn` for a next step without a day, at `nextStep` for a day alone; `not_found` at
 * `<part>.restsOn` for a thing that is not of the initiative; `stale`
 */
export async function change(
	ctx: Context,
	id: string,
	input: unknown,
	expected?: number
): Promise<void> {
	const check = allow(ctx, 'participation.answer', await checks.find(ctx.db, id));
	const given = parse(checkChange, input);
	expectVersion(check, expected);
	const next = {
		nextStep: given.nextStep === undefined ? check.nextStep : (given.nextStep ?? ''),
		nextOn: given.nextOn === undefined ? check.nextOn : given.nextOn
	};
	if ((next.nextStep === '') !== (next.nextOn === null)) {
		throw new DomainError('required', {}, next.nextStep === '' ? 'nextStep' : 'nextOn');
	}
	for (const part of participationParts) {
		const ground = given[part]?.restsOn;
		if (ground && !(await checks.isThere(ctx.db, check.initiativeId, ground))) {
			throw new DomainError('not_found', {}, `${part}.restsOn`);
		}
	}
	const isNew = next.nextStep !== check.nextStep || next.nextOn !== check.nextOn;
	await ctx.db.commit(
		checks.update(ctx.db, id, check.version, {
			answers: changedAnswers(check.answers, given),
			...next,
			...(isNew && { nextBy: next.nextStep ? actorId(ctx.actor) : null })
		})
	);
}

/**
 * Types in what a young person said aloud to whoever is asking. What they answered themselves stays as it is, and nobody
 * is told that it did.
 *
 * @throws DomainError `not_found` at `storytellerId`; `invalid` at `on` for a day to come; `required` without an answer
 */
export async function tell(ctx: Context, id: string, input: unknown): Promise<void> {
	const check = allow(ctx, 'participation.answer', await checks.find(ctx.db, id));
	const { storytellerId, on, ...given } = parse(toldAnswers, input);
	const person = await storytellers.find(ctx.db, storytellerId, today(ctx));
	if (person?.initiativeId !== check.initiativeId) {
		throw new DomainError('not_found', {}, 'storytellerId');
	}
	if (on > today(ctx)) {
		throw new DomainError('invalid', {}, 'on');
	}
	const told = { toldTo: actorId(ctx.actor), toldOn: on };
	await ctx.db.commit(
		participationParts.flatMap((part) => {
			const degree = given[part];
			return degree
				? [checks.put(ctx.db, { checkId: id, storytellerId, part, degree, ...told })]
				: [];
		})
	);
}

/** The latest check as a young person meets it. */
export interface OwnCheck {
	id: string;
	phase: string;
	/** What one has answered so far. */
	answers: Partial<Record<ParticipationPart, Degree>>;
	/** To whom one said it, and when (`YYYY-MM-DD`), where somebody else typed it in. */
	told: Partial<Record<ParticipationPart, { to: string; on: string }>>;
	/** From how many young people their answers are told, all together. */
	least: number;
	nextStep: string;
	nextOn: string | null;
	nextBy: string;
}

/** The latest check; null while nothing is asked. */
export async function mine(ctx: Context): Promise<OwnCheck | null> {
	const person = allow(ctx, 'participation.readOwn', await ownPerson(ctx));
	const [check] = await checks.list(ctx.db, person.initiativeId, 1);
	if (!check) {
		return null;
	}
	const { id, phase, nextStep, nextOn, nextBy } = check;
	const own = (await checks.listOwn(ctx.db, person.id)).filter(({ checkId }) => checkId === id);
	return {
		...{ id, phase, nextStep, nextOn, nextBy },
		least: await leastOf(ctx, person.initiativeId),
		answers: Object.fromEntries(own.map(({ part, degree }) => [part, degree])),
		told: Object.fromEntries(
			own.flatMap(({ part, toldTo: to, toldOn: on }) => (on ? [[part, { to, on }]] : []))
		)
	};
}

/** Answers one part, or takes the answer back. */
export async function answer(ctx: Context, id: string, input: unknown): Promise<void> {
	allow(ctx, 'participation.answerOwn', await checks.find(ctx.db, id));
	const person = allow(ctx, 'participation.answerOwn', await ownPerson(ctx));
	const { part, degree } = parse(ownAnswer, input);
	const of = { checkId: id, storytellerId: person.id, part };
	const own = { toldTo: null, toldOn: null };
	await ctx.db.commit([
		degree ? checks.put(ctx.db, { ...of, degree, ...own }) : checks.remove(ctx.db, of)
	]);
}

async function leastOf(ctx: Context, initiativeId: string): Promise<number> {
	return leastShown(await setups.find(ctx.db, initiativeId));
}
