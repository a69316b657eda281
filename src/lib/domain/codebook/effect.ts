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

/** @param seen those of the touched excerpts that whoever asks may know of */
export function effectOf(plan: Plan, seen: readonly { id: string; storyId: string }[]): Effect {
	const got = new Set(plan.on.flatMap(({ excerptIds }) => excerptIds));
	const isMerge = plan.on.length > 0 && plan.remove.length > 0;
	return {
		excerpts: seen.length,
		stories: new Set(seen.map(({ storyId }) => storyId)).size,
		children: plan.set.filter(({ change }) => 'parentId' in change).length,
		made: plan.add.length,
		both: isMerge ? seen.filter(({ id }) => !got.has(id)).length : 0
	};
}
