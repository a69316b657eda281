/** The answer that everybody who told something is owed (F5, R35). */
import * as v from 'valibot';
import { DomainError } from '../error';
import { dayAfter } from '../pledge/standing';
import { hasGap } from '../text/gap';
import { maybe, oneOf, personText, uuid } from '../text/input';

/** A first answer is due within so many days, unless the initiative has set another number. */
export const answerWithin = 14;

/** What an answer comes to. `no`: what was wished for cannot be done now. The names are part of the API. */
export const answerSays = ['heard', 'no'] as const;

/** What an adult writes to the young person; without `says` it is no refusal. */
export const newAnswer = v.object({
	id: v.optional(uuid),
	says: maybe(oneOf(answerSays)),
	text: personText(2000),
	reason: maybe(personText(1000))
});

/**
 * Why it is a no; empty for any other answer.
 *
 * @throws DomainError `reason_required` at `reason`; `gap_left` where the template still has to be filled in
 */
export function reasonOf({ says, text, reason }: v.InferOutput<typeof newAnswer>): string {
	const why = says === 'no' ? (reason ?? '') : '';
	if (hasGap(text)) {
		throw new DomainError('gap_left', {}, 'text');
	}
	if (says === 'no' && why === '') {
		throw new DomainError('reason_required', {}, 'reason');
	}
	if (hasGap(why)) {
		throw new DomainError('gap_left', {}, 'reason');
	}
	return why;
}

/** What the secretariat answers to a guardian who asked to have everything erased. */
export const erasureAnswer = v.object({ answer: personText(1000) });

/** Where the answering of one story stands. `none`: it was taken back, so nothing is owed. */
export type AnswerDue =
	| { state: 'answered'; on: string }
	| { state: 'due' | 'overdue'; by: string }
	| { state: 'none' };

/**
 * Whether a first answer has been given, and if not, by when it is owed. Days are `YYYY-MM-DD`.
 *
 * @param toldOn   the day on which it was told
 * @param answeredOn the day of the first answer of any kind
 * @param within     days within which it is due
 */
export function answerDue(
	{
		toldOn,
		answeredOn,
		isWithdrawn
	}: { toldOn: string; answeredOn: string | null; isWithdrawn: boolean },
	today: string,
	within = answerWithin
): AnswerDue {
	if (answeredOn !== null) {
		return { state: 'answered', on: answeredOn };
	}
	if (isWithdrawn) {
		return { state: 'none' };
	}
	const by = dayAfter(toldOn, within);
	return { state: by < today ? 'overdue' : 'due', by };
}
