import { same, type DemoOpportunity } from './shape';

/** W11: blocked; it may replace a public task, and the decision-maker has been asked. */
export const breakfast: DemoOpportunity = {
	key: 'W11',
	on: 597,
	insights: ['I1', 'I6'],
	whatIf: {
		da: 'Hvad nu hvis pensionister lavede morgenmad på skolen, også til den, der kommer for sent?',
		en: 'What if pensioners made breakfast at school, also for whoever comes late?'
	},
	concrete: [
		{
			da: 'Hvad nu hvis der stod en skål til den, der kommer sidst?',
			en: 'What if there was a bowl for whoever comes last?'
		}
	],
	moreOf: { da: 'At blive ventet på', en: 'Being waited for' },
	removes: 'time',
	towards: { da: 'Et bord om morgenen', en: 'A table in the morning' },
	partner: 'pensioners',
	partnerText: {
		da: 'Der er unge, som vender om i døren, fordi timen er begyndt. Et bord med havregrød gør det lettere at gå ind.\n\nVi spørger pensionisternes morgenhold, om de vil dække op to dage om ugen. Kommunen skal først svare på, om det er noget, skolen selv skal gøre.',
		en: 'There are young people who turn at the door because the lesson has begun. A table with porridge makes it easier to go in.\n\nWe ask the pensioners’ breakfast group to lay the table two days a week. The council must first answer whether the school should do this itself.'
	},
	publicTask: 'replaces',
	steps: [
		{ on: 598, to: 'open', by: 'sofie' },
		{ on: 599, to: 'offered', by: 'sofie' },
		{
			on: 602,
			to: 'youthChecked',
			by: 'sofie',
			reason: {
				da: 'Svaret var ja, hvis ingen siger noget om klokken.',
				en: 'The answer was yes, if nobody says a word about the time.'
			},
			nextStep: {
				da: 'Henrik Solbjerg er spurgt, om det erstatter noget, kommunen skal. Svar ventes om to uger.',
				en: 'Henrik Solbjerg has been asked if it replaces something the council must do. An answer is due in two weeks.'
			},
			reviewOn: 618
		}
	],
	asks: {
		on: 603,
		question: {
			da: 'Skal skolen selv sørge for morgenmad til dem, der møder uden at have spist? Eller lægger Morgenholdet noget til?',
			en: 'Should the school itself see to breakfast for those who come without? Or does the Breakfast Group add to it?'
		},
		askedOf: 'Henrik Solbjerg',
		dueOn: 618
	},
	said: [
		{
			on: 601,
			by: 'oskar',
			answer: 'fits',
			words: {
				da: 'Ja, hvis ingen siger noget om klokken.',
				en: 'Yes, if nobody says anything about the time.'
			}
		}
	],
	pledges: [
		{
			key: 'porridge',
			partner: 'pensioners',
			on: 601,
			kind: 'time',
			quantity: 3,
			unit: same('hours'),
			cadence: same('weekly'),
			weekdays: ['tue', 'fri'],
			fromTime: '07:30',
			toTime: '09:00',
			ages: '13-16',
			howManyChildren: 12,
			steps: []
		}
	]
};
