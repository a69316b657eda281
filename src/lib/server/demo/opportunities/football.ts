import { same, type DemoOpportunity } from './shape';

/** W5: the football package in four pieces from four partners; running. */
export const football: DemoOpportunity = {
	key: 'W5',
	on: 390,
	insights: ['I8'],
	whatIf: {
		da: 'Hvad nu hvis vejen ind i fodboldklubben var én pakke: en henvisning, et betalt kontingent, en voksen ven og en klub, der er klar?',
		en: 'What if the way into the football club was one package: a referral, a paid fee, an adult friend and a club made ready?'
	},
	moreOf: { da: 'Bolden, som er der hver dag', en: 'The ball that is there every day' },
	removes: 'company',
	towards: { da: 'Et hold i fodboldklubben', en: 'A team in the football club' },
	partner: 'football',
	partnerText: {
		da: 'Der er børn, som spiller bold hver dag og aldrig har haft en holdkammerat i klubtrøje. Familien kender ikke vejen ind, og kontingentet er højt.\n\nPakken har fire dele: en henvisning, et kontingent, en voksen, der følges med de første gange, og en vært i klubben, som kender barnets navn på forhånd. Giv den del, I kan.',
		en: 'There are children who play ball daily and have never had a team mate in a club shirt. The family does not know how to join, and the fee is high.\n\nThe package has four pieces: a referral, a fee, an adult who comes along at first, and a host in the club who knows the name of the child beforehand. Give the piece that you can.'
	},
	steps: [
		{ on: 392, to: 'open', by: 'sofie' },
		{ on: 395, to: 'offered', by: 'sofie' },
		{
			on: 402,
			to: 'youthChecked',
			by: 'sofie',
			reason: {
				da: 'Svaret var ja, når en, man kender, går med ind.',
				en: 'The answer was yes, when somebody one knows comes along inside.'
			}
		},
		{
			on: 415,
			to: 'agreed',
			by: 'tove',
			answeredBy: 'Henrik Solbjerg',
			reason: {
				da: 'Alle fire dele er fundet, og fritidspasset dækker kontingentet.',
				en: 'All four pieces are found, and the leisure pass covers the fee.'
			},
			nextStep: {
				da: 'Den voksne ven kommer forbi til en bold i gården først.',
				en: 'The adult friend comes to play in the yard first.'
			},
			reviewOn: 445
		},
		{
			on: 425,
			to: 'running',
			by: 'tove',
			answeredBy: 'Tove Lindegaard',
			reason: {
				da: 'Med til træning to gange om ugen. Pakken bruges nu til et barn mere.',
				en: 'At training twice a week. The package is now used for one more child.'
			},
			nextStep: {
				da: 'Klubben viser andre klubber, hvordan man tager imod.',
				en: 'The club shows other clubs how to receive.'
			},
			reviewOn: 660
		}
	],
	pack: {
		pieces: [
			{
				key: 'referral',
				title: { da: 'En henvisning', en: 'A referral' },
				kind: 'introduction'
			},
			{ key: 'fee', title: { da: 'Et betalt kontingent', en: 'A paid fee' }, kind: 'fee' },
			{
				key: 'adult-friend',
				title: { da: 'En voksen, der går med', en: 'An adult who goes along' },
				kind: 'accompany'
			},
			{
				key: 'ready-club',
				title: { da: 'En klub, der er klar', en: 'A club made ready' },
				kind: 'readiness'
			},
			{
				key: 'boots',
				title: { da: 'Støvler, der passer', en: 'Boots that fit' },
				kind: 'equipment',
				isOptional: true
			}
		],
		template: {
			on: 560,
			name: { da: 'Pakken ind i klubben', en: 'The package into the club' },
			next: {
				da: 'Hvad nu hvis pakken ind i klubben også kom til et barn på Fjordsiden?',
				en: 'What if the package into the club came to a child on the fjord side too?'
			}
		}
	},
	said: [
		{
			on: 401,
			by: 'malik',
			answer: 'fits',
			words: {
				da: 'Ja, når en, jeg kender, går med ind.',
				en: 'Yes, when somebody I know goes in with me.'
			}
		}
	],
	pledges: [
		{
			key: 'referral',
			piece: 'referral',
			partner: 'nurses',
			on: 398,
			kind: 'introduction',
			quantity: 1,
			unit: same('people'),
			cadence: same('once'),
			ages: '8-10',
			steps: [
				{ on: 400, to: 'accepted' },
				{ on: 416, to: 'active' },
				{ on: 427, to: 'fulfilled' }
			]
		},
		{
			key: 'fee',
			piece: 'fee',
			partner: 'culture',
			on: 401,
			kind: 'fee',
			quantity: 900,
			unit: same('kroner'),
			cadence: same('season'),
			ages: '8-10',
			howManyChildren: 1,
			steps: [
				{ on: 405, to: 'accepted' },
				{ on: 425, to: 'active' }
			]
		},
		{
			key: 'adult-friend',
			piece: 'adult-friend',
			partner: 'friends',
			on: 403,
			kind: 'accompany',
			quantity: 2,
			unit: same('times'),
			cadence: same('weekly'),
			weekdays: ['mon', 'wed'],
			fromTime: '16:45',
			toTime: '18:15',
			ages: '8-10',
			howManyChildren: 1,
			conditions: {
				da: 'Vi er to, så der altid er en, der kan.',
				en: 'There are two of us, so that one always can.'
			},
			steps: [
				{ on: 405, to: 'accepted' },
				{ on: 413, to: 'checksOk' },
				{ on: 425, to: 'active' }
			]
		},
		{
			key: 'ready-club',
			piece: 'ready-club',
			partner: 'football',
			on: 404,
			kind: 'readiness',
			weekdays: ['mon', 'wed'],
			ages: '8-10',
			howManyChildren: 2,
			conditions: {
				da: 'En vært står ved lågen og siger goddag.',
				en: 'A host stands at the gate and says hello.'
			},
			steps: [
				{ on: 405, to: 'accepted' },
				{ on: 425, to: 'active' }
			]
		}
	]
};
