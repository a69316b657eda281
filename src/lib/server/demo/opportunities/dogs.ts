import type { DemoOpportunity } from './shape';

/** W9: a draft. Its young people have said “maybe”. */
export const dogs: DemoOpportunity = {
	key: 'W9',
	on: 484,
	insights: ['I4'],
	whatIf: {
		da: 'Hvad nu hvis der var en klub, hvor man går tur med hunde, fra klokken to?',
		en: 'What if there was a club for walking dogs, from two o’clock?'
	},
	moreOf: { da: 'Den lange vej', en: 'The long way' },
	removes: 'company',
	towards: { da: 'Dem, der går på stien', en: 'Those who walk the path' },
	partnerText: {
		da: 'Mellem to og fire er der børn, som ikke hører til nogen steder. Der er også gamle hunde, som trænger til en tur.\n\nVi søger fem hundeejere og én voksen, som går bagest. De unge har sagt måske: de vil gerne vide, hvem de skal gå med.',
		en: 'Between two and four there are children who belong nowhere. There are also old dogs who could do with a walk.\n\nWe are looking for five dog owners and one adult who walks at the back. The young people have said maybe: they would like to know whom they walk with.'
	},
	steps: [],
	pledges: []
};
