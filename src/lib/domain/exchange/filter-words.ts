/**
 * A filter as it stands in a manifest: only what narrows.
 *
 * @param names what ids stand for; one that has no name here is told as `…`
 */
export function narrowed(
	filter: object,
	names: ReadonlyMap<string, string> = new Map()
): Record<string, string[]> {
	const given = Object.entries(filter).filter(
		([name, value]) =>
			!['purpose', 'project', 'match', 'below'].includes(name) && value && value.length !== 0
	);
	return Object.fromEntries(
		given.map(([field, value]) => [
			field,
			[value].flat().map((one: string) => (namedById.has(field) ? (names.get(one) ?? '…') : one))
		])
	);
}

const namedById = new Set(['tag', 'notTag', 'story', 'storyteller', 'coder']);
