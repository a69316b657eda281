/** What somebody has read who decides on a use (R10, R12). */
import { textVersion, type Proof } from '$lib/domain/consent/record';
import { DomainError } from '$lib/domain/error';
import { editionOf } from '$lib/i18n/consent-edition';
import type { Context } from '../context';

type Read = Pick<Proof, 'textVersion' | 'textHash' | 'language'>;

const locales = ['da', 'en'] as const;

/**
 * What is kept of what was read. Nobody who says no has to read anything anew; and a page may have been opened in the other
 * language.
 *
 * @param given the edition that was read; today's when absent
 * @throws DomainError `text_changed` for a yes to an edition that is not today's
 */
export async function readBy(
	{ locale }: Context,
	said: { decision: 'yes' | 'no'; textHash?: string | null | undefined }
): Promise<Read> {
	const { decision, textHash = null } = said;
	if (textHash === null) {
		return { textVersion, textHash: await editionOf(locale), language: locale };
	}
	const editions = await Promise.all(locales.map(editionOf));
	const language = locales[editions.indexOf(textHash)] ?? null;
	if (language === null && decision === 'yes') {
		throw new DomainError('text_changed', {}, 'textHash');
	}
	return { textVersion, textHash, language };
}
