/** A time as the API tells it; null when there is none. @param ms since 1970 */
export const timeOf = (ms: number | null): string | null =>
	ms === null ? null : new Date(ms).toISOString();

/** The same thing with its `at` as the API tells times: ISO 8601, UTC. */
export function withTime<T extends { at: number }>(thing: T): Omit<T, 'at'> & { at: string } {
	return { ...thing, at: new Date(thing.at).toISOString() };
}
