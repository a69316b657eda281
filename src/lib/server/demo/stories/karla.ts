import type { DemoJourney } from '../types';
import { karlaExcerpts } from './karla-excerpts';
import { karlaWords } from './karla-words';

const sunday = { da: 'Søndag', en: 'Sunday' };
const others = { da: 'De andre dage', en: 'The other days' };
const garden = { da: 'Haven', en: 'The garden' };

/** Journey 7, the second child of the Holm family: pancakes, plants, and a closed door. */
export const karla: DemoJourney = {
	key: 'karla',
	family: 'holm',
	secretName: 'Karla',
	ageBand: '6-9',
	area: { da: 'Lindaa by', en: 'Lindaa town' },
	contact: 'amir',
	consents: [
		{
			on: 417,
			by: 'young',
			method: 'oral',
			yes: ['keep', 'team', 'workshop', 'partner', 'artworkWorkshop', 'quote', 'report'],
			no: ['exhibition', 'research']
		},
		{
			on: 417,
			by: 'guardian',
			method: 'paper',
			yes: ['keep', 'team', 'workshop', 'partner', 'artworkWorkshop', 'quote', 'report', 'research']
		}
	],
	kind: 'draw-and-tell',
	author: 'amir',
	visits: [417],
	words: karlaWords,
	facts: {
		strengths: [
			{ da: 'Passer det, der gror', en: 'Looks after what grows' },
			{ da: 'Husker, hvem der kan lide hvad', en: 'Remembers who likes what' }
		],
		dream: {
			da: 'En have, hvor alle må komme ind.',
			en: 'A garden where everybody may come in.'
		},
		triedBefore: [
			{
				what: { da: 'Prøvede dans én gang', en: 'Tried dancing once' },
				effect: {
					da: 'Elsket, men der var ingen til at følge hende',
					en: 'Loved it, but nobody could take her'
				}
			}
		],
		followUp: [{ da: 'Hvem kunne følge hende til dans?', en: 'Who could take her to dance?' }]
	},
	moments: [
		{
			key: 'pancakes',
			stage: sunday,
			title: { da: 'Så laver vi pandekager', en: 'Then we make pancakes' },
			setting: { da: 'Bordet ved vinduet', en: 'The table by the window' },
			people: [
				{ da: 'Mor', en: 'Mum' },
				{ da: 'Elias', en: 'Elias' }
			],
			touchpoint: 'family',
			cadence: { da: 'Hver søndag', en: 'Every Sunday' },
			dose: { da: 'En hel time', en: 'A whole hour' },
			rhythm: { times: 1, every: 1, unit: 'week' },
			minutes: 60,
			feeling: 3,
			own: 3,
			excerpts: ['pancakes']
		},
		{
			key: 'door',
			stage: others,
			title: { da: 'En lukket dør', en: 'A closed door' },
			setting: { da: 'Hendes værelse', en: 'Her room' },
			people: [{ da: 'Damen med tasken', en: 'The lady with the bag' }],
			touchpoint: 'public',
			rhythm: { times: 2, every: 1, unit: 'month' },
			minutes: 60,
			feeling: -1,
			own: -2,
			excerpts: ['closed-door']
		},
		{
			key: 'nurse',
			stage: others,
			title: { da: 'Jeg sagde ja', en: 'I said yes' },
			setting: { da: 'Sundhedsplejens rum, 1. klasse', en: "The nurse's room, 1st grade" },
			people: [{ da: 'Sundhedsplejersken', en: 'The school nurse' }],
			touchpoint: 'public',
			rhythm: { times: 1, every: 1, unit: 'year' },
			minutes: 20,
			feeling: 0,
			isScreening: true,
			barriers: ['time'],
			excerpts: ['said-yes']
		},
		{
			key: 'friend',
			stage: others,
			title: { da: 'Så skal jeg spørge forfra', en: 'Then I have to ask all over again' },
			setting: { da: 'Frokosten i klassen', en: 'Lunch in the classroom' },
			people: [{ da: 'En ven', en: 'A friend' }],
			touchpoint: 'public',
			feeling: -2,
			own: -2,
			barriers: ['company'],
			excerpts: []
		},
		{
			key: 'dance',
			stage: others,
			title: { da: 'Dans i køkkenet', en: 'Dancing in the kitchen' },
			setting: { da: 'Køkkenet uden stole', en: 'The kitchen without chairs' },
			people: [],
			touchpoint: 'voluntary',
			feeling: 2,
			own: 3,
			isGuess: true,
			barriers: ['distance', 'transport', 'company'],
			excerpts: ['dance', 'kitchen']
		},
		{
			key: 'plants',
			stage: garden,
			title: { da: 'Planterne i vinduet', en: 'The plants in the window' },
			setting: { da: 'Vinduet mod gården', en: 'The window to the yard' },
			people: [{ da: 'Mor', en: 'Mum' }],
			touchpoint: 'family',
			cadence: { da: 'Hver dag', en: 'Every day' },
			rhythm: { times: 1, every: 1, unit: 'day' },
			minutes: 10,
			feeling: 2,
			own: 2,
			excerpts: ['plants', 'waters', 'garden']
		}
	],
	excerpts: karlaExcerpts
};
