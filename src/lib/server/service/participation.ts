/** Use cases on the participation check (R37): the four parts and the ladder, as staff and as young people see them. */
import { actorId } from '$lib/domain/access/role';
import {
	changedAnswers,
	checkChange,
	compare,
	isAnswered,
	newCheck,
	noAnswers,
	toldAnswers,
	type ComparedPart,
	type StaffAnswers
} from '$lib/domain/initiative/participation';
import { degreeOf, questions, type Question } from '$lib/domain/initiative/participation-part';
import { compareRungs, noRung, rungOf, type ComparedRung } from '$lib/domain/initiative/rung';
import { DomainError } from '$lib/domain/error';
import { leastShown } from '$lib/domain/initiative/small-cell';
import { parse } from '$lib/domain/text/input';
import { allow, today, type Context } from '../context';
import * as initiatives from '../store/initiative';
import * as checks from '../store/participation';
import * as setups from '../store/setup';
import * as storytellers from '../store/storyteller';
import { expectVersion, hashInput, isRepeat, madeNow, type Created } from './once';

/** A check with both sides of each part. */
export interface ShownCheck {
	id: string;
	phase: string;
	/** ms */
	askedAt: number;
	parts: ComparedPart[];
	rung: ComparedRung;
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
	const least = leastShown(await setups.find(ctx.db, id));
	return {
		least,
		checks: all.map(({ answers, initiativeId: _, ...check }) => ({
			...check,
			isAnswered: isAnswered(answers),
			...sidesOf(
				answers,
				young.filter(({ checkId }) => checkId === check.id),
				least
			)
		}))
	};
}

/** Both sides of the parts and of the ladder. */
function sidesOf(
	staff: StaffAnswers,
	young: readonly { part: Question; said: string; isTold: boolean }[],
	least: number
): Pick<ShownCheck, 'parts' | 'rung'> {
	const degrees = young.flatMap(({ part, said, isTold }) => {
		const degree = degreeOf(said);
		return part !== 'rung' && degree ? [{ part, degree, isTold }] : [];
	});
	const rungs = young.flatMap(({ part, said, isTold }) => {
		const rung = part === 'rung' ? rungOf(said) : null;
		return rung ? [{ rung, isTold }] : [];
	});
	return {
		parts: compare(staff, degrees, least),
		rung: compareRungs(staff.rung ?? noRung, rungs, least)
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
	for (const part of questions) {
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
		questions.flatMap((part) => {
			const said = given[part];
			return said
				? [checks.put(ctx.db, { checkId: id, storytellerId, part, degree: String(said), ...told })]
				: [];
		})
	);
}
