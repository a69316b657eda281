import { same, type DemoOpportunity } from './shape';

/** W12: paused; the one who carried it could not go on. */
export const familyClub: DemoOpportunity = {
	key: 'W12',
	on: 471,
	insights: ['I5', 'I7'],
	whatIf: {
		da: 'Hvad nu hvis familier havde en klub, hvor de oplever noget sammen, og ingen skriver ned?',
		en: 'What if families had a club where they do things together, and nobody takes notes?'
	},
	moreOf: { da: 'En søndag uden møder', en: 'A Sunday without meetings' },
	removes: 'money',
	towards: { da: 'Andre familier', en: 'Other families' },
	partnerText: {
		da: 'Nogle familier møder næsten kun voksne med en mappe. De savner en dag, hvor der ikke skal svares på noget.\n\nVi søger frivillige til en tur om måneden: skov, strand, bål. Børn og voksne er med på lige fod, og nogen tager sig af de små, så de store kan være børn.',
		en: 'Some families meet hardly anybody but adults with a folder. They miss a day when nothing has to be answered.\n\nWe are looking for volunteers for one trip a month: woods, beach, bonfire. Children and adults join alike, and somebody looks after the little ones, so that the big ones can be children.'
	},
	steps: [
		{ on: 472, to: 'open', by: 'sofie' },
		{ on: 474, to: 'offered', by: 'sofie' },
		{
			on: 482,
			to: 'youthChecked',
			by: 'sofie',
			reason: {
				da: 'Svaret var ja, og der skal være bål.',
				en: 'The answer was yes, and there must be a bonfire.'
			}
		},
		{
			on: 496,
			to: 'agreed',
			by: 'sofie',
			answeredBy: 'Grethe Lyngsaa',
			reason: {
				da: 'To frivillige har sagt ja til en tur om måneden.',
				en: 'Two volunteers have said yes to one trip a month.'
			},
			nextStep: { da: 'Første tur går til stranden.', en: 'The first trip goes to the beach.' },
			reviewOn: 526
		},
		{
			on: 512,
			to: 'running',
			by: 'sofie',
			answeredBy: 'Grethe Lyngsaa',
			reason: {
				da: 'Fire familier var med. To har selv inviteret hinanden siden.',
				en: 'Four families came. Two have invited each other since.'
			},
			nextStep: {
				da: 'Næste tur bliver i skoven.',
				en: 'The next trip goes to the woods.'
			},
			reviewOn: 600
		},
		{
			on: 568,
			to: 'paused',
			by: 'sofie',
			answeredBy: 'Sofie Ravnholt',
			reason: {
				da: 'Den ene frivillige er flyttet, og en alene er ikke nok. Vi holder pause, til der er to igen.',
				en: 'One volunteer has moved, and one alone is not enough. We pause until there are two again.'
			},
			nextStep: {
				da: 'Spejderne er spurgt. Familierne har fået besked.',
				en: 'The scouts have been asked. The families have been told.'
			},
			reviewOn: 598
		}
	],
	said: [
		{
			on: 481,
			by: 'karla',
			answer: 'fits',
			words: { da: 'Ja, og der skal være bål.', en: 'Yes, and there must be a bonfire.' }
		}
	],
	pledges: [
		{
			key: 'trip-leaders',
			partner: 'friends',
			on: 486,
			kind: 'time',
			quantity: 5,
			unit: same('hours'),
			cadence: same('monthly'),
			weekdays: ['sun'],
			ages: '0-16',
			howManyChildren: 8,
			steps: [
				{ on: 488, to: 'accepted' },
				{ on: 500, to: 'checksOk' },
				{ on: 512, to: 'active' },
				{ on: 567, to: 'lapsed' }
			]
		},
		{
			key: 'bonfire-hut',
			partner: 'scouts',
			on: 490,
			kind: 'room',
			cadence: same('monthly'),
			weekdays: ['sun'],
			fromTime: '10:00',
			toTime: '15:00',
			ages: '0-16',
			steps: [
				{ on: 492, to: 'accepted' },
				{ on: 512, to: 'active' }
			]
		}
	]
};
