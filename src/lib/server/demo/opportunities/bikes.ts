import { same, type DemoOpportunity } from './shape';

/** W1: agreed; the bikes stand ready. */
export const bikes: DemoOpportunity = {
	key: 'W1',
	on: 430,
	insights: ['I2'],
	whatIf: {
		da: 'Hvad nu hvis cykelhandleren lånte racercykler ud til dem, der allerede elsker vejen til skole?',
		en: 'What if the bike shop lent racing bikes to those who love the way to school already?'
	},
	concrete: [
		{
			da: 'Hvad nu hvis fire børn hentede cyklerne sammen med en voksen fra klubben?',
			en: 'What if four children fetched the bikes together with an adult from the club?'
		},
		{
			da: 'Hvad nu hvis de pumpede og smurte dem selv, så cyklen blev deres for en sæson?',
			en: 'What if they pumped and oiled them themselves, so that the bike was theirs for a season?'
		}
	],
	moreOf: { da: 'Fart og frisk luft på cyklen', en: 'Speed and fresh air on the bike' },
	removes: 'equipment',
	towards: { da: 'Onsdagsholdet i cykelklubben', en: "The cycling club's Wednesday group" },
	partner: 'bikes',
	partnerText: {
		da: 'I Lindaa bor der børn, som har det bedst på en cykel. De kører i skole hver eneste dag, men ingen af dem ejer en cykel, der er bygget til fart.\n\nVi leder efter fire racercykler i børnestørrelse, som kan lånes i en sæson. Cykelklubben har fire pladser om onsdagen og står for træningen. Cyklerne bliver hentet og bragt sammen med en voksen fra klubben.',
		en: 'In Lindaa there are children who feel best on a bike. They ride every single school day, but none of them owns a bike built for speed.\n\nWe are looking for four racing bikes in child sizes, on loan for a season. The cycling club has four places on Wednesdays and does the training. The bikes are fetched and returned together with an adult from the club.'
	},
	steps: [
		{ on: 436, to: 'open', by: 'sofie' },
		{ on: 470, to: 'offered', by: 'sofie' },
		{
			on: 489,
			to: 'youthChecked',
			by: 'sofie',
			reason: {
				da: 'Svaret var ja. Ønsket er at pumpe og smøre cyklen selv.',
				en: 'The answer was yes. The wish is to pump and oil the bike oneself.'
			}
		},
		{
			on: 556,
			to: 'agreed',
			by: 'sofie',
			answeredBy: 'Tove Lindegaard',
			reason: {
				da: 'Cykelhandleren har fire cykler klar, og cykelklubben har plads om onsdagen.',
				en: 'The bike shop has four bikes ready, and the cycling club has room on Wednesdays.'
			},
			nextStep: {
				da: 'Mette finder størrelserne sammen med børnene.',
				en: 'Mette finds the sizes together with the children.'
			},
			reviewOn: 640
		}
	],
	prepared: {
		on: 606,
		to: 'running',
		by: 'sofie',
		answeredBy: 'Tove Lindegaard',
		reason: {
			da: 'Cyklerne bliver hentet på tirsdag. Klubben tager imod de fire første om onsdagen.',
			en: 'The bikes are fetched on Tuesday. The club welcomes the first four on Wednesday.'
		},
		nextStep: {
			da: 'Mette går med de to første gange.',
			en: 'Mette comes along the first two times.'
		},
		reviewOn: 660
	},
	said: [
		{
			on: 488,
			by: 'villads',
			answer: 'fits',
			words: {
				da: 'Ja. Jeg vil gerne pumpe og smøre den selv.',
				en: 'Yes. I want to pump and oil it myself.'
			}
		}
	],
	pledges: [
		{
			key: 'four-bikes',
			partner: 'bikes',
			on: 545,
			kind: 'equipment',
			quantity: 4,
			unit: same('pieces'),
			from: 613,
			to: 800,
			ages: '9-14',
			howManyChildren: 4,
			conditions: {
				da: 'Hjelm på hver gang. Vi efterser cyklerne en gang om måneden.',
				en: 'Helmets every time. We look the bikes over once a month.'
			},
			steps: [{ on: 556, to: 'accepted' }]
		},
		{
			key: 'wednesday-places',
			partner: 'cycling',
			on: 548,
			kind: 'place',
			quantity: 4,
			unit: same('places'),
			cadence: same('weekly'),
			weekdays: ['wed'],
			fromTime: '16:30',
			toTime: '18:00',
			ages: '9-14',
			howManyChildren: 4,
			steps: [
				{ on: 556, to: 'accepted' },
				{ on: 570, to: 'checksOk' }
			]
		}
	]
};
