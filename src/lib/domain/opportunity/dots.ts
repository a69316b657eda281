/** Dots on what-ifs: everybody has a few to say what matters most; and short comments. Who gave them is told to nobody. */
import * as v from 'valibot';
import { DomainError } from '../error';
import { parse, personText, uuid, whole } from '../text/input';
import { commentLength, dotsEach, dotsOnOne } from './dot-limit';
import type { OpportunityState } from './state';

/** While it is not yet settled what comes of a what-if. Dots on others count no more, and come back to whoever gave them. */
export const weighed = [
	'open',
	'offered',
	'youthChecked',
	'agreed'
] as const satisfies OpportunityState[];

/** Whether a what-if takes dots and comments as it stands. */
export function takesDots(state: OpportunityState): boolean {
	return weighed.some((one) => one === state);
}

/** One person's dots on one what-if that takes dots. */
export interface OwnDots {
	opportunityId: string;
	dots: number;
}

/** How many a person has left. @param own all of theirs that count */
export function dotsLeft(own: readonly OwnDots[]): number {
	return dotsEach - own.reduce((sum, { dots }) => sum + dots, 0);
}

/** How many of their dots a person may have on this one at most. @param own all of theirs that count */
export function mostOn(own: readonly OwnDots[], opportunityId: string): number {
	const there = own.find((one) => one.opportunityId === opportunityId)?.dots ?? 0;
	return Math.max(0, Math.min(dotsOnOne, there + dotsLeft(own)));
}

/**
 * How many dots there are to be on a what-if: so many, not so many more, so that it may be sent twice.
 *
 * @param own all of the person's dots that count
 * @throws DomainError `out_of_range` at `dots` for more than are left, with the `limit`
 */
export function readDots(own: readonly OwnDots[], opportunityId: string, input: unknown): number {
	const { dots } = parse(v.object({ dots: whole(0, dotsOnOne) }), input);
	const limit = mostOn(own, opportunityId);
	if (dots > limit) {
		throw new DomainError('out_of_range', { limit }, 'dots');
	}
	return dots;
}

/** What somebody says of a what-if, in few and plain words. */
export const commentInput = v.object({ id: v.optional(uuid), text: personText(commentLength) });

/** Reads {@link commentInput}. */
export function readComment(input: unknown): v.InferOutput<typeof commentInput> {
	return parse(commentInput, input);
}
