import { same, type DemoOpportunity } from './shape';

/** W8: running, by the school itself. */
export const artRoom: DemoOpportunity = {
	key: 'W8',
	on: 401,
	insights: ['I1'],
	whatIf: {
		da: 'Hvad nu hvis døren til billedkunst stod åben hver frokost?',
		en: 'What if the door to the art room stood open every lunch?'
	},
	concrete: [
		{
			da: 'Hvad nu hvis der lå papir på bordet, før nogen kom?',
			en: 'What if there was paper on the table before anybody came?'
		},
		{
			da: 'Hvad nu hvis ingen spurgte, hvorfor man er der?',
			en: 'What if nobody asked why one is there?'
		}
	],
	moreOf: { da: 'Et bord, hvor der sker noget', en: 'A table where something is going on' },
	removes: 'time',
	towards: { da: 'Dem, der også tegner', en: 'Others who draw' },
	partnerText: {
		da: 'I frokosten finder bordene sammen af sig selv, og nogle bliver tilbage. En åben dør med papir på bordet er nok til, at man har et sted at gå hen.\n\nVi beder skolen om et rum, en voksen, som ikke skal undervise, og at døren er åben hver dag på samme tid.',
		en: 'At lunch the tables find each other, and some are left. An open door with paper on the table is enough to have somewhere to go.\n\nWe ask the school for a room, an adult who need not teach, and a door that is open every day at the same time.'
	},
	steps: [
		{ on: 402, to: 'open', by: 'sofie' },
		{ on: 405, to: 'offered', by: 'sofie' },
		{
			on: 411,
			to: 'youthChecked',
			by: 'sofie',
			reason: {
				da: 'Svaret var ja. Der må gerne være stille.',
				en: 'The answer was yes. It may be quiet there.'
			}
		},
		{
			on: 430,
			to: 'agreed',
			by: 'tove',
			answeredBy: 'Birthe Kaasgaard',
			reason: {
				da: 'Skolen åbner rummet. Det koster en nøgle og en vagt.',
				en: 'The school opens the room. It costs a key and a duty.'
			},
			nextStep: { da: 'Begynder efter ferien.', en: 'Begins after the holiday.' },
			reviewOn: 460
		},
		{
			on: 446,
			to: 'running',
			by: 'tove',
			answeredBy: 'Birthe Kaasgaard',
			reason: {
				da: 'Døren er åben hver dag. Der sidder fem til ni.',
				en: 'The door is open every day. Five to nine sit there.'
			},
			nextStep: {
				da: 'Børnene hænger selv deres billeder op.',
				en: 'The children hang up their pictures themselves.'
			},
			reviewOn: 670
		}
	],
	said: [
		{
			on: 410,
			by: 'freja',
			answer: 'fits',
			words: { da: 'Ja. Der må gerne være stille.', en: 'Yes. It may well be quiet.' }
		}
	],
	pledges: [
		{
			key: 'open-door',
			partner: 'birkeskolen',
			on: 426,
			kind: 'room',
			cadence: same('weekly'),
			weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'],
			fromTime: '11:30',
			toTime: '12:15',
			ages: '9-15',
			steps: [
				{ on: 428, to: 'accepted' },
				{ on: 446, to: 'active' }
			]
		}
	]
};
