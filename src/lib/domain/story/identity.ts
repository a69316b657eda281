/** Who a young person is, apart from the secret name: kept sealed, and looked up with a reason (R19). */
import * as v from 'valibot';
import { maybe, personLine, personText } from '../text/input';

/** The real name, and how to reach the family; a CPR number is refused. */
export const identityGiven = v.object({ name: personLine(120), reach: maybe(personText(500)) });

/** What is sealed. */
export interface Identity {
	name: string;
	/** Empty when nobody wrote it down. */
	reach: string;
}

/** What is looked up: who it is, or how the person can be found again by research. */
export type LookedUp = 'name' | 'contact';

/** Why somebody needs to know; the young person reads it. */
export const lookUpReason = v.object({ reason: personLine(200) });

/**
 * Whether a text says a word of a name, in whatever case, in the genitive too: for what is kept in the clear beside a sealed
 * name. A word of two letters counts only as it is written, as `Bo` is a name and `bo` is none; the small words between
 * names do not count.
 */
export function namesPerson(text: string, name: string): boolean {
	const said = wordsOf(text);
	return nameWords(name).some((own) =>
		own.length > 2
			? said.some((word) => [fold(own), `${fold(own)}s`].includes(fold(word)))
			: said.includes(own)
	);
}

/** Of a name that is written with capitals those words alone that have one: `van` and `af` are everybody's. */
function nameWords(name: string): string[] {
	const words = wordsOf(name).filter((word) => word.length > 1);
	const capitalised = words.filter((word) => word !== word.toLowerCase());
	return capitalised.length > 0 ? capitalised : words;
}

function wordsOf(text: string): string[] {
	return text.normalize('NFC').match(/[\p{L}\p{M}]+/gu) ?? [];
}

/** `Aase` and `Åse` are the same. */
function fold(word: string): string {
	return word.toLowerCase().replaceAll('aa', 'å');
}
