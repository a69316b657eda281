import { tag, type BaseTag } from './tag';

/** Context: how old, through whom, and what kind of words. */
export const context: BaseTag[] = [
	tag('age', 'context', {
		da: ['Alder', 'Barnets alder, da det skete.'],
		en: ['Age', "The child's age when it happened."]
	}),
	...below('age', {
		'age-6': ['6–9 år', '6–9 years'],
		'age-10': ['10–12 år', '10–12 years'],
		'age-13': ['13–14 år', '13–14 years'],
		'age-15': ['15–17 år', '15–17 years']
	}),
	tag('touch', 'context', {
		da: ['Møde med', 'Hvem i omverdenen barnet eller familien møder.'],
		en: ['Meets', 'Whom of the world around the child or the family meets.']
	}),
	...below('touch', {
		'touch-class': ['Klasse og lærer', 'Class and teacher'],
		'touch-nurse': ['Sundhedspleje', 'School health nurse'],
		'touch-psychologist': ['Psykolog', 'Psychologist'],
		'touch-course': ['Kursus og hold', 'Course and group'],
		'touch-family': ['Familieafdeling', 'Family department'],
		'touch-leisure': ['Fritidscenter', 'Leisure centre'],
		'touch-club': ['Forening', 'Club'],
		'touch-volunteer': ['Frivillig', 'Volunteer'],
		'touch-company': ['Virksomhed', 'Company'],
		'touch-transport': ['Bus og transport', 'Bus and transport'],
		'touch-net': ['Chat og spil', 'Chat and games'],
		'touch-home': ['Hjem og gård', 'Home and yard']
	}),
	tag('dream', 'context', {
		sign: 'dream',
		da: ['Drøm', 'Noget, barnet ønsker sig eller ser for sig.'],
		en: ['Dream', 'Something the child wishes for or pictures.']
	}),
	tag('quote', 'context', {
		sign: 'quote',
		da: ['Citat', 'Ord, som bør blive stående præcis, som de blev sagt.'],
		en: ['Quote', 'Words that should stand exactly as they were said.']
	})
];

/** Tags that need no more words than their name. */
export function below(parent: string, names: Record<string, [da: string, en: string]>): BaseTag[] {
	return Object.entries(names).map(([key, [da, en]]) =>
		tag(key, 'context', { parent, da: [da, ''], en: [en, ''] })
	);
}
