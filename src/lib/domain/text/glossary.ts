/**
 * Hard words and what can be said instead, where adults write for children and their families. Own list. It grew from the
 * words that texts about this very work use most (rights.md, “Plain language”: “mistrivsel” → “ikke at have det godt”), from
 * the Danish officialese that language guides warn of (“såfremt”, “vedrørende”, “fremadrettet”), and for English from the
 * simple words of plainlanguage.gov. A suggestion, never a rule: who writes knows the reader.
 */

export type Language = 'da' | 'en';

/** A hard word as it was written, and what could stand there. */
export interface Plainer {
	said: string;
	plain: string;
}

/** In the form found in dictionaries, or several words; after it what to say. */
const glossary: Record<Language, Readonly<Record<string, string>>> = {
	da: {
		mistrivsel: 'ikke at have det godt',
		trivsel: 'at have det godt',
		indsats: 'hjælp',
		foranstaltning: 'hjælp',
		intervention: 'hjælp',
		støtteforanstaltning: 'hjælp',
		samtykke: 'ja',
		tilsagn: 'løfte',
		afslag: 'nej',
		afvise: 'sige nej til',
		bevilge: 'give',
		forvaltning: 'kommunen',
		sagsbehandler: 'den, der hjælper dig i kommunen',
		relation: 'dem, man kender',
		netværk: 'dem, man kender',
		inddrage: 'spørge',
		inddragelse: 'at blive spurgt',
		deltage: 'være med',
		deltagelse: 'at være med',
		kompetence: 'det, du kan',
		ressource: 'det, du har eller kan',
		udfordring: 'det, der er svært',
		problematik: 'det, der er svært',
		barriere: 'det, der står i vejen',
		målsætning: 'det, vi vil nå',
		formål: 'det, vi vil',
		forudsætning: 'det, der skal til',
		vurdere: 'se på',
		vurdering: 'det, vi mener',
		evaluere: 'se, hvordan det gik',
		evaluering: 'at se, hvordan det gik',
		iværksætte: 'begynde',
		etablere: 'lave',
		implementere: 'tage i brug',
		koordinere: 'aftale med hinanden',
		opfølgning: 'at vi spørger igen',
		kontinuerlig: 'hele tiden',
		anvende: 'bruge',
		benytte: 'bruge',
		modtage: 'få',
		påbegynde: 'begynde',
		afslutte: 'slutte',
		foretage: 'gøre',
		omhandle: 'handle om',
		kontakte: 'ringe eller skrive til',
		henvendelse: 'besked',
		orientere: 'fortælle',
		transport: 'vejen derhen',
		økonomi: 'penge',
		yderligere: 'mere',
		tilstrækkelig: 'nok',
		umiddelbart: 'lige nu',
		fremadrettet: 'fra nu af',
		løbende: 'hele tiden',
		vedrørende: 'om',
		angående: 'om',
		såfremt: 'hvis',
		eftersom: 'fordi',
		endvidere: 'også',
		desuden: 'også',
		derudover: 'også',
		samt: 'og',
		hvorvidt: 'om',
		anonym: 'med hemmeligt navn',
		pseudonym: 'hemmeligt navn',
		'i forhold til': 'om',
		'med henblik på': 'for at',
		'på nuværende tidspunkt': 'nu',
		'i forbindelse med': 'når'
	},
	en: {
		wellbeing: 'how you are',
		intervention: 'help',
		assistance: 'help',
		facilitate: 'help',
		consent: 'yes',
		pledge: 'promise',
		participate: 'take part',
		participation: 'taking part',
		competence: 'what you can do',
		challenge: 'what is hard',
		barrier: 'what is in the way',
		objective: 'what we want',
		evaluate: 'see how it went',
		implement: 'start using',
		establish: 'set up',
		coordinate: 'agree with each other',
		commence: 'begin',
		terminate: 'end',
		utilise: 'use',
		utilize: 'use',
		obtain: 'get',
		receive: 'get',
		require: 'need',
		demonstrate: 'show',
		inform: 'tell',
		decline: 'say no to',
		purchase: 'buy',
		additional: 'more',
		sufficient: 'enough',
		approximately: 'about',
		currently: 'now',
		subsequently: 'later',
		furthermore: 'also',
		regarding: 'about',
		concerning: 'about',
		pseudonym: 'secret name',
		anonymous: 'under a secret name',
		'in order to': 'to',
		'prior to': 'before',
		'with regard to': 'about',
		'at present': 'now'
	}
};

/** What a word may end in and still be the same word. Danish nouns, verbs and adjectives; English -s, -d, -ed, -ing. */
const endings: Record<Language, RegExp> = {
	da: /^(?:n|r|t|s|e|en|er|et|es|ne|rne|ns|ens|ernes|erne|ede|de|te|nde|ende)?$/,
	en: /^(?:s|es|d|ed|r|rs)?$/
};

const word = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * The hard words of a text for which there is a plainer one, in the order in which they stand, each once.
 *
 * @param most how many at most: a long list helps nobody
 */
export function plainerWords(text: string, language: Language, most = 5): Plainer[] {
	const words = text.normalize('NFC').match(word) ?? [];
	const found = new Map<string, Plainer>();
	words.forEach((_, at) => {
		const entry = entryAt(words, at, language);
		if (entry && !found.has(entry.term)) {
			const { term, plain, parts } = entry;
			found.set(term, { said: words.slice(at, at + parts.length).join(' '), plain });
		}
	});
	return [...found.values()].slice(0, most);
}

/** The longest entries first: “deltagelse” is more than “deltage” with an ending. */
const entriesOf = (language: Language) =>
	Object.entries(glossary[language])
		.map(([term, plain]) => ({ term, plain, parts: term.split(' ') }))
		.toSorted((a, b) => b.term.length - a.term.length);
const entries = { da: entriesOf('da'), en: entriesOf('en') };

function entryAt(words: readonly string[], at: number, language: Language) {
	const said = (words[at] ?? '').toLowerCase();
	return entries[language].find(({ term, parts }) =>
		parts.length > 1
			? parts.every((part, n) => words[at + n]?.toLowerCase() === part)
			: said.startsWith(term) && endings[language].test(said.slice(term.length))
	);
}
