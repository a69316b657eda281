/** Telling in general what would point at somebody (R20): a month and no day, an age band and no age, no grade of school. */
import { bandOfAge } from '../consent/rule';

/** Words of a text, and what may stand instead. */
export interface General {
	readonly words: string;
	/** UTF-16 units. */
	readonly at: number;
	readonly replacement: string;
}

const months = {
	da: 'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december',
	en: 'January|February|March|April|May|June|July|August|September|October|November|December'
};
const danishMonths = months.da.split('|');

interface Rule {
	readonly pattern: RegExp;
	/** Without an answer the words may stand. */
	readonly instead: (...groups: (string | undefined)[]) => string | undefined;
}

const rules: Record<'da' | 'en', readonly Rule[]> = {
	da: [
		{
			pattern: new RegExp(
				String.raw`(?:(?:den|d\.) )?\b(?:[0-2]?\d|3[01])\. ?(${months.da})\b( \d{4}\b)?`,
				'giu'
			),
			instead: (month, year) => `${month?.toLowerCase()}${year ?? ''}`
		},
		{
			pattern:
				/(?:(?:den|d\.) )?\b(?:[0-2]?\d|3[01])[./-](0?[1-9]|1[0-2])[./-]((?:19|20)\d{2})\b/giu,
			instead: (month, year) => `${danishMonths[Number(month) - 1]} ${year}`
		},
		{
			pattern: /(?<=\b(?:er|var|bliver|blev|fylder|fyldte|som|på) )(\d{1,2})(?= år\b(?! siden))/giu,
			instead: band
		},
		{ pattern: /\b(\d{1,2})(?=-årige?\b)/giu, instead: band },
		{
			pattern: /\bi (\d{1,2})\. ?(?:klasse|[a-eæøå]\b)/giu,
			instead: (grade) => stage(grade, ['i indskolingen', 'på mellemtrinnet', 'i udskolingen'])
		},
		{
			pattern: /(?<!\bi )\b(\d{1,2})\. klasse\b/giu,
			instead: (grade) => stage(grade, ['indskolingen', 'mellemtrinnet', 'udskolingen'])
		}
	],
	en: [
		{
			pattern: new RegExp(
				String.raw`\b(?:[0-2]?\d|3[01])(?:st|nd|rd|th)?(?: of)? (${months.en})\b(?:,?( \d{4})\b)?`,
				'gu'
			),
			instead: (month, year) => `${month}${year ?? ''}`
		},
		{
			pattern: new RegExp(
				String.raw`\b(${months.en}) (?:[0-2]?\d|3[01])(?:st|nd|rd|th)?\b(?:,?( \d{4})\b)?`,
				'gu'
			),
			instead: (month, year) => `${month}${year ?? ''}`
		},
		{
			pattern: /(?<=\b(?:is|was|turned|turns|at|aged) )(\d{1,2})(?= years? old\b|[,.]|$)/gimu,
			instead: band
		},
		{ pattern: /\b(\d{1,2})(?=-year-olds?\b)/giu, instead: band },
		{
			pattern: /\b(?:grade|year|class) (\d{1,2})\b|\b(\d{1,2})(?:st|nd|rd|th) grade\b/giu,
			instead: (one, other) =>
				stage(one ?? other, [
					'the first years of school',
					'the middle of school',
					'the last years of school'
				])
		}
	]
};

/**
 * What of a text could be told in general: days, ages of the young, grades of school. It only suggests, and knows the usual
 * ways of writing them alone.
 *
 * @param language of the text
 */
export function generalisations(text: string, language: string): General[] {
	return rules[language.startsWith('en') ? 'en' : 'da'].flatMap(({ pattern, instead }) =>
		[...text.matchAll(pattern)].flatMap((match) => {
			const replacement = instead(...match.slice(1));
			return replacement === undefined ? [] : [{ words: match[0], at: match.index, replacement }];
		})
	);
}

/** An age of the young as its band: `13–14`; other ages point at nobody here. */
function band(years: string | undefined): string | undefined {
	const age = Number(years);
	return age >= 3 && age < 18 ? bandOfAge(age).replace('-', '–') : undefined;
}

/** A grade of the Danish school as its stage: 0–3, 4–6, 7–10. */
function stage(
	grade: string | undefined,
	[first, middle, last]: [string, string, string]
): string | undefined {
	const of = Number(grade);
	if (of > 10) return undefined;
	return of <= 3 ? first : of <= 6 ? middle : last;
}
