/**
 * What whoever gives their words is told before they do, and ever after: what is kept, why, who reads it, when it is passed
 * on, for how long, what they can do, and who answers for it (rights.md R4 and R6; GDPR articles 12 and 13).
 */
import type { LegalBasis, Purpose } from '../initiative/setup';
import type { ReadingLevel } from './record';
import { ageBands, type AgeBand, type Decider } from './rule';

/** In the order in which they are told. */
export const informationParts = [
	'what',
	'why',
	'who',
	'limit',
	'long',
	'yours',
	'answers'
] as const;
export type InformationPart = (typeof informationParts)[number];

/** Whom a wording is for: up to 12 years, from 13, and a guardian. */
export type InformationReader = ReadingLevel;

/** Which wording a young person of that age is given. */
export function readerAged(band: AgeBand): InformationReader {
	return ageBands.indexOf(band) < ageBands.indexOf('13-14') ? 'child' : 'teen';
}

/** Which wording somebody of that age, or a guardian of theirs, is given. */
export function readerOf(by: Decider, band: AgeBand): InformationReader {
	return by === 'young' ? readerAged(band) : 'guardian';
}

/** Counted up when the words change, in either language; a test holds it to the words. */
export const informationEdition = 1;

/** What the words are filled in with. */
export interface Information {
	/** Whom the wording is for. */
	reader: InformationReader;
	initiative: string;
	/** Who answers for the data; the initiative's name until the set-up says so. */
	controller: string;
	/** Whom to write to about them; the controller until the set-up says so. */
	contact: string;
	/** The named adult; the controller when there is none. */
	adult: string;
	/** For how long stories are kept; null until the set-up says so. */
	months: number | null;
	/** By what law each kind of use is allowed, as far as the set-up says. */
	legalBasis: Partial<Record<Purpose, LegalBasis>>;
}
