/**
 * One part of “we see that … because … so …” made fit to flow into the sentence: no full stop at its end, and not the
 * leading word that the sentence brings itself.
 *
 * @param lead the words that stand before the part (`fordi`, `because`)
 */
export function clause(part: string, lead = ''): string {
	const trimmed = part.trim().replace(/(?<!\.)\.$/u, '');
	const opening = lead.trim();
	if (!opening || !trimmed.toLowerCase().startsWith(`${opening.toLowerCase()} `)) {
		return trimmed;
	}
	return trimmed.slice(opening.length).trimStart();
}
