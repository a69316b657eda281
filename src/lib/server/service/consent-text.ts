/** What somebody has read who decides on a use, and what has changed since (R10, R12). */
import type { ScopeLines } from '$lib/domain/consent/edition';
import { readerOf } from '$lib/domain/consent/information';
import { textVersion, type Method, type Proof } from '$lib/domain/consent/record';
import type { AgeBand, Decider } from '$lib/domain/consent/rule';
import type { Texts } from '$lib/domain/consent/renewal';
import { scopes, type Scope } from '$lib/domain/consent/scope';
import { DomainError } from '$lib/domain/error';
import { editionOf, linesOf } from '$lib/i18n/consent-edition';
import { allow, type Context } from '../context';
import * as texts from '../store/consent-text';

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

/** Keeps the editions of today, whoever has decided on them before: later it can be told what has changed. */
export async function keepToday(ctx: Context): Promise<void> {
	allow(ctx, 'operator.run', {});
	const hashes = await Promise.all(locales.map(editionOf));
	const kept = new Set((await texts.find(ctx.db, hashes)).map(({ hash }) => hash));
	const fresh = locales.flatMap((language, at) => {
		const hash = hashes[at] ?? '';
		return kept.has(hash) ? [] : [{ hash, language, lines: linesOf(language) }];
	});
	await ctx.db.commit(fresh.map((edition) => texts.keep(ctx.db, edition, ctx.now())));
}

/** The texts of today, and what the editions said otherwise that some decisions were given on. */
export interface TextsSince {
	texts: Texts;
	/** What was told of a use in an edition; null where that is not known. */
	before: (hash: string | null | undefined, scope: Scope) => ScopeLines | null;
}

/** @param hashes of the editions that were read; null where nobody noted it */
export async function textsSince(
	{ db }: Context,
	hashes: readonly (string | null)[]
): Promise<TextsSince> {
	const read = [...new Set(hashes.filter((hash) => hash !== null))];
	const known = await texts.find(db, read);
	const today = await Promise.all(locales.map(editionOf));
	const editions = new Map<string, readonly Scope[]>([
		...known.map(({ hash, language, lines }) => [hash, otherwise(language, lines)] as const),
		...today.map((hash) => [hash, []] as const)
	]);
	return {
		texts: { version: textVersion, editions },
		before: (hash, scope) => known.find((one) => one.hash === hash)?.lines[scope] ?? null
	};
}

/** The uses of which something else was told than is today, in the same language. */
function otherwise(language: string, lines: texts.StoredEdition['lines']): Scope[] {
	const now = linesOf(locales.find((one) => one === language) ?? 'da');
	return scopes.filter((scope) => {
		const { own, name, what } = now[scope];
		const was = lines[scope];
		return was?.own !== own || was.name !== name || was.what !== what;
	});
}
