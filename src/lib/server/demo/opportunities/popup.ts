import { same, type DemoOpportunity } from './shape';

/** W3: running; six Wednesdays where children are already. */
export const popUp: DemoOpportunity = {
	key: 'W3',
	on: 400,
	insights: ['I2', 'I1'],
	whatIf: {
		da: 'Hvad nu hvis cykelklubben dukkede op på fritidscentret seks onsdage i træk?',
		en: 'What if the cycling club popped up at the leisure centre six Wednesdays in a row?'
	},
	concrete: [
		{
			da: 'Hvad nu hvis klubben kom med kegler, pumper og kage?',
			en: 'What if the club came with cones, pumps and cake?'
		},
		{
			da: 'Hvad nu hvis man måtte køre på den cykel, man har?',
			en: 'What if one could ride the bike one has?'
		}
	],
	moreOf: { da: 'Vinden i ansigtet', en: 'The wind in the face' },
	removes: 'company',
	towards: { da: 'Onsdagsholdet i cykelklubben', en: "The cycling club's Wednesday group" },
	partner: 'cycling',
	partnerText: {
		da: 'Børn, der holder af at cykle, gør det tit alene. De finder ikke selv vej til en klub.\n\nVi vender det om: klubben kommer til fritidscentret med kegler, pumper og kage. Seks onsdage, halvanden time hver gang. Alle må være med på den cykel, de har.',
		en: 'Children who love to cycle often do it alone. They do not find the way to a club by themselves.\n\nWe turn it round: the club comes to the leisure centre with cones, pumps and cake. Six Wednesdays, an hour and a half each. Everybody may join on the bike that they have.'
	},
	steps: [
		{ on: 404, to: 'open', by: 'sofie' },
		{ on: 412, to: 'offered', by: 'sofie' },
		{
			on: 425,
			to: 'youthChecked',
			by: 'sofie',
			reason: {
				da: 'Svaret var ja, hvis det ikke er et løb.',
				en: 'The answer was yes, if it is not a race.'
			}
		},
		{
			on: 440,
			to: 'agreed',
			by: 'sofie',
			answeredBy: 'Rikke Tangaa',
			reason: {
				da: 'Tre fra klubben kommer hver gang, og fritidscentret har plads på banen.',
				en: 'Three from the club come each time, and the leisure centre has room on the court.'
			},
			nextStep: { da: 'Første onsdag i næste måned.', en: 'First Wednesday next month.' },
			reviewOn: 470
		},
		{
			on: 462,
			to: 'running',
			by: 'sofie',
			answeredBy: 'Rikke Tangaa',
			reason: {
				da: 'Elleve børn kom den første gang. Fire spurgte efter klubben bagefter.',
				en: 'Eleven children came the first time. Four asked about the club afterwards.'
			},
			nextStep: {
				da: 'Seks onsdage mere til foråret, hvis børnene vil.',
				en: 'Six more Wednesdays in spring, if the children want them.'
			},
			reviewOn: 644
		}
	],
	said: [
		{
			on: 424,
			by: 'villads',
			answer: 'fits',
			words: { da: 'Ja, hvis det ikke er et løb.', en: 'Yes, if it is not a race.' }
		},
		{
			on: 424,
			by: 'freja',
			answer: 'notQuite',
			words: { da: 'Jeg vil hellere se på først.', en: 'I would rather watch first.' }
		}
	],
	pledges: [
		{
			key: 'cone-course',
			partner: 'cycling',
			on: 428,
			kind: 'instruction',
			quantity: 9,
			unit: same('hours'),
			cadence: same('weekly'),
			weekdays: ['wed'],
			fromTime: '15:00',
			toTime: '16:30',
			to: 606,
			ages: '8-14',
			howManyChildren: 15,
			steps: [
				{ on: 430, to: 'accepted' },
				{ on: 441, to: 'checksOk' },
				{ on: 462, to: 'active' }
			]
		},
		{
			key: 'court',
			partner: 'solsikken',
			on: 430,
			kind: 'room',
			cadence: same('weekly'),
			weekdays: ['wed'],
			fromTime: '14:30',
			toTime: '17:00',
			ages: '8-14',
			conditions: {
				da: 'Også når det regner: så er der hal.',
				en: 'In rain too: then there is the hall.'
			},
			steps: [
				{ on: 432, to: 'accepted' },
				{ on: 462, to: 'active' }
			]
		}
	]
};
