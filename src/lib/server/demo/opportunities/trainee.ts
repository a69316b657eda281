import { same, type DemoOpportunity } from './shape';

/** W10: running; a trainee place with one to write to, and school goes on beside it. */
export const trainee: DemoOpportunity = {
	key: 'W10',
	on: 546,
	insights: ['I6'],
	whatIf: {
		da: 'Hvad nu hvis en praktikplads kom med én voksen, man kan skrive til?',
		en: 'What if a trainee place came with one adult to write to?'
	},
	moreOf: { da: 'Tid i hænderne', en: 'Time in the hands' },
	removes: 'company',
	towards: { da: 'Et arbejde med børn', en: 'Work with children' },
	partnerText: {
		da: 'Nogle unge er gode på gulvet og går i stå ved papiret. De har brug for en plads, hvor det første tæller, og for én, der hjælper med det andet.\n\nVi søger en praktikplads to dage om ugen og en mentor, som svarer på en besked samme aften. Skolen går videre de andre dage.',
		en: 'Some young people are good on the floor and get stuck at the paper. They need a place where the first counts, and one who helps with the second.\n\nWe are looking for a trainee place two days a week and a mentor who answers a message the same evening. School goes on the other days.'
	},
	steps: [
		{ on: 547, to: 'open', by: 'sofie' },
		{ on: 548, to: 'offered', by: 'sofie' },
		{
			on: 553,
			to: 'youthChecked',
			by: 'sofie',
			reason: {
				da: 'Svaret var ja. Kun én mentor, ikke et hold.',
				en: 'The answer was yes. Only one mentor, not a team.'
			}
		},
		{
			on: 562,
			to: 'agreed',
			by: 'tove',
			answeredBy: 'Dorte Elkjær',
			reason: {
				da: 'Fritidscentret har en plads tirsdag og torsdag.',
				en: 'The leisure centre has a place on Tuesdays and Thursdays.'
			},
			nextStep: {
				da: 'Mentoren kommer med den første dag.',
				en: 'The mentor comes along the first day.'
			},
			reviewOn: 592
		},
		{
			on: 572,
			to: 'running',
			by: 'tove',
			answeredBy: 'Dorte Elkjær',
			reason: {
				da: 'Mødt alle dage. Prøven er flyttet til et lille rum.',
				en: 'There every day. The exam is moved to a small room.'
			},
			nextStep: { da: 'Søge ind sammen i foråret.', en: 'Apply together in spring.' },
			reviewOn: 655
		}
	],
	said: [
		{
			on: 552,
			by: 'emil',
			answer: 'fits',
			words: { da: 'Ja. Kun én mentor, ikke et hold.', en: 'Yes. Just one mentor, not a team.' }
		}
	],
	pledges: [
		{
			key: 'trainee-place',
			partner: 'solsikken',
			on: 556,
			kind: 'job',
			quantity: 1,
			unit: same('places'),
			from: 572,
			to: 760,
			ages: '16-17',
			steps: [
				{ on: 560, to: 'accepted' },
				{ on: 572, to: 'active' }
			]
		},
		{
			key: 'mentor',
			partner: 'friends',
			on: 557,
			kind: 'time',
			quantity: 1,
			unit: same('hours'),
			cadence: same('weekly'),
			ages: '16-17',
			howManyChildren: 1,
			conditions: {
				da: 'Svarer samme aften.',
				en: 'Answers the same evening.'
			},
			steps: [
				{ on: 560, to: 'accepted' },
				{ on: 568, to: 'checksOk' },
				{ on: 572, to: 'active' }
			]
		},
		{
			key: 'papers',
			partner: 'jobcentre',
			on: 559,
			kind: 'introduction',
			quantity: 1,
			unit: same('people'),
			cadence: same('once'),
			ages: '16-17',
			steps: [
				{ on: 560, to: 'accepted' },
				{ on: 566, to: 'active' },
				{ on: 571, to: 'fulfilled' }
			]
		}
	]
};
