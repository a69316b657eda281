/**
 * That a story touches others (R18): the parent who is ill, the sister who moved out. Kept is what they are to the young
 * person, never a name. Where their yes is needed, nothing of the story goes beyond the team until it is there.
 */
import * as v from 'valibot';
import { DomainError } from '../error';
import { date, maybe, oneOf, parse } from '../text/input';
import { relations, touchAnswers, touchWays, type StoredTouch } from './touch-kind';

/** What staff write down; one for each relation. */
export const touchInput = v.object({
	relation: v.pipe(v.string('required'), v.nonEmpty('required'), oneOf(relations)),
	isNeeded: v.optional(v.boolean('invalid'), true),
	answer: v.optional(oneOf(touchAnswers), 'notAsked'),
	on: maybe(date),
	how: maybe(oneOf(touchWays))
});

/** Which mark is taken away. */
export const oneTouch = v.object({ relation: oneOf(relations) });

/**
 * Reads a mark. A day and a way belong to an answer alone.
 *
 * @param today `YYYY-MM-DD`
 * @throws DomainError `required` at `on` or `how` for an answer without them; `invalid` at `on` for a day to come
 */
export function readTouch(input: unknown, today: string): StoredTouch {
	const { relation, isNeeded, answer, on, how } = parse(touchInput, input);
	if (answer === 'notAsked') {
		return { relation, isNeeded, answer, on: null, how: null };
	}
	if (!on || !how) {
		throw new DomainError('required', {}, on ? 'how' : 'on');
	}
	if (on > today) {
		throw new DomainError('invalid', {}, 'on');
	}
	return { relation, isNeeded, answer, on, how };
}
