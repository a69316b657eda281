/** The same thing with its `at` as the API tells times: ISO 8601, UTC. */
export function withTime<T extends { at: number }>(thing: T): Omit<T, 'at'> & { at: string } {
	return { ...thing, at: new Date(thing.at).toISOString() };
}
