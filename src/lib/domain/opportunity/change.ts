import { DomainError } from '../error';
import {
	afterRewording,
	afterTask,
	isChecked,
	type OpportunityState,
	type Standing
} from './state';

/** What a change of a what-if leads to, besides the change itself. */
export interface Consequence {
	state: OpportunityState;
	/** The young people's yes was to other words. */
	isReworded: boolean;
	/** The decision-maker's answer was about something else. */
	isUndecided: boolean;
}

/**
 * What follows from changing a what-if. A yes holds for what was said yes to: new words are put to the young people and to
 * the decision-maker anew, and what turns out to replace a public task rests until it is decided.
 *
 * @param fresh whether it replaces a public task from now on, and whether its words are substantially others
 */
export function afterChange(
	now: Standing,
	fresh: { publicTask: Standing['publicTask']; hasNewWords: boolean }
): Consequence {
	const isReworded = fresh.hasNewWords && isChecked(now);
	const isUndecided = fresh.hasNewWords || fresh.publicTask !== now.publicTask;
	const isDecided = now.isDecided && !isUndecided;
	const state = isReworded ? afterRewording(now.state) : now.state;
	return { state: afterTask({ ...now, ...fresh, state, isDecided }), isReworded, isUndecided };
}

/**
 * Whether it may be said that a what-if only adds after all: the team itself while it is a draft, from then on those who
 * decide. Otherwise the block could be lifted by a click.
 *
 * @throws DomainError `replaces_public_task` at `publicTask`
 */
export function checkTask(
	now: Standing,
	publicTask: Standing['publicTask'],
	mayDecide: boolean
): void {
	const isLifted = now.publicTask === 'replaces' && publicTask === 'adds' && !now.isDecided;
	if (isLifted && now.state !== 'draft' && !mayDecide) {
		throw new DomainError('replaces_public_task', { from: now.state }, 'publicTask');
	}
}
