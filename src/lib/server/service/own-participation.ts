/** The participation check (R37) as a young person meets it: one question at a time, the answers one's own. */
import { ownAnswer } from '$lib/domain/initiative/participation';
import type {
	Degree,
	ParticipationPart,
	Question
} from '$lib/domain/initiative/participation-part';
import { rungOf, type Rung } from '$lib/domain/initiative/rung';
import { leastShown } from '$lib/domain/initiative/small-cell';
import { parse } from '$lib/domain/text/input';
import { allow, type Context } from '../context';
import * as checks from '../store/participation';
import * as setups from '../store/setup';
import { ownPerson } from './reading';

/** The latest check as a young person meets it. */
export interface OwnCheck {
	id: string;
	phase: string;
	/** What one has answered so far. */
	answers: Partial<Record<ParticipationPart, Degree>>;
	/** The rung one has said; null while there is none. */
	rung: Rung | null;
	/** To whom one said it, and when (`YYYY-MM-DD`), where somebody else typed it in. */
	told: Partial<Record<Question, { to: string; on: string }>>;
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
		least: leastShown(await setups.find(ctx.db, person.initiativeId)),
		answers: Object.fromEntries(
			own.flatMap(({ part, said }) => (part === 'rung' ? [] : [[part, said]]))
		),
		rung: rungOf(own.find(({ part }) => part === 'rung')?.said),
		told: Object.fromEntries(
			own.flatMap(({ part, toldTo: to, toldOn: on }) => (on ? [[part, { to, on }]] : []))
		)
	};
}

/** Answers one part or says a rung, or takes the answer back. */
export async function answer(ctx: Context, id: string, input: unknown): Promise<void> {
	allow(ctx, 'participation.answerOwn', await checks.find(ctx.db, id));
	const person = allow(ctx, 'participation.answerOwn', await ownPerson(ctx));
	const { part, degree, rung } = parse(ownAnswer, input);
	const said = part === 'rung' ? rung && String(rung) : degree;
	const of = { checkId: id, storytellerId: person.id, part };
	const own = { toldTo: null, toldOn: null };
	await ctx.db.commit([
		said ? checks.put(ctx.db, { ...of, degree: said, ...own }) : checks.remove(ctx.db, of)
	]);
}
