import { tag, type DemoTag } from './tag';

/** Context: who, where and through whom. */
export const context: DemoTag[] = [
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
	tag('area', 'context', {
		da: ['Område', 'Hvor i kommunen. Aldrig vej eller skole.'],
		en: ['Area', 'Where in the municipality. Never street or school.']
	}),
	...below('area', {
		'area-town': ['Lindaa by', 'Lindaa town'],
		'area-fjord': ['Fjordsiden', 'The fjord side'],
		'area-hills': ['Bakkerne', 'The hills']
	}),
	tag('track', 'context', {
		da: ['Spor', 'Den del af Sammen om Lindaa, som det hører til.'],
		en: ['Track', 'The part of Sammen om Lindaa that it belongs to.']
	}),
	...below('track', {
		'track-belong': ['Ind i fællesskabet', 'Into the community'],
		'track-thrive': ['Lettere hverdag', 'An easier everyday'],
		'track-family': ['Familien foran', 'The family first']
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
		da: ['Drøm', 'Noget, barnet ønsker sig eller ser for sig.'],
		en: ['Dream', 'Something the child wishes for or pictures.']
	}),
	tag('quote', 'context', {
		da: ['Citat', 'Ord, som bør blive stående præcis, som de blev sagt.'],
		en: ['Quote', 'Words that should stand exactly as they were said.']
	})
];

function below(parent: string, names: Record<string, [da: string, en: string]>): DemoTag[] {
	return Object.entries(names).map(([key, [da, en]]) =>
		tag(key, 'context', { parent, da: [da, ''], en: [en, ''] })
	);
}
