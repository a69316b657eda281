/**
 * Words that say who somebody is by what they lack, and another way to put it, where adults write about young people. Own
 * list, in Danish and English (rights.md, R38: strength-based language, after the CARE principles’ ethics). A hint, never a
 * rule: who writes knows what happened, and a word that somebody said of themself stays theirs.
 */
import { fold, wordsIn } from '../search/fold';
import { danish, english } from '../search/stem';

/** Words as they were written, and what could be told instead. */
export interface Deficit {
	said: string;
	instead: string;
}

/** In the form found in dictionaries, or several words; forms that are no endings stand by themselves. */
const labels: Readonly<Record<string, string>> = {
	problembarn: 'et barn, der har det svært',
	problembørn: 'børn, der har det svært',
	problemunge: 'en ung, der har det svært',
	problemelev: 'en elev, der har det svært i skolen',
	problemfamilie: 'en familie, der har det svært',
	problemadfærd: 'hvad barnet gør, og hvad der sker lige før',
	belastningsbarn: 'et barn, der bærer på meget',
	socialtilfælde: 'en, der mangler hjælp',
	adfærdsvanskelig: 'hvad barnet gør, og hvad der sker lige før',
	adfærdsforstyrret: 'hvad barnet gør, og hvad der sker lige før',
	utilpasset: 'en, der ikke har fundet sin plads her',
	ressourcesvag: 'en, der har fået for lidt støtte',
	bogligsvag: 'en, der lærer på andre måder',
	skoletræt: 'hvad der er svært ved skolen',
	umotiveret: 'hvad der skal til, før det giver mening',
	ballademager: 'hvad der skete, og hvad der gik forud',
	bølle: 'hvad der skete, og hvad der gik forud',
	'en taber': 'en, det ikke er lykkedes for endnu',
	taberen: 'den, det ikke er lykkedes for endnu',
	taberne: 'dem, det ikke er lykkedes for endnu',
	'den tunge ende': 'dem, der har brug for mest støtte',
	troublemaker: 'what happened, and what came before it',
	delinquent: 'what happened, and what came before it',
	'problem child': 'a child who is having a hard time',
	'problem children': 'children who are having a hard time',
	'problem family': 'a family that is having a hard time',
	'problem families': 'families that are having a hard time',
	'problem youth': 'young people who are having a hard time',
	'troubled youth': 'young people who are having a hard time',
	'at risk youth': 'young people who lack support',
	'at risk child': 'a child who lacks support',
	'at risk children': 'children who lack support',
	maladjusted: 'somebody who has not found their place here',
	unmotivated: 'what it takes before it makes sense',
	'a loser': 'somebody who has not succeeded yet'
};

/** What is only hard to hear when it is said of somebody: a way can be difficult, and a signal weak. */
const qualities: Readonly<Record<string, string>> = {
	svag: 'hvad der er svært, og hvilken støtte der mangler',
	besværlig: 'hvad der er svært, og for hvem',
	vanskelig: 'hvad der er svært, og for hvem',
	umulig: 'hvad der er svært, og for hvem',
	doven: 'hvad der skal til for at komme i gang',
	dovne: 'hvad der skal til for at komme i gang',
	uopdragen: 'hvad der skete, og hvad der gik forud',
	uopdragne: 'hvad der skete, og hvad der gik forud',
	dysfunktionel: 'hvad der er svært hjemme, og hvad der hjælper',
	weak: 'what is hard, and which support is lacking',
	difficult: 'what is hard, and for whom',
	impossible: 'what is hard, and for whom',
	lazy: 'what it takes to get started',
	dysfunctional: 'what is hard at home, and what helps'
};

const listOf = (words: string) => new Set(words.split(' ').map(fold));
const people = listOf(
	'barn barnet børn børnene ung unge unges teenager teenagere dreng drengen drenge pige pigen piger elev eleven elever ' +
		'familie familien familier forælder forældre forældrene mor moren far faren søskende ' +
		'child children youth teenager teenagers boy boys girl girls pupil pupils student students family families parent parents'
);
const somebody = listOf('han hun de vi he she they');
const verbs = listOf('er var bliver blev is was are were');
const degrees = listOf('så meget lidt ret altid tit for so very too always often');

/** What is quoted was said by somebody: “…”, ”…”, "…", »…«, «…», „…“. */
const quotation = /“[^“”]*”|”[^”]*”|„[^„“”]*[“”]|"[^"]*"|»[^»«]*«|«[^»«]*»/gu;
/** What stands on both sides of it does not belong together. */
const end = /[.!?:;,()\n\u0000]+/u;

interface Term {
	parts: Form[];
	instead: string;
}

/** A word and its stems. */
interface Form {
	word: string;
	stems: readonly string[];
}

const termsOf = (list: Readonly<Record<string, string>>): Term[] =>
	Object.entries(list).map(([term, instead]) => ({ parts: term.split(' ').map(formOf), instead }));
const labelTerms = termsOf(labels);
const qualityTerms = termsOf(qualities);

/**
 * The words of a text that say what somebody lacks, in the order in which they stand, each once; none in quotation marks.
 *
 * @param most how many at most: a long list helps nobody
 */
export function deficitWords(text: string, most = 3): Deficit[] {
	const found = new Map<string, Deficit>();
	for (const part of text.normalize('NFC').replace(quotation, '\u0000').split(end)) {
		for (const one of deficitsIn(part)) {
			found.set(one.instead, found.get(one.instead) ?? one);
		}
	}
	return [...found.values()].slice(0, most);
}

function deficitsIn(part: string): Deficit[] {
	const words = [...wordsIn(part)];
	const folded = words.map(({ word }) => word);
	return words.flatMap(({ start }, at) => {
		const term = termAt(folded, at);
		return term
			? [
					{
						said: part.slice(start, words[at + term.parts.length - 1]?.end),
						instead: term.instead
					}
				]
			: [];
	});
}

function termAt(words: readonly string[], at: number): Term | undefined {
	const stands = ({ parts }: Term) => parts.every((form, n) => isBent(words[at + n], form));
	return (
		labelTerms.find(stands) ?? (isOfSomebody(words, at) ? qualityTerms.find(stands) : undefined)
	);
}

/** `svag dreng`, `hun er så svag`, `drengen er svag`; not `en besværlig vej`. */
function isOfSomebody(words: readonly string[], at: number): boolean {
	const before = words.slice(0, at).filter((word) => !degrees.has(word));
	const [who = '', verb = ''] = before.slice(-2);
	return (
		people.has(words[at + 1] ?? '') || (verbs.has(verb) && (people.has(who) || somebody.has(who)))
	);
}

function formOf(word: string): Form {
	const folded = fold(word);
	return { word: folded, stems: [danish(folded), english(folded)] };
}

/** Its stem alone would take the trouble somebody goes to (besvær) for somebody who is trouble (besværlig). */
function isBent(word: string | undefined, form: Form): boolean {
	return (
		word !== undefined &&
		(word === form.word ||
			(word.startsWith(form.word.slice(0, -1)) &&
				(danish(word) === form.stems[0] || english(word) === form.stems[1])))
	);
}
