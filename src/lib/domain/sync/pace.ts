/** What somebody may still send: operations, filled up again as time goes. */
export interface Bucket {
	left: number;
	/** ms since 1970. */
	at: number;
}

/** How much a bucket holds, and how fast it fills. */
export interface Size {
	most: number;
	perSecond: number;
}

const outbox: Size = { most: 20_000, perSecond: 1_000 };

/**
 * Takes operations out of somebody's bucket; a full one holds a whole summer's outbox.
 *
 * @returns the bucket after it, and how many seconds to wait when there was not enough in it
 */
export function paceOf(
	before: Bucket | undefined,
	count: number,
	now: number,
	{ most, perSecond }: Size = outbox
): { bucket: Bucket; wait: number } {
	const filled = before
		? Math.min(most, before.left + (Math.max(0, now - before.at) / 1000) * perSecond)
		: most;
	const isEnough = filled >= count;
	return {
		bucket: { left: isEnough ? filled - count : filled, at: now },
		wait: isEnough ? 0 : Math.ceil((count - filled) / perSecond)
	};
}
