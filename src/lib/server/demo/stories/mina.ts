import type { DemoExcerpt, DemoJourney } from '../types';
import { minaWords } from './mina-words';

const before = { da: 'Da far blev syg', en: 'When Dad fell ill' };
const now = { da: 'Nu', en: 'Now' };

const excerpts: DemoExcerpt[] = [
	{
		key: 'two-languages',
		quote: {
			da: 'Hun fortæller på to sprog, og ræven forstår dem begge.',
			en: 'She tells it in two languages, and the fox gets both.'
		},
		tags: ['B6', 'B9', 'track-family'],
		attributes: {
			dose: { da: 'Hver torsdag', en: 'Every Thursday' },
			cost: { da: 'Gratis', en: 'Free' },
			distance: { da: 'Hjemme på tæppet', en: 'At home on the carpet' },
			company: { da: 'Bedstemor og ræven', en: 'Grandma and the fox' },
			feeling: { da: 'Nogen kommer igen', en: 'Somebody comes again' }
		}
	},
	{
		key: 'pocket',
		quote: {
			da: '»Hvis jeg slipper, sker der måske noget,« siger hun til ræven.',
			en: '“If I let go, something may happen,” she tells the fox.'
		},
		tags: ['P10', 'touch-class', 'quote'],
		memo: {
			da: 'Handler også om fars sygdom. Forældrene vil ikke have det på en væg.',
			en: "Is about Dad's illness too. The parents do not want it on a wall."
		}
	}
];

/** Journey 8: the child of the Yilmaz-Lund family, met early. What she told is kept for a short time only. */
export const mina: DemoJourney = {
	key: 'mina',
	family: 'yilmaz-lund',
	secretName: 'Mina',
	ageBand: '6-9',
	area: { da: 'Lindaa by', en: 'Lindaa town' },
	contact: 'amir',
	consents: [
		{
			on: 440,
			by: 'young',
			method: 'oral',
			until: 720,
			yes: ['keep', 'team', 'workshop', 'report'],
			no: ['partner', 'research', 'exhibition']
		},
		{
			on: 440,
			by: 'guardian',
			method: 'paper',
			until: 720,
			yes: ['keep', 'team', 'workshop', 'report'],
			no: ['partner', 'research', 'exhibition']
		},
		{ on: 446, by: 'guardian', method: 'oral', no: ['workshop', 'partner'], excerpt: 'pocket' }
	],
	kind: 'draw-and-tell',
	author: 'amir',
	visits: [440],
	words: minaWords,
	facts: {
		strengths: [
			{ da: 'Forstår to sprog', en: 'Understands two languages' },
			{
				da: 'Siger ting til en ræv, som hun ikke kan sige til andre',
				en: 'Can tell a fox what she tells nobody else'
			}
		],
		dream: { da: 'At far går ned med hende til skolen.', en: 'That Dad walks her to school.' },
		triedBefore: [
			{
				what: { da: 'At komme lidt før de andre', en: 'Coming a bit before the others' },
				effect: { da: 'Hjælper, når Sofus også kommer før', en: 'Helps when Sofus comes early too' }
			}
		],
		followUp: [
			{
				da: 'Hvad siger læreren, når døren er lukket?',
				en: 'What does the teacher say when the door is shut?'
			}
		]
	},
	moments: [
		{
			key: 'monday',
			stage: before,
			title: { da: 'En mandag på trappen', en: 'A Monday on the stairs' },
			setting: { da: 'Hjemme', en: 'At home' },
			people: [
				{ da: 'Far', en: 'Dad' },
				{ da: 'Mor', en: 'Mum' }
			],
			touchpoint: 'family',
			feeling: -3,
			isGuess: true,
			excerpts: []
		},
		{
			key: 'door',
			stage: before,
			title: { da: 'Vil ikke slippe lommen', en: 'Will not let go of the pocket' },
			setting: { da: 'Døren til klassen', en: 'The classroom door' },
			people: [{ da: 'Mor', en: 'Mum' }],
			touchpoint: 'public',
			cadence: { da: 'Hver morgen', en: 'Every morning' },
			rhythm: { times: 1, every: 1, unit: 'day' },
			minutes: 20,
			feeling: -2,
			own: -2,
			isScreening: true,
			barriers: ['company'],
			excerpts: ['pocket']
		},
		{
			key: 'cushion',
			stage: now,
			title: { da: 'Puden ved reolen', en: 'The cushion by the shelf' },
			setting: { da: 'Børnehaveklassen', en: 'The first class' },
			people: [{ da: 'Sofus', en: 'Sofus' }],
			touchpoint: 'public',
			feeling: 2,
			own: 2,
			excerpts: []
		},
		{
			key: 'grandma',
			stage: now,
			title: { da: 'Historien, der aldrig bliver færdig', en: 'The story that never ends' },
			setting: { da: 'Tæppet', en: 'The carpet' },
			people: [{ da: 'Bedstemor', en: 'Grandma' }],
			touchpoint: 'family',
			cadence: { da: 'Hver torsdag', en: 'Every Thursday' },
			rhythm: { times: 1, every: 1, unit: 'week' },
			minutes: 60,
			feeling: 3,
			own: 3,
			excerpts: ['two-languages']
		},
		{
			key: 'evening',
			stage: now,
			title: { da: 'En aften om onsdagen', en: 'An evening on Wednesdays' },
			setting: { da: 'Spisebordet', en: 'The dining table' },
			people: [
				{ da: 'En frivillig', en: 'A volunteer' },
				{ da: 'Far', en: 'Dad' }
			],
			touchpoint: 'voluntary',
			cadence: { da: 'Hver onsdag', en: 'Every Wednesday' },
			rhythm: { times: 1, every: 1, unit: 'week' },
			minutes: 120,
			feeling: 2,
			own: 3,
			barriers: ['time'],
			excerpts: []
		}
	],
	excerpts
};
