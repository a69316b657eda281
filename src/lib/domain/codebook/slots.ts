/** The tags that stand on the keys 1 to 9. A tag keeps its key for as long as it has one: fingers remember. */

export const slotCount = 9;

/**
 * The tags on the keys: those that were there, then others until all keys are taken. What is no longer in the codebook
 * makes room.
 *
 * @param before as they were; '' is an empty key
 * @param others in the order in which they are wanted
 */
export function slotsOf(
	before: readonly string[],
	others: readonly string[],
	isThere: (tagId: string) => boolean
): string[] {
	const kept = before.slice(0, slotCount).map((id) => (isThere(id) ? id : ''));
	const more = others.filter((id) => !kept.includes(id));
	const all = Array.from({ length: slotCount }, (_, at) => kept[at] || more.shift() || '');
	return all;
}

/**
 * The tags on the keys after one was used: one without a key takes that of the tag that was used longest ago, or never.
 *
 * @param used tags by use, the latest first
 */
export function withUsed(
	slots: readonly string[],
	used: readonly string[],
	tagId: string
): string[] {
	if (slots.includes(tagId)) {
		return [...slots];
	}
	const age = (id: string) => {
		const at = used.indexOf(id);
		return id === '' ? Infinity : at < 0 ? used.length : at;
	};
	// Among those that were never used the last one goes first: the first keys are what one learns.
	const oldest = slots.reduce((found, id, at) => (age(id) >= age(slots[found]!) ? at : found), 0);
	return slots.with(oldest, tagId);
}
