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
	concrete: [
		{
			da: 'Hvad nu hvis man kunne låne en hund at gå med?',
			en: 'What if one could borrow a dog to walk with?'
		},
		{
			da: 'Hvad nu hvis man vidste på forhånd, hvem der går med?',
			en: 'What if one knew beforehand who comes along?'
		}
	],
	moreOf: { da: 'Den lange vej', en: 'The long way' },
	removes: 'company',
	towards: { da: 'Dem, der går på stien', en: 'Those who walk the path' },
	partnerKind: 'person',
	partnerText: {
		da: 'Mellem to og fire er der børn, som ikke hører til nogen steder. Der er også gamle hunde, som trænger til en tur.\n\nVi søger fem hundeejere og én voksen, som går bagest. De unge har sagt måske: de vil gerne vide, hvem de skal gå med.',
		en: 'Between two and four there are children who belong nowhere. There are also old dogs who could do with a walk.\n\nWe are looking for five dog owners and one adult who walks at the back. The young people have said maybe: they would like to know whom they walk with.'
	},
	steps: [],
	said: [
		{
			on: 490,
			by: 'alma',
			answer: 'notQuite',
			words: {
				da: 'Måske. Jeg vil vide, hvem jeg skal gå med.',
				en: 'Maybe. I want to know whom I walk with.'
			}
		}
	],
	pledges: []
};
