/** Procedures (E6): what an initiative does, step by step, from the day on which a what-if began being asked about. */
import * as v from 'valibot';
import { DomainError } from '../error';
import { dayAfter } from '../pledge/standing';
import { parse, personLine, uuid, whole } from '../text/input';
import { closes, fits, type Asked, type InvolvementRule } from './involvement';
import { hasEnded, type OpportunityState } from './state';

export interface ProcedureStep {
	id: string;
	text: string;
	/** Due so many days after the what-if began being asked about. */
	days: number;
	/** Whether a what-if is closed only when it is done. */
	isRequired: boolean;
}

/** Steps in the order in which they are due. */
export interface Procedure {
	id: string;
	name: string;
	steps: ProcedureStep[];
}

/** Who said that a step is done, and when. */
export interface Tick {
	stepId: string;
	by: string;
	/** ms */
	at: number;
}

/** A step as it stands on a what-if. */
export interface ChecklistStep extends ProcedureStep {
	/** `YYYY-MM-DD`; null while nobody has been asked. */
	dueOn: string | null;
	/** Null while it is not done. */
	done: { by: string; at: string } | null;
	/** Not done, and the day has passed while the what-if is under way. */
	isOverdue: boolean;
}

export interface Checklist {
	id: string;
	name: string;
	steps: ChecklistStep[];
}

/** While it rests, or is not begun, nothing of a what-if is chased. */
const rests: readonly OpportunityState[] = ['draft', 'notNow', 'paused'];

/** The procedures that the rules fitting a what-if name, each once, in their order. */
export function proceduresFor(
	rules: readonly InvolvementRule[],
	procedures: readonly Procedure[],
	one: Asked
): Procedure[] {
	const named = new Set(rules.filter((rule) => fits(rule, one)).map((rule) => rule.procedureId));
	return procedures.filter(({ id }) => named.has(id));
}

/**
 * Procedures as they stand on a what-if.
 *
 * @param begunOn the day on which it began being asked about, `YYYY-MM-DD`; null when it has not
 * @param today   `YYYY-MM-DD`
 */
export function checklistsOf(
	procedures: readonly Procedure[],
	{ begunOn, state }: { begunOn: string | null; state: OpportunityState },
	ticks: readonly Tick[],
	today: string
): Checklist[] {
	const isChased = !hasEnded(state) && !rests.includes(state);
	const stepOf = (step: ProcedureStep): ChecklistStep => {
		const tick = ticks.find(({ stepId }) => stepId === step.id);
		const dueOn = begunOn === null ? null : dayAfter(begunOn, step.days);
		return {
			...step,
			dueOn,
			done: tick ? { by: tick.by, at: new Date(tick.at).toISOString() } : null,
			isOverdue: !tick && isChased && dueOn !== null && dueOn < today
		};
	};
	return procedures.map(({ id, name, steps }) => ({
		id,
		name,
		steps: steps.map(stepOf)
	}));
}

/** The day on which the first step that is overdue was due; null when none is. */
export function overdueSince(checklists: readonly Checklist[]): string | null {
	const days = checklists
		.flatMap(({ steps }) => steps)
		.flatMap(({ isOverdue, dueOn }) => (isOverdue && dueOn !== null ? [dueOn] : []));
	return days.toSorted()[0] ?? null;
}

/**
 * Checks that what must be done before a what-if is closed is done. Any other step holds nothing up.
 *
 * @throws DomainError `procedure_missing` with the ids of the steps in `data.missing`
 */
export function checkProcedures(to: OpportunityState, checklists: readonly Checklist[]): void {
	const missing = checklists
		.flatMap(({ steps }) => steps)
		.filter(({ isRequired, done }) => isRequired && done === null)
		.map(({ id }) => id);
	if (closes(to) && missing.length > 0) {
		throw new DomainError('procedure_missing', { to, missing }, 'to');
	}
}

const step = v.object({
	id: v.optional(uuid),
	text: personLine(300),
	days: whole(0, 1_000),
	isRequired: v.optional(v.boolean('invalid'), false)
});

/** The procedures of an initiative as sent; what has no id is new. */
export const proceduresInput = v.pipe(
	v.array(
		v.object({
			id: v.optional(uuid),
			name: personLine(120),
			steps: v.pipe(
				v.array(step, 'invalid'),
				v.minLength(1, 'required'),
				v.maxLength(40, 'out_of_range')
			)
		}),
		'invalid'
	),
	v.maxLength(20, 'out_of_range'),
	v.check((all) => {
		const ids = all.flatMap(({ id, steps }) => [id, ...steps.map((one) => one.id)]);
		const given = ids.filter((id) => id !== undefined);
		return new Set(given).size === given.length;
	}, 'invalid')
);

type ProceduresInput = v.InferOutput<typeof proceduresInput>;

/** Rules and procedures of an initiative: the one names the other. */
export interface Ruled {
	involvement: InvolvementRule[];
	procedures: Procedure[];
}

/**
 * What a change of rules or procedures comes to: steps stand by the day they are due, and a rule names only what is
 * there. A rule that named a procedure which is taken away names none.
 *
 * @throws DomainError `invalid` at a rule that names a procedure nobody knows
 */
export function settleRules(
	known: Ruled,
	change: {
		involvement?: InvolvementRule[] | undefined;
		procedures?: ProceduresInput | undefined;
	},
	newId: () => string
): Partial<Ruled> {
	const procedures = change.procedures?.map(({ id, name, steps }) => ({
		id: id ?? newId(),
		name,
		steps: steps
			.map((one) => ({ ...one, id: one.id ?? newId() }))
			.toSorted((a, b) => a.days - b.days)
	}));
	const isThere = (id: string | null | undefined) =>
		!id || (procedures ?? known.procedures).some((one) => one.id === id);
	const strange = (change.involvement ?? []).findIndex(({ procedureId }) => !isThere(procedureId));
	if (strange >= 0) {
		throw new DomainError('invalid', {}, `involvement.${strange}.procedureId`);
	}
	const isCut = known.involvement.some(({ procedureId }) => !isThere(procedureId));
	const kept = known.involvement.map((rule) =>
		isThere(rule.procedureId) ? rule : { ...rule, procedureId: null }
	);
	return {
		...(procedures && { procedures }),
		...(change.involvement ? { involvement: change.involvement } : isCut && { involvement: kept })
	};
}

/** That a step is done, or is not after all. */
export const tickInput = v.object({
	stepId: uuid,
	isDone: v.boolean('invalid')
});

/** Reads a tick. @throws DomainError at the field */
export function readTick(input: unknown): v.InferOutput<typeof tickInput> {
	return parse(tickInput, input);
}
