/** What somebody has read who decides on a use (R10, R12). */
import { readerOf } from '$lib/domain/consent/information';
import { textVersion, type Method, type Proof } from '$lib/domain/consent/record';
import type { AgeBand, Decider } from '$lib/domain/consent/rule';
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

type Heard = Pick<Proof, 'readingLevel' | 'device' | 'readAloud'>;

/**
 * How the text reached whoever decides. On the own pages its wording follows from who answers; what the staff write down is
 * known only as far as they say so.
 */
export function heardBy(
	{ actor }: Context,
	said: { by: Decider; method: Method } & { [K in keyof Heard]?: Heard[K] | undefined },
	band: AgeBand
): Heard {
	const isOwn = actor.kind === 'young' || actor.kind === 'guardian';
	return {
		readingLevel: said.readingLevel ?? (isOwn ? readerOf(said.by, band) : null),
		device: said.device ?? (said.method === 'paper' ? 'paper' : null),
		readAloud: said.readAloud ?? null
	};
}
