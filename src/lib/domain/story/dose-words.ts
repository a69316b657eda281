/** Reads a rhythm and a length out of words, as people write them in Danish and English. */
import type { Rhythm, RhythmUnit } from './dose';
import type { Moment } from './journey';

const units: Record<RhythmUnit, string> = {
	day: 'dage?|dagen|dag|days?',
	week: 'uger?|ugen|uge|weeks?',
	month: 'måneder|måneden|måned|months?',
	year: 'år|året|years?'
};

const weekdays =
	'mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|monday|tuesday|wednesday|thursday|friday|saturday|sunday';

const numbers: Record<string, number> = {
	...numbered('en et én ét gang one a once', 1),
	...numbered('to anden andet two twice second other', 2),
	...numbered('tre tredje three third', 3),
	...numbered('fire fjerde four fourth', 4),
	...numbered('fem femte five fifth', 5),
	...numbered('seks sjette six sixth', 6),
	...numbered('syv seven', 7),
	...numbered('otte eight', 8),
	...numbered('ti ten', 10),
	...numbered('femten fifteen', 15),
	...numbered('tyve twenty', 20),
	...numbered('tredive thirty', 30),
	...numbered('fyrre forty', 40),
	...numbered('femogtyve', 25),
	...numbered('femogfyrre', 45),
	...numbered('daglig dagligt daily', 1)
};

const word = `(\\d+|${Object.keys(numbers).join('|')})`;

/**
 * The rhythm that words tell of: “hver anden måned”, “25 minutter om ugen”, “twice a week”.
 *
 * @returns undefined where no rhythm is found
 */
export function rhythmIn(text: string): Rhythm | undefined {
	const words = tidy(text);
	if (/\b(dagligt?|daily)\b/.test(words)) {
		return { times: 1, every: 1, unit: 'day' };
	}
	if (new RegExp(`(?:hver|every) (?:anden|second|other) (?:${weekdays})`).test(words)) {
		return { times: 1, every: 2, unit: 'week' };
	}
	if (new RegExp(`(?:hver|every|om|on) (?:${weekdays})`).test(words)) {
		return { times: 1, every: 1, unit: 'week' };
	}
	for (const [unit, names] of Object.entries(units) as [RhythmUnit, string][]) {
		const each = new RegExp(`(?:hver|hvert|every|each) (?:${word}\\.? )?(?:${names})(?![a-zæøå])`);
		const per = new RegExp(
			`(?:${word} (?:gange?|times?) ?|(?:once|twice) )?(?:om|i|per|pr\\.?|a|an) (?:${names})(?![a-zæøå])`
		);
		const found = each.exec(words);
		if (found) {
			return { times: timesIn(words), every: numberOf(found[1]) ?? 1, unit };
		}
		if (per.test(words)) {
			return { times: timesIn(words), every: 1, unit };
		}
	}
	return undefined;
}

/** Minutes each time: “25 minutter om ugen”, “en halv time”, “an hour and a half”. */
export function minutesIn(text: string): number | undefined {
	const words = tidy(text);
	const minutes = new RegExp(`${word} ?(?:minutter|minutes?|min)(?![a-z])`).exec(words);
	if (minutes) {
		return numberOf(minutes[1]);
	}
	if (/halvanden time|hour and a half|one and a half hours/.test(words)) {
		return 90;
	}
	if (/halv times?|half an hour|half hour/.test(words)) {
		return 30;
	}
	if (/kvarter|quarter of an hour/.test(words)) {
		return /tre kvarter|three quarters/.test(words) ? 45 : 15;
	}
	const hours = new RegExp(`(${word}|an) (?:timers?|time|hours?)(?![a-z])`).exec(words);
	return hours ? (numberOf(hours[1]) ?? 1) * 60 : undefined;
}

/** Both, where the words tell them: “25 minutes a week” is once a week, 25 minutes. */
export function doseIn(text: string): Pick<Moment, 'rhythm' | 'minutes'> {
	return { rhythm: rhythmIn(text) ?? null, minutes: minutesIn(text) ?? null };
}

function timesIn(words: string): number {
	if (/\btwice\b/.test(words)) {
		return 2;
	}
	// Not “time”, which is an hour in Danish: “halvanden time” is no two times.
	const told = new RegExp(`${word} (?:gange?|times)(?![a-z])`).exec(words);
	return (told && numberOf(told[1])) || 1;
}

function numberOf(text: string | undefined): number | undefined {
	return text === undefined ? undefined : (numbers[text] ?? (Number(text) || undefined));
}

function numbered(words: string, value: number): Record<string, number> {
	return Object.fromEntries(words.split(' ').map((one) => [one, value]));
}

const tidy = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim();
