import * as v from 'valibot';
import { gap } from '../consent/quoted';
import { DomainError, type ErrorName } from '../error';
import { oneOf, parse, uuid } from '../text/input';
import { readAnswer } from './opportunity';
import { isAnswer, opportunityStates, type Answer, type OpportunityState } from './state';

/** An answer that is written and waits to be published with others. */
export interface PreparedAnswer extends Answer {
	id: string;
	opportunityId: string;
	/** Where the what-if stood when the answer was written. */
	from: OpportunityState;
	version: number;
}

/** Why an answer cannot be published as things are. */
export interface Hindrance {
	reason: ErrorName;
	data: Record<string, unknown>;
}

/** A prepared answer as those who may answer see it, and nobody else. */
export interface ShownPrepared extends PreparedAnswer {
	whatIf: string;
	/** Where the what-if stands now. */
	state: OpportunityState;
	/** Name of whoever wrote it last; empty for a program. */
	preparedBy: string;
	/** ISO 8601, UTC. */
	preparedAt: string;
	hindrance: Hindrance | null;
}

/** Those that are to be published, each as it was read by whoever publishes it. */
export const chosenInput = v.object({
	answers: v.pipe(
		v.array(v.object({ id: uuid, version: v.pipe(v.number('invalid'), v.integer('invalid')) })),
		v.minLength(1, 'required'),
		v.maxLength(200, 'out_of_range')
	)
});

export type ChosenAnswer = v.InferOutput<typeof chosenInput>['answers'][number];

/** Reads which answers are to be published, 1 to 200. @throws DomainError at `answers` */
export function readChosen(input: unknown): ChosenAnswer[] {
	return parse(chosenInput, input).answers;
}

const takenOutInput = v.object({ id: uuid, from: oneOf(opportunityStates) });

/**
 * Reads a prepared answer that was taken out, as it stood in the list: it need not be one that can be given.
 *
 * @throws DomainError at the field; `invalid` at `to` for a step that is no answer
 */
export function readTakenOut(input: unknown): Omit<PreparedAnswer, 'opportunityId' | 'version'> {
	const answer = { ...readAnswer(input), ...parse(takenOutInput, input) };
	if (!isAnswer(answer.to)) {
		throw new DomainError('invalid', {}, 'to');
	}
	return answer;
}

/**
 * Checks what a prepared answer must hold beyond what every answer must (see `checkTransition`): it is written to those
 * who gave their words, about where the what-if stands, and no words that were taken back have left a gap in it.
 *
 * @param state where the what-if stands now
 * @throws DomainError `invalid` at `to` for a step that is no answer, `answer_overtaken` with `data.from` and `data.now`,
 *   `gap_left` at its field
 */
export function checkPrepared(
	{ from, to, reason, nextStep }: Answer & Pick<PreparedAnswer, 'from'>,
	state: OpportunityState
): void {
	if (!isAnswer(to)) {
		throw new DomainError('invalid', {}, 'to');
	}
	if (from !== state) {
		throw new DomainError('answer_overtaken', { from, now: state });
	}
	for (const [field, text] of Object.entries({ reason, nextStep })) {
		if (text.includes(gap)) {
			throw new DomainError('gap_left', {}, field);
		}
	}
}
