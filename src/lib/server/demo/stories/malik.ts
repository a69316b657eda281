import type { DemoJourney } from '../types';
import { malikExcerpts } from './malik-excerpts';
import { malikWords } from './malik-words';

const yard = { da: 'Gården', en: 'The yard' };
const club = { da: 'Klubben', en: 'The club' };
const next = { da: 'Næste skridt', en: 'Next step' };

/** Journey 3: the boy of 9 who plays football in the yard, and for whom the whole way has worked. */
export const malik: DemoJourney = {
	key: 'malik',
	secretName: 'Malik',
	// Long enough ago that they are asked again.
	met: 262,
	ageBand: '6-9',
	area: { da: 'Lindaa by', en: 'Lindaa town' },
	contact: 'mette',
	consents: [
		{
			on: 262,
			by: 'young',
			method: 'oral',
			yes: ['keep', 'team', 'workshop', 'partner', 'quote', 'artworkWorkshop', 'report', 'research']
		},
		{
			on: 262,
			by: 'guardian',
			method: 'paper',
			yes: ['keep', 'team', 'workshop', 'partner', 'quote', 'artworkWorkshop', 'report', 'research']
		}
	],
	kind: 'draw-and-tell',
	author: 'mette',
	visits: [274],
	words: malikWords,
	facts: {
		strengths: [
			{ da: 'Lærer de små at stoppe en bold', en: 'Teaches the small ones to stop a ball' },
			{ da: 'Kan samle et hold af dem, der er der', en: 'Makes a team of whoever is there' }
		],
		dream: { da: 'At score på et rigtigt stadion.', en: 'To score in a real stadium.' },
		triedBefore: [
			{
				what: { da: 'Tog ud til klubben på egen hånd', en: 'Went out to the club by themselves' },
				effect: {
					da: 'Ingen sagde hej, og de gik hjem',
					en: 'Nobody said hello, and they went home'
				}
			}
		],
		followUp: [
			{ da: 'Hvem i klubben tager imod nye?', en: 'Who in the club receives new children?' }
		]
	},
	moments: [
		{
			key: 'yard',
			stage: yard,
			title: { da: 'Bold efter skole', en: 'Ball after school' },
			setting: { da: 'Gården mellem husene', en: 'The yard between the houses' },
			people: [
				{ da: 'Tre–fire andre', en: 'Three or four others' },
				{ da: 'Hans søster, som dømmer', en: 'His sister, the referee' }
			],
			touchpoint: 'family',
			cadence: { da: 'Hver dag', en: 'Every day' },
			dose: { da: 'Til mor kalder', en: 'Until Mum calls' },
			rhythm: { times: 1, every: 1, unit: 'day' },
			minutes: 60,
			feeling: 3,
			own: 3,
			excerpts: ['every-day', 'say-it-nicely', 'whistle', 'always-room']
		},
		{
			key: 'from-the-bus',
			stage: club,
			title: { da: 'Banen set fra bussen', en: 'The pitch seen from the bus' },
			setting: { da: 'Bussen', en: 'The bus' },
			people: [],
			touchpoint: 'public',
			rhythm: { times: 1, every: 1, unit: 'week' },
			minutes: 10,
			feeling: 1,
			own: 2,
			barriers: ['money'],
			excerpts: ['never-a-club', 'price']
		},
		{
			key: 'at-the-fence',
			stage: club,
			title: { da: 'Ved hegnet', en: 'At the fence' },
			setting: { da: 'Klubbens bane', en: "The club's pitch" },
			people: [{ da: 'Far', en: 'Dad' }],
			touchpoint: 'voluntary',
			feeling: -2,
			own: -2,
			barriers: ['company'],
			excerpts: ['dad-does-not-know', 'nobody-said-hello']
		},
		{
			key: 'somebody',
			stage: next,
			title: { da: 'En, der kender vejen', en: 'Somebody who knows the way' },
			setting: { da: 'Tegningen', en: 'The drawing' },
			people: [{ da: 'En voksen ven', en: 'An adult friend' }],
			touchpoint: 'voluntary',
			feeling: 2,
			isGuess: true,
			barriers: ['company'],
			excerpts: ['knows-the-way']
		}
	],
	excerpts: malikExcerpts
};
