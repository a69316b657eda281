/** A worry about a young person (R27): what can be said of it, and what is still to be done. */
import * as v from 'valibot';
import { date, line, maybe, oneOf, personLine, personText, uuid } from '../text/input';

/** What an adult raises. */
export const newWorry = v.object({
	id: v.optional(uuid),
	storytellerId: uuid,
	words: personText(1000)
});

/** What is done about it, in the order in which it is usually done. */
export const stepKinds = ['seen', 'talked', 'notified', 'closed'] as const;

export type StepKind = (typeof stepKinds)[number];

/** Who was talked with about it. */
export const talkedWith = ['child', 'family', 'both', 'nobody'] as const;

export type TalkedWith = (typeof talkedWith)[number];

/**
 * A step as it comes in: who was talked with, or why nobody; whether somebody has notified, when, and the number; why it
 * can be closed.
 */
export const newStep = v.pipe(
	v.object({
		kind: oneOf(stepKinds),
		with: maybe(oneOf(talkedWith)),
		why: maybe(personText(500)),
		made: maybe(oneOf(['yes', 'no'] as const)),
		on: maybe(date),
		reference: maybe(personLine(60))
	}),
	v.forward(
		v.check((step) => step.kind !== 'talked' || step.with != null, 'required'),
		['with']
	),
	v.forward(
		v.check((step) => step.with !== 'nobody' || step.why != null, 'reason_required'),
		['why']
	),
	v.forward(
		v.check((step) => step.kind !== 'closed' || step.why != null, 'required'),
		['why']
	),
	v.forward(
		v.check((step) => step.kind !== 'notified' || step.made != null, 'required'),
		['made']
	),
	v.forward(
		v.check((step) => step.made !== 'yes' || step.on != null, 'required'),
		['on']
	)
);

/** Who has the lead on safeguarding, and the number of the municipality. */
export const safeguardingChange = v.object({
	leadIds: v.pipe(v.array(uuid, 'invalid'), v.maxLength(10, 'out_of_range')),
	phone: maybe(line(40))
});

/** Somebody's part in a worry. */
export interface Part {
	isLead: boolean;
}

/**
 * The steps that somebody can take now. Whoever raised it and the lead both talk and notify, as often as it happens,
 * and in any order: the duty is personal and waits for nobody. The lead says that it was seen, and closes it when all
 * the rest has been answered for.
 */
export function openSteps(done: readonly StepKind[], { isLead }: Part): StepKind[] {
	if (done.includes('closed')) {
		return [];
	}
	const isAnswered = undone(done).every((kind) => kind === 'closed');
	return [
		...(isLead && !done.includes('seen') ? (['seen'] as const) : []),
		...(['talked', 'notified'] as const),
		...(isLead && isAnswered ? (['closed'] as const) : [])
	];
}

/** What has not been done yet, in order; nothing once it is closed. */
export function undone(done: readonly StepKind[]): StepKind[] {
	return done.includes('closed') ? [] : stepKinds.filter((kind) => !done.includes(kind));
}

/** Whether somebody is reminded of it: there is a step that waits for them. */
export function waitsFor(done: readonly StepKind[], part: Part): boolean {
	const open = openSteps(done, part);
	return undone(done).some((kind) => open.includes(kind));
}
