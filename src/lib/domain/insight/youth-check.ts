import * as v from 'valibot';
import { maybe, oneOf, parse, personText, text, uuid } from '../text/input';
import { isSubstantial } from '../opportunity/rewording';
import { checkAnswers, type CheckAnswer } from './check-answer';
import type { InsightFacts } from './shown';

/** One young person who was asked about one wording. */
export interface Check {
	/** Null for somebody who is not known here: an adult wrote down what was said. */
	storytellerId: string | null;
	/** The number of the wording that was asked about. */
	wording: number;
	answer: CheckAnswer | null;
	/** Milliseconds since 1970. */
	answeredAt: number | null;
	settledAt: number | null;
}

/** Where the youth check of an insight stands: nobody asked, not all have answered, all have, or a “wrong” is not settled. */
export type CheckState = 'none' | 'pending' | 'done' | 'stopped';

/** The youth check of an insight in numbers; the answers are to the wording as it stands. */
export interface CheckCount {
	state: CheckState;
	asked: number;
	fits: number;
	notQuite: number;
	wrong: number;
}

/**
 * Whether the insight may not be used with partners: the last that somebody said to it is “wrong”, and that has not been
 * settled. A new wording alone does not settle it; the answer to the new wording does, or a talk that is written down.
 */
export function isStopped(checks: readonly Check[]): boolean {
	return unsettled(checks).length > 0;
}

/** The answers that stop an insight: each person's latest, where it is an unsettled “wrong”. */
export function unsettled<C extends Check>(checks: readonly C[]): C[] {
	return checks.filter(
		(check) =>
			check.answer === 'wrong' &&
			check.settledAt === null &&
			!checks.some((other) => isSamePerson(check, other) && isLater(other, check))
	);
}

/** @param wording the number of the wording as it stands */
export function countChecks(checks: readonly Check[], wording: number): CheckCount {
	const current = checks.filter((check) => check.wording === wording);
	const count = (answer: CheckAnswer) => current.filter((check) => check.answer === answer).length;
	const isPending = current.some((check) => check.answer === null);
	const state = isStopped(checks)
		? 'stopped'
		: isPending
			? 'pending'
			: current.length > 0
				? 'done'
				: 'none';
	return {
		state,
		asked: current.length,
		fits: count('fits'),
		notQuite: count('notQuite'),
		wrong: count('wrong')
	};
}

/** Who is asked anew when the wording changes: everybody who was asked before and is known here. */
export function askedBefore(checks: readonly Check[]): string[] {
	return [...new Set(checks.flatMap(({ storytellerId }) => storytellerId ?? []))];
}

type Wording = Pick<InsightFacts, 'observation' | 'because' | 'soThat' | 'plainText'>;

/** Whether a change says something else, to the team or to those who are asked: spelling is no new wording. */
export function isNewWording(before: Wording, after: Partial<Wording>): boolean {
	const parts = ['observation', 'because', 'soThat', 'plainText'] as const;
	return parts.some((part) => {
		const fresh = after[part];
		return fresh !== undefined && isSubstantial(before[part], fresh);
	});
}

/** Whom to ask, and with what words. */
export const questionInput = v.object({
	plainText: personText(600),
	storytellerIds: v.pipe(
		v.array(uuid, 'invalid'),
		v.minLength(1, 'required'),
		v.maxLength(50, 'out_of_range'),
		v.transform((ids) => [...new Set(ids)])
	)
});
/** An answer. `storytellerId` is for adults who write down what somebody said. */
export const checkInput = v.object({
	id: v.optional(uuid),
	answer: oneOf(checkAnswers),
	words: maybe(personText(1000)),
	storytellerId: maybe(uuid)
});
/** How a “wrong” was settled. */
export const settlementInput = v.object({ reason: text(1000) });

/** Reads whom to ask about an insight. @throws DomainError at the field */
export function readCheckQuestion(input: unknown): v.InferOutput<typeof questionInput> {
	return parse(questionInput, input);
}

/** Reads a young person's answer. @throws DomainError at the field; `cpr_number` in `words` */
export function readCheck(input: unknown): v.InferOutput<typeof checkInput> {
	return parse(checkInput, input);
}

/** Reads how a “wrong” was settled: never without a reason. @throws DomainError at the field */
export function readSettlement(input: unknown): v.InferOutput<typeof settlementInput> {
	return parse(settlementInput, input);
}

function isSamePerson(one: Check, other: Check): boolean {
	return one !== other && one.storytellerId !== null && one.storytellerId === other.storytellerId;
}

function isLater(one: Check, other: Check): boolean {
	return one.answeredAt !== null && one.wording > other.wording;
}
