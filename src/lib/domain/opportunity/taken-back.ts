import { DomainError } from '../error';
import { awaitsDecision, isAnswer, type OpportunityState, type Standing } from './state';

/** How long after it a step can be taken back by whoever took it, in milliseconds. */
export const takeBackWithin = 10 * 60_000;

/** A step that was just taken, as far as taking it back needs to know it. */
export interface LastStep {
	from: OpportunityState;
	to: OpportunityState;
	by: string;
	answeredBy: string;
	/** Milliseconds since 1970. */
	at: number;
}

/** Where the what-if stands, when it was last touched, and when a decision-maker answered. */
export interface Since extends Standing {
	updatedAt: number;
	decidedAt: number | null;
}

/**
 * The state that a what-if goes back to when its last step is taken back. It only undoes a slip: by the same person,
 * within minutes, and with nothing built on it. What followed from something else (new words, a withdrawal, a task that
 * turned out to be public) is no slip, so no way leads around a guard.
 *
 * @throws DomainError `nothing_to_undo` for somebody else's step, a decision, a question to the young people, or what
 *   followed from something else; `undo_too_late` when time has passed, or something was changed since
 */
export function takenBack(
	step: LastStep | undefined,
	since: Since,
	by: string,
	now: number
): OpportunityState {
	if (!step || step.by !== by || isNoSlip(step, since)) {
		throw new DomainError('nothing_to_undo');
	}
	if (now - step.at > takeBackWithin || since.updatedAt !== step.at) {
		throw new DomainError('undo_too_late');
	}
	return step.from;
}

function isNoSlip(step: LastStep, now: Since): boolean {
	const { from, to, at, answeredBy } = step;
	const isDecision = from === to || now.decidedAt === at;
	const isAskedAgain = to === 'youthChecked' && from !== 'offered';
	const followed = isAnswer(to) && answeredBy === '';
	const isReworded = now.isReworded && (from === 'youthChecked' || from === 'agreed');
	return isDecision || isAskedAgain || followed || isReworded || awaitsDecision(now, from);
}
