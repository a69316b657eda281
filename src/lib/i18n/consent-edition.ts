/** Which wording of the uses somebody has read: known by its hash, so that a decision says what it was made on (R10). */
import { scopes } from '$lib/domain/consent/scope';
import { ownScopeTexts } from './own-scope-text';
import { scopeTexts } from './scope-text';

/** All that is read of the uses in a language as it stands today, by young people and adults; sha-256 in hex. */
export async function editionOf(locale: 'da' | 'en'): Promise<string> {
	const lines = scopes.flatMap((scope) =>
		[ownScopeTexts[scope], scopeTexts[scope].name, scopeTexts[scope].what].map((text) =>
			text({}, { locale })
		)
	);
	const bytes = new TextEncoder().encode(lines.join('\n'));
	const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
