/** What a plan would change, in numbers: shown before anything is written. */
import type { Plan } from './plan';

export interface Effect {
	/** Excerpts that get or lose a tag. */
	excerpts: number;
	/** Stories in which these stand. */
	stories: number;
	/** Tags that come to hang somewhere else. */
	children: number;
	/** Tags that are made. */
	made: number;
	/** Excerpts that had both tags already, and keep one. */
	both: number;
}

/** The excerpts that a plan touches, each once. */
export function touched(plan: Plan): string[] {
	const pointings = [...plan.on, ...plan.off].flatMap(({ excerptIds }) => excerptIds);
	return [...new Set([...pointings, ...plan.remove.flatMap(({ on }) => on)])];
}

/** @param stories in how many stories the touched excerpts stand */
export function effectOf(plan: Plan, stories: number): Effect {
	const excerpts = touched(plan).length;
	const got = new Set(plan.on.flatMap(({ excerptIds }) => excerptIds)).size;
	return {
		excerpts,
		stories,
		children: plan.set.filter(({ change }) => 'parentId' in change).length,
		made: plan.add.length,
		both: plan.on.length > 0 && plan.remove.length > 0 ? excerpts - got : 0
	};
}
