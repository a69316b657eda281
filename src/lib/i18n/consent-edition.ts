/** Which wording of the uses somebody has read: known by its hash, so that a decision says what it was made on (R10). */
import type { EditionLines } from '$lib/domain/consent/edition';
import { scopes } from '$lib/domain/consent/scope';
import { ownScopeTexts } from './own-scope-text';
import { scopeTexts } from './scope-text';

/** All that is read of the uses in a language as it stands today, by young people and adults. */
export function linesOf(locale: 'da' | 'en'): EditionLines {
	const of = { locale };
	return Object.fromEntries(
		scopes.map((scope) => [
			scope,
			{
				own: ownScopeTexts[scope]({}, of),
				name: scopeTexts[scope].name({}, of),
				what: scopeTexts[scope].what({}, of)
			}
		])
	) as EditionLines;
}

/** The hash of {@link linesOf}; sha-256 in hex. */
export async function editionOf(locale: 'da' | 'en'): Promise<string> {
	const all = linesOf(locale);
	const lines = scopes.flatMap((scope) => [all[scope].own, all[scope].name, all[scope].what]);
	const bytes = new TextEncoder().encode(lines.join('\n'));
	const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
