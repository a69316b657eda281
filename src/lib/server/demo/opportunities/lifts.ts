import { same, type DemoOpportunity } from './shape';

/** W2: running; the parents take turns at the wheel. */
export const lifts: DemoOpportunity = {
	key: 'W2',
	on: 392,
	insights: ['I2'],
	whatIf: {
		da: 'Hvad nu hvis forældre med plads i bilen skiftedes til at køre til skydebanen?',
		en: 'What if parents with a seat in the car took turns driving to the range?'
	},
	concrete: [
		{
			da: 'Hvad nu hvis tre familier tog hver sin torsdag?',
			en: 'What if three families each took a Thursday?'
		},
		{
			da: 'Hvad nu hvis bilen holdt det samme sted hver gang, så man kan gå derhen selv?',
			en: 'What if the car waited in the same place each time, so that one can walk there alone?'
		},
		{
			da: 'Hvad nu hvis der altid sad en anden fra holdet på bagsædet?',
			en: 'What if somebody else from the team always sat in the back?'
		}
	],
	moreOf: { da: 'Roen på skydebanen', en: 'The calm at the range' },
	removes: 'transport',
	towards: { da: 'Ungdomsholdet på skydebanen', en: 'The youth team at the range' },
	partner: 'lifts',
	partnerText: {
		da: 'Hver torsdag kører der biler med tomme sæder forbi huse, hvor et barn sidder klar og ikke kan komme af sted. Skydebanen ligger uden for byen, og der går ingen bus tilbage.\n\nVi leder efter forældre, der vil tage en tur hver tredje torsdag. I kører altid to børn eller flere, og vi hjælper med papirerne.',
		en: 'Every Thursday cars with empty seats drive past houses where a child is ready and has no way to go. The range lies outside town, and there is no bus back.\n\nWe are looking for parents who will take a turn every third Thursday. You always drive two children or more, and we help with the papers.'
	},
	steps: [
		{ on: 395, to: 'open', by: 'sofie' },
		{ on: 402, to: 'offered', by: 'sofie' },
		{
			on: 409,
			to: 'youthChecked',
			by: 'sofie',
			reason: {
				da: 'Svaret var ja, hvis der også sidder en anden fra holdet i bilen.',
				en: 'The answer was yes, if somebody else from the team is in the car too.'
			}
		},
		{
			on: 440,
			to: 'agreed',
			by: 'sofie',
			answeredBy: 'Sofie Ravnholt',
			reason: { da: 'Tre familier er med.', en: 'Three families have joined.' },
			nextStep: { da: 'Første tur om to uger.', en: 'First turn in two weeks.' },
			reviewOn: 470
		},
		{
			on: 455,
			to: 'running',
			by: 'sofie',
			answeredBy: 'Sofie Ravnholt',
			reason: {
				da: 'Bilen kører hver torsdag. Ingen er blevet hjemme siden.',
				en: 'The car goes every Thursday. Nobody has stayed at home since.'
			},
			nextStep: { da: 'Finde en fjerde familie.', en: 'Find a fourth family.' },
			reviewOn: 600
		}
	],
	said: [
		{
			on: 408,
			by: 'villads',
			answer: 'fits',
			words: {
				da: 'Ja, hvis der også sidder en anden fra holdet i bilen.',
				en: 'Yes, if somebody else from the team is in the car too.'
			}
		}
	],
	pledges: [
		{
			key: 'turns',
			partner: 'lifts',
			on: 420,
			kind: 'transport',
			quantity: 1,
			unit: same('trips'),
			cadence: same('weekly'),
			weekdays: ['thu'],
			fromTime: '16:15',
			toTime: '18:30',
			ages: '10-14',
			howManyChildren: 3,
			conditions: {
				da: 'Vi er tre familier og skiftes.',
				en: 'We are three families and take turns.'
			},
			steps: [
				{ on: 424, to: 'accepted' },
				{ on: 438, to: 'checksOk' },
				{ on: 455, to: 'active' }
			]
		},
		{
			key: 'ready-range',
			partner: 'shooting',
			on: 426,
			kind: 'readiness',
			weekdays: ['thu'],
			ages: '10-14',
			howManyChildren: 3,
			conditions: {
				da: 'To trænere tager imod ved døren.',
				en: 'Two coaches welcome them at the door.'
			},
			steps: [
				{ on: 428, to: 'accepted' },
				{ on: 455, to: 'active' }
			]
		}
	]
};
