/** What a young person waits for after telling something, in the order in which it comes. */
export const awaited = ['answer', 'agreed', 'active'] as const;

export type Awaited = (typeof awaited)[number];

/** How long stories waited for one thing. */
export interface ClockHand {
	for: Awaited;
	/** Half of those that have got it waited no longer than so many days; null while none has. */
	days: number | null;
	/** How many stories have got it. */
	stories: number;
}

/**
 * The response clock: from story to first answer, to the first agreed what-if, to the first that takes place.
 *
 * @param waited how many stories waited how many whole days for what
 */
export function responseClock(
	waited: readonly { for: Awaited; days: number; stories: number }[]
): ClockHand[] {
	return awaited.map((what) => {
		const own = waited.filter((one) => one.for === what).toSorted((a, b) => a.days - b.days);
		const stories = own.reduce((sum, one) => sum + one.stories, 0);
		let before = 0;
		const middle = own.find((one) => (before += one.stories) * 2 >= stories);
		return { for: what, days: middle ? Math.max(0, middle.days) : null, stories };
	});
}
