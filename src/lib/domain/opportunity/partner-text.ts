import { DomainError } from '../error';

/** So many words in a row, the same as in a story, are a quote. */
export const quoteRun = 6;

/** What a text for partners must not hold. */
export interface Secrets {
	/** Secret names of the initiative's storytellers. */
	names: readonly string[];
	/** Words of excerpts that may not be quoted verbatim. */
	quotes: readonly string[];
}

/** A place in the text that gives somebody away. Code points, end exclusive. */
export interface Leak {
	kind: 'name' | 'quote';
	start: number;
	end: number;
}

/** The places in a text that name a young person or repeat one's words, in order. */
export function leaksIn(text: string, secrets: Secrets): Leak[] {
	const words = wordsOf(text);
	return [...namesIn(words, secrets.names), ...quotesIn(words, secrets.quotes)].sort(
		(a, b) => a.start - b.start || a.end - b.end
	);
}

/**
 * Refuses a text that gives a young person away.
 *
 * @throws DomainError `partner_text_names_person` at `field` with `data.leaks` (places, no words)
 */
export function checkPartnerText(text: string, secrets: Secrets, field = 'partnerText'): void {
	const leaks = leaksIn(text, secrets);
	if (leaks.length > 0) {
		const [first] = leaks;
		throw new DomainError('partner_text_names_person', { kind: first?.kind, leaks }, field);
	}
}

/** What partners read of a what-if. */
export interface NeedWords {
	state: string;
	whatIf: string;
	concrete: readonly string[];
	partnerText: string;
	moreOf: string | null;
	towards: string | null;
}

/**
 * Refuses a what-if that gives a young person away to partners: its text for them always, its other words once it is no
 * longer a draft.
 *
 * @throws DomainError `partner_text_names_person` at the field
 */
export function checkNeed(need: NeedWords, secrets: Secrets): void {
	checkPartnerText(need.partnerText, secrets);
	if (need.state !== 'draft') {
		checkPartnerText(need.whatIf, secrets, 'whatIf');
		need.concrete.forEach((line, at) => checkPartnerText(line, secrets, `concrete.${at}`));
		checkPartnerText(need.moreOf ?? '', secrets, 'moreOf');
		checkPartnerText(need.towards ?? '', secrets, 'towards');
	}
}

interface Word {
	/** As compared: NFC, lower case. */
	key: string;
	/** As written. */
	text: string;
	start: number;
	end: number;
}

function wordsOf(text: string): Word[] {
	const words: Word[] = [];
	let unit = 0;
	let point = 0;
	for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
		const start = point + [...text.slice(unit, match.index)].length;
		const end = start + [...match[0]].length;
		unit = match.index + match[0].length;
		point = end;
		words.push({ key: keyOf(match[0]), text: match[0], start, end });
	}
	return words;
}

const keyOf = (word: string) => word.normalize('NFC').toLocaleLowerCase('da');

function namesIn(words: Word[], names: readonly string[]): Leak[] {
	return names.flatMap((name) => {
		const parts = wordsOf(name);
		return words.flatMap((_, at) => {
			const run = words.slice(at, at + parts.length);
			const isName =
				parts.length > 0 &&
				run.length === parts.length &&
				parts.every((part, n) => isNamed(part, run[n]!, n === parts.length - 1));
			return isName ? [{ kind: 'name' as const, ...spanOf(run) }] : [];
		});
	});
}

/** Short names are often words too (bo, sol): those count only when written as names. A last word may take an -s. */
function isNamed(part: Word, word: Word, isLast: boolean): boolean {
	const isShort = [...part.key].length <= 3;
	const [name, said] = isShort
		? [part.text.normalize('NFC'), word.text.normalize('NFC')]
		: [part.key, word.key];
	return said === name || (isLast && said === `${name}s`);
}

function quotesIn(words: Word[], quotes: readonly string[]): Leak[] {
	const grams = new Set(
		quotes.flatMap((quote) => gramsOf(wordsOf(quote.normalize('NFC')).map((word) => word.key)))
	);
	const hits = gramsOf(words.map((word) => word.key)).map((gram) => grams.has(gram));
	const leaks: Leak[] = [];
	hits.forEach((isHit, at) => {
		if (!isHit) {
			return;
		}
		const span = spanOf(words.slice(at, at + quoteRun));
		const before = leaks.at(-1);
		if (before && hits[at - 1]) {
			before.end = span.end;
		} else {
			leaks.push({ kind: 'quote', ...span });
		}
	});
	return leaks;
}

function gramsOf(keys: string[]): string[] {
	return keys.slice(quoteRun - 1).map((_, at) => keys.slice(at, at + quoteRun).join(' '));
}

function spanOf(run: Word[]): { start: number; end: number } {
	return { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 };
}
