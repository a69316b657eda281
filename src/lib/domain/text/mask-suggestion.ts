import { generalisations } from './generalise';
import { offsetsOf } from './offset';
import { capitalised, everyday, firstNames, placeEndings, places } from './mask-words';
import { touches, type MaskKind, type Stretch } from './masking';

/** Words that may give somebody away, with every place where they stand (code points). */
export interface MaskSuggestion {
	readonly words: string;
	readonly kind: Exclude<MaskKind, 'open'>;
	readonly replacement: string;
	readonly places: readonly Stretch[];
}

const neutralWords = {
	da: { name: '[navn]', place: '[sted]', person: '[person]', other: '[…]' },
	en: { name: '[name]', place: '[place]', person: '[person]', other: '[…]' }
} as const;

/** What stands for a kind when nobody finds better words. */
export function neutral(kind: MaskKind, language: string): string {
	return kind === 'open' ? '' : neutralWords[language.startsWith('en') ? 'en' : 'da'][kind];
}

interface Token {
	readonly text: string;
	readonly at: number;
	readonly isInside: boolean;
}

const word = /\p{L}[\p{L}\p{M}\p{N}’'-]*/gu;
/** Telephone numbers and mail addresses. */
const contacts =
	/(?<![\p{L}\d])(?:\+?\d{2} ?)?(?:\d{2} ?){3}\d{2}(?!\d)|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;

/**
 * Suggests what to mask: capitalised words inside sentences, first names and places that are known, telephone numbers
 * and mail addresses, and what could be told in general; in the order in which they are told.
 *
 * @param options.decided where somebody decided already
 * @param options.secretNames what the young person chose to be called gives nobody away
 * @param options.language of the story: the neutral words are in it
 */
export function suggestMasks(
	text: string,
	{
		decided = [],
		secretNames = [],
		language = 'da'
	}: { decided?: readonly Stretch[]; secretNames?: readonly string[]; language?: string } = {}
): MaskSuggestion[] {
	const { toPoints } = offsetsOf(text);
	const found = new Map<
		string,
		{ kind: MaskSuggestion['kind']; at: Stretch[]; instead?: string }
	>();
	const tokens = tokensOf(text);
	const known = namesAmong(tokens);
	secretNames.flatMap((name) => name.split(' ')).forEach((name) => known.delete(name));
	const place = (words: string, kind: MaskSuggestion['kind'], at: number, instead?: string) => {
		const range: Stretch = [toPoints(at), toPoints(at + words.length)];
		if (!touches(decided, ...range)) {
			const entry = found.get(words) ?? { kind, at: [], ...(instead && { instead }) };
			entry.at.push(range);
			found.set(words, entry);
		}
	};
	for (const { words, at } of namesOf(text, tokens, known)) {
		place(words, kindOf(words), at);
	}
	for (const { 0: words, index } of text.matchAll(contacts)) {
		place(words, 'other', index);
	}
	for (const { words, at, replacement } of generalisations(text, language)) {
		place(words, 'other', at, replacement);
	}
	return [...found]
		.map(([words, { kind, at, instead }]) => ({
			words,
			kind,
			replacement: instead ?? replacementOf(words, kind, language),
			places: at
		}))
		.toSorted((a, b) => a.places[0]![0] - b.places[0]![0]);
}

function tokensOf(text: string): Token[] {
	return [...text.matchAll(word)].map(({ 0: token, index }) => ({
		text: token,
		at: index,
		isInside: !/(?:^|[.!?:…\n])["'»«“”„’()[\]\s–—•*-]*$/u.test(
			text.slice(Math.max(0, index - 12), index)
		)
	}));
}

/**
 * What is written like a name. A word that stands there without its capital too only began a sentence, unless it is a name
 * that is known: an ending alone makes no name of it.
 */
function namesAmong(tokens: readonly Token[]): Set<string> {
	const plain = new Set(
		tokens.filter(({ text }) => !isCapital(text)).flatMap(({ text }) => [text, baseOf(text)])
	);
	const isName = ({ text }: Token) => {
		const base = baseOf(text);
		const isKnown = firstNames.has(base) || places.has(base);
		return isKnown || ![text, base].some((one) => plain.has(one.toLocaleLowerCase('da')));
	};
	return new Set(
		tokens.filter((one) => isTelling(one) && isName(one)).map(({ text }) => baseOf(text))
	);
}

/** Neighbouring words that are names together, without the s of the genitive. */
function namesOf(text: string, tokens: readonly Token[], known: ReadonlySet<string>) {
	const names: { words: string; at: number }[] = [];
	let end = -1;
	for (const token of tokens) {
		const base = baseOf(token.text);
		if (!isCapital(token.text) || !known.has(base)) {
			continue;
		}
		const last = names.at(-1);
		if (last && text.slice(end, token.at) === ' ' && kindOf(last.words) === kindOf(base)) {
			last.words = text.slice(last.at, token.at + base.length);
		} else {
			names.push({ words: text.slice(token.at, token.at + base.length), at: token.at });
		}
		end = token.at + token.text.length;
	}
	return names;
}

const isCapital = (token: string) => /^\p{Lu}/u.test(token);

const isTelling = ({ text, isInside }: Token) =>
	isCapital(text) &&
	text.length > 1 &&
	!capitalised.has(text) &&
	(isInside || (isListed(baseOf(text)) && !everyday.has(text)));

const isListed = (name: string) =>
	firstNames.has(name) || places.has(name) || placeEndings.some(([ending]) => ending.test(name));

/** `Mettes` is Mette's, `Jonas’` is Jonas's, and `Jonas` is a name of its own. */
function baseOf(token: string): string {
	const bare = token.replace(/[’'-]+$/u, '').replace(/[’']s$/u, '');
	return !firstNames.has(bare) && /[^s]s$/u.test(bare) && isListed(bare.slice(0, -1))
		? bare.slice(0, -1)
		: bare;
}

function kindOf(words: string): 'name' | 'place' {
	const last = words.split(' ').at(-1) ?? '';
	return places.has(last) || placeEndings.some(([ending]) => ending.test(last)) ? 'place' : 'name';
}

function replacementOf(words: string, kind: MaskSuggestion['kind'], language: string): string {
	const ending = placeEndings.find(([pattern]) => pattern.test(words));
	return kind === 'place' && ending && !language.startsWith('en')
		? ending[1]
		: neutral(kind, language);
}
