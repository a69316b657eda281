/** Whether a part of a picture may be shown by itself. Its maker is asked, and until a yes the picture stays whole (R39). */
import { DomainError } from '../error';

/** What its maker said. `notAsked` counts as no. */
export const cutAnswers = ['notAsked', 'no', 'yes'] as const;
export type CutAnswer = (typeof cutAnswers)[number];

/** Who said it: its maker by their own hand, or the team that wrote down what the maker said. */
export type CutSaidBy = 'maker' | 'team';

export interface CutSaid {
	mayCut: CutAnswer;
	/** Null while nobody was asked. */
	mayCutBy: CutSaidBy | null;
}

/** Before anybody was asked. */
export const unasked: CutSaid = { mayCut: 'notAsked', mayCutBy: null };

/** Whether a part of it may be shown by itself. */
export const mayShowPart = ({ mayCut }: Pick<CutSaid, 'mayCut'>): boolean => mayCut === 'yes';

/** Whether somebody may put another answer in its place: over what a maker said by their own hand the team only says no. */
export const mayAnswerCut = (before: CutSaid, answer: CutAnswer, by: CutSaidBy): boolean =>
	by === 'maker' || before.mayCutBy !== 'maker' || answer === 'no' || answer === before.mayCut;

/**
 * What stands of the answer after it was given.
 *
 * @param at when it is given, ms since 1970
 * @returns undefined where it stays as it was, or none was given
 * @throws DomainError `forbidden` at `mayCut` when the team would say yes, or nothing, over the maker's own answer
 */
export function cutSaid(
	before: CutSaid,
	answer: CutAnswer | undefined,
	by: CutSaidBy,
	at: number
): (CutSaid & { mayCutAt: number | null }) | undefined {
	if (answer === undefined || (answer === before.mayCut && !isTakenOver(before, by))) {
		return undefined;
	}
	if (!mayAnswerCut(before, answer, by)) {
		throw new DomainError('forbidden', {}, 'mayCut');
	}
	return answer === 'notAsked'
		? { ...unasked, mayCutAt: null }
		: { mayCut: answer, mayCutBy: by, mayCutAt: at };
}

/** In whose name somebody answers. @param storytellerId of the maker */
export const answererOf = (actorId: string, storytellerId: string): CutSaidBy =>
	actorId === `young:${storytellerId}` ? 'maker' : 'team';

/** The maker says by their own hand what the team had written down. */
const isTakenOver = ({ mayCutBy }: CutSaid, by: CutSaidBy) => by === 'maker' && mayCutBy === 'team';
