/** The end of an initiative: everybody who told something gets a letter from a named adult (R40), and then it is closed. */
import * as v from 'valibot';
import { gap } from '../consent/quoted';
import type { AgeBand } from '../consent/rule';
import { DomainError } from '../error';
import { hasGap } from '../text/gap';
import { maybe, oneOf, personText, text } from '../text/input';

/**
 * What a letter says, in this order: what was understood, what happened, what did not and why, what is kept and until
 * when, whom to turn to. The names are part of the API.
 */
export const letterParts = ['understood', 'happened', 'notDone', 'kept', 'turnTo'] as const;

export type LetterPart = (typeof letterParts)[number];

/** A part that is not written yet is empty. */
export type LetterTexts = Record<LetterPart, string>;

/** `place`: it stands on the own page; `paper`: it was printed and given by hand, and stands there too. */
export const letterWays = ['place', 'paper'] as const;

export type LetterWay = (typeof letterWays)[number];

/** A letter as it is being written: half of it is kept too. */
export const letterInput = v.object(v.entriesFromList(letterParts, maybe(personText(1500))));

/** How it is delivered. */
export const deliveryInput = v.object({ way: oneOf(letterWays) });

/** Why it is closed although letters are missing. */
export const closingInput = v.object({ reason: maybe(text(1000)) });

/** `none`: nobody has begun; `begun`: it is being written; `delivered`: it can be read. */
export type LetterState = 'none' | 'begun' | 'delivered';

/** Somebody who told something, and how far the letter is. */
export interface Recipient {
	storytellerId: string;
	secretName: string;
	ageBand: AgeBand;
	state: LetterState;
	/** Name of the adult who began or delivered it; empty while nobody has. */
	by: string;
	/** ms; null until it is delivered. */
	deliveredAt: number | null;
	way: LetterWay | null;
}

/** How an initiative was closed. */
export interface Closing {
	/** ms */
	at: number;
	/** Name of whoever closed it. */
	by: string;
	/** Letters that had been delivered, and that were missing, on that day. */
	letters: number;
	missing: number;
	/** Why it was closed without them; empty when none was missing. */
	reason: string;
}

/**
 * @throws DomainError at the first part that is not whole: `required` without words, `gap_left` with a gap in it, of the
 * template or where words were taken back
 */
export function requireWhole(texts: LetterTexts): void {
	for (const part of letterParts) {
		if (texts[part] === '') {
			throw new DomainError('required', {}, part);
		}
		if (hasGap(texts[part]) || texts[part].includes(gap)) {
			throw new DomainError('gap_left', {}, part);
		}
	}
}

/** How many have had their letter, and how many have not. */
export function countLetters(recipients: readonly Pick<Recipient, 'state'>[]): {
	letters: number;
	missing: number;
} {
	const letters = recipients.filter(({ state }) => state === 'delivered').length;
	return { letters, missing: recipients.length - letters };
}

/** Nobody is forgotten in silence. @throws DomainError `required` at `reason` */
export function requireReason(missing: number, reason: string | null | undefined): string {
	if (missing > 0 && !reason) {
		throw new DomainError('required', {}, 'reason');
	}
	return missing > 0 ? (reason ?? '') : '';
}
