import type { DemoExcerpt, DemoJourney } from '../types';
import { sigridWords } from './sigrid-words';

const moved = { da: 'Flytningen', en: 'The move' };
const thursday = { da: 'Torsdag', en: 'Thursday' };
const home = { da: 'Hjemme', en: 'At home' };

const excerpts: DemoExcerpt[] = [
	{
		key: 'ribs',
		quote: {
			da: 'Når vi rammer tonen, kan jeg mærke det i ribbenene.',
			en: 'When we hit the note, I can feel it in my ribs.'
		},
		tags: ['B5', 'B1', 'quote', 'track-belong'],
		attributes: {
			dose: { da: 'En time hver torsdag', en: 'An hour every Thursday' },
			cost: { da: 'Lidt, betalt', en: 'A little, paid for' },
			distance: {
				da: 'Otte kilometer, sidste bus klokken seks',
				en: 'Eight kilometres, last bus at six'
			},
			company: { da: 'Tyve andre', en: 'Twenty others' },
			feeling: { da: 'Én, der er stor', en: 'One who is big' }
		}
	},
	{
		key: 'sixty',
		quote: {
			da: 'Hendes gamle venner bor 60 kilometer væk. De skriver hver dag, men der bliver længere mellem svarene.',
			en: 'Her old friends live 60 kilometres away. They write every day, but it takes longer between the answers.'
		},
		tags: ['P3', 'P5', 'touch-net']
	},
	{
		key: 'runs',
		quote: {
			da: 'Så går Sigrid fem minutter før og løber. De andre bliver hængende og spiser kiks.',
			en: 'So Sigrid leaves five minutes before and runs. The others hang on and eat biscuits.'
		},
		tags: ['P5', 'touch-transport']
	},
	{
		key: 'biscuits',
		quote: {
			da: 'Det er der, man bliver venner. Ikke mens man synger. Bagefter, med kiksene.',
			en: 'That is where you make friends. Not while you sing. After, with the biscuits.'
		},
		tags: ['B10', 'B8', 'quote'],
		attributes: {
			dose: { da: 'Et kvarter efter koret', en: 'A quarter of an hour after choir' },
			cost: { da: 'En pakke kiks', en: 'A packet of biscuits' },
			company: { da: 'Dem, der kan blive', en: 'Those who can stay' }
		}
	}
];

/** Journey 6: the girl of 14 who moved here, and whose bus leaves before friendship begins. Partners hear it retold. */
export const sigrid: DemoJourney = {
	key: 'sigrid',
	secretName: 'Sigrid',
	ageBand: '13-14',
	area: { da: 'Fjordsiden', en: 'The fjord side' },
	contact: 'amir',
	consents: [
		{
			on: 520,
			by: 'young',
			method: 'screen',
			yes: ['keep', 'team', 'workshop', 'partner', 'report', 'research', 'followUp'],
			no: ['quote', 'exhibition']
		},
		{
			on: 521,
			by: 'guardian',
			method: 'screen',
			yes: ['keep', 'team', 'workshop', 'partner', 'report', 'research', 'followUp']
		}
	],
	kind: 'interview',
	author: 'amir',
	visits: [520],
	words: sigridWords,
	facts: {
		strengths: [
			{ da: 'Synger, så andre finder tonen', en: 'Sings so that others find the note' },
			{ da: 'Skriver sange, også sjove', en: 'Writes songs, funny ones too' }
		],
		dream: { da: 'En bus, der venter en time.', en: 'A bus that waits an hour.' },
		triedBefore: [
			{
				what: { da: 'En senere bus den anden vej', en: 'A later bus the other way' },
				effect: { da: 'Gik hjem i mørke. Aldrig igen', en: 'Walked home in the dark. Never again' }
			}
		],
		followUp: [
			{ da: 'Hvem i koret kører mod fjorden?', en: 'Who in the choir drives towards the fjord?' }
		]
	},
	moments: [
		{
			key: 'move',
			stage: moved,
			title: { da: 'Et nyt hus i vinter', en: 'A new house in winter' },
			setting: { da: 'Fjordsiden', en: 'The fjord side' },
			people: [{ da: 'Mor og far', en: 'Mum and Dad' }],
			touchpoint: 'family',
			feeling: -1,
			own: -2,
			barriers: ['distance'],
			excerpts: ['sixty']
		},
		{
			key: 'choir',
			stage: thursday,
			title: { da: 'Kor', en: 'Choir' },
			setting: { da: 'Musik, fra fem til seks', en: 'The music room, five to six' },
			people: [{ da: 'En alt på anden række', en: 'An alto in the second row' }],
			touchpoint: 'voluntary',
			cadence: { da: 'Hver torsdag', en: 'Every Thursday' },
			dose: { da: 'En time', en: 'An hour' },
			rhythm: { times: 1, every: 1, unit: 'week' },
			minutes: 60,
			feeling: 3,
			own: 3,
			barriers: ['transport'],
			excerpts: ['ribs']
		},
		{
			key: 'run',
			stage: thursday,
			title: { da: 'Løber efter bussen', en: 'Runs for the bus' },
			setting: { da: 'Fem minutter i seks', en: 'Five to six' },
			people: [],
			touchpoint: 'public',
			cadence: { da: 'Hver torsdag', en: 'Every Thursday' },
			rhythm: { times: 1, every: 1, unit: 'week' },
			minutes: 5,
			feeling: -2,
			own: -2,
			barriers: ['transport', 'distance', 'time'],
			excerpts: ['runs', 'biscuits']
		},
		{
			key: 'songs',
			stage: home,
			title: { da: '31 sange', en: '31 songs' },
			setting: { da: 'Værelset', en: 'Her room' },
			people: [],
			touchpoint: 'family',
			cadence: { da: 'De fleste aftener', en: 'Most evenings' },
			feeling: 2,
			own: 2,
			isGuess: true,
			barriers: ['company'],
			excerpts: []
		}
	],
	excerpts
};
