/** A young person's own place on a device: whose the device is, and when the place closes by itself. Goes to browsers as it is. */

/** Whose a device is, as the young person said; until then it counts as shared. */
export const owners = ['unasked', 'shared', 'own'] as const;
export type Owner = (typeof owners)[number];

const minute = 60_000;

/** How long nobody need touch a device until the place on it closes, ms. */
export const quietTime: Record<Owner, number> = {
	unasked: 3 * minute,
	shared: 3 * minute,
	own: 15 * minute
};

/** As {@link quietTime}, for a guardian, who is not asked whose the device is. */
export const guardianQuietTime = quietTime.own;

/** How long before that the page asks whether somebody is there, ms. */
export const warningTime = 30_000;

/** The server waits this much longer than the page: a sign of life may be on its way. In ms. */
export const onTheWay = 15_000;

/** Whether nobody has used the place for so long that it has closed. @param lastAt and `now` in ms since 1970 */
export function hasClosed(quiet: number, lastAt: number, now: number): boolean {
	return now - lastAt > quiet + onTheWay;
}
