/** A thing as a form names it, `wall:<id>`; null when none was chosen. */
export function thingIn(chosen = ''): { kind: string | undefined; id: string } | null {
	const [kind, id] = chosen.split(':');
	return id ? { kind, id } : null;
}
