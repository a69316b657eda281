/** A filter as it stands in a manifest: only what narrows. */
export function narrowed(filter: object): Record<string, string> {
	const given = Object.entries(filter).filter(
		([name, value]) => !['purpose', 'match', 'below'].includes(name) && value && value.length !== 0
	);
	return Object.fromEntries(given.map(([name, value]) => [name, [value].flat().join(', ')]));
}
