import type { DemoExcerpt, DemoJourney } from '../types';
import { almaWords } from './alma-words';

const afternoon = { da: 'Eftermiddagen', en: 'The afternoon' };
const school = { da: 'Skolen', en: 'School' };
const home = { da: 'Hjemme', en: 'At home' };

/** One she keeps out of workshops; one she took back when half a year had gone. */
const excerpts: DemoExcerpt[] = [
	{
		key: 'long-way',
		quote: {
			da: '»Hun vil altid den lange vej,« siger Alma. »Jeg tror, hun gør det for min skyld.«',
			en: '“She always wants the long way,” Alma says. “I think she does it for my sake.”'
		},
		tags: ['B4', 'B2', 'quote', 'track-thrive'],
		attributes: {
			dose: { da: 'Hver dag klokken fire', en: 'Every day at four' },
			cost: { da: 'Gratis', en: 'Free' },
			distance: { da: 'Hos naboen', en: 'Next door' },
			company: { da: 'Tulle, og naboen i vinduet', en: 'Tulle, and the lady at the window' },
			feeling: { da: 'Nogen vil gerne gå med hende', en: 'Somebody wants to walk with her' }
		}
	},
	{
		key: 'low-voice',
		quote: {
			da: 'De siger det lavt, så ingen voksen hører det.',
			en: 'They say it low, so that no adult can hear.'
		},
		tags: ['P2b', 'P12']
	},
	{
		key: 'changing-room',
		quote: {
			da: 'Alma har sit idrætstøj på under det andet, så hun kan gå lige igennem. Nogle dage glemmer hun det med vilje.',
			en: 'Alma wears her sports things under the others, so that she can walk right through. Some days she forgets them on purpose.'
		},
		tags: ['P2b', 'P11', 'touch-class']
	},
	{
		key: 'nobody-asks',
		quote: {
			da: '»Men ingen spørger, hvor jeg er om eftermiddagen,« siger hun.',
			en: '“But nobody asks where I am in the afternoon,” she says.'
		},
		tags: ['P12', 'touch-nurse', 'quote'],
		memo: {
			da: 'Al snakken er om mad. Det, hun savner, er et sted.',
			en: 'All the talk is of food. What she misses is a place.'
		}
	},
	{
		key: 'in-between',
		quote: {
			da: 'I 5. klasse er man midt imellem, og døren er låst.',
			en: 'In 5th grade you are in between, and the door is locked.'
		},
		tags: ['P13', 'touch-leisure']
	},
	{
		key: 'dough',
		quote: {
			da: 'Hun vejer ikke noget af. Hun kan se på dejen, når den er god.',
			en: 'She does not weigh a thing. She can tell by the dough when it is good.'
		},
		tags: ['B5', 'B9', 'B7'],
		attributes: {
			dose: { da: 'Hver søndag', en: 'Every Sunday' },
			cost: { da: 'Mel og smør', en: 'Flour and butter' },
			distance: { da: 'Hjemme', en: 'At home' },
			company: {
				da: 'Mor, og naboen, som får seks',
				en: 'Mum, and the lady next door, who gets six'
			}
		}
	}
];

/** Journey 4: the girl whom everybody talks with about food, and who misses a place to be. */
export const alma: DemoJourney = {
	key: 'alma',
	secretName: 'Alma',
	ageBand: '10-12',
	area: { da: 'Fjordsiden', en: 'The fjord side' },
	contact: 'mette',
	consents: [
		{
			on: 290,
			by: 'young',
			method: 'screen',
			yes: ['keep', 'team', 'workshop', 'partner', 'quote', 'report', 'followUp'],
			no: ['exhibition', 'research']
		},
		{
			on: 290,
			by: 'guardian',
			method: 'paper',
			yes: ['keep', 'team', 'workshop', 'partner', 'quote', 'report', 'research', 'followUp']
		},
		{ on: 318, by: 'young', method: 'screen', no: ['workshop'], excerpt: 'changing-room' }
	],
	withdraws: [{ on: 474, excerpt: 'low-voice' }],
	kind: 'interview',
	author: 'mette',
	visits: [290, 311],
	words: almaWords,
	facts: {
		strengths: [
			{ da: 'Kan læse en hund', en: 'Can read a dog' },
			{ da: 'Bager uden vægt', en: 'Bakes without scales' },
			{ da: 'Er god ved gamle', en: 'Is good with the old' }
		],
		dream: {
			da: 'En klub, hvor man går tur med hunde.',
			en: 'A club where you walk dogs.'
		},
		triedBefore: [
			{
				what: { da: 'Samtaler om kost', en: 'Talks about food' },
				effect: {
					da: 'Kan det udenad, og intet er nyt',
					en: 'Knows it by heart, and nothing is new'
				}
			},
			{
				what: { da: 'Seddel hjem om glemt tøj', en: 'Notes home on forgotten clothes' },
				effect: { da: 'Nu glemmer hun også sedlen', en: 'Now she forgets the note too' }
			}
		],
		followUp: [
			{ da: 'Hvem kunne låse op klokken to?', en: 'Who could unlock the door at two?' },
			{ da: 'Hvem har ellers en hund på stien?', en: 'Who else has a dog on the path?' }
		]
	},
	moments: [
		{
			key: 'sports',
			stage: school,
			title: { da: 'Lige igennem omklædningen', en: 'Right through the changing room' },
			setting: { da: 'Skolen, før idræt', en: 'School, before sports' },
			people: [{ da: 'Pigerne i klassen', en: 'The girls in her class' }],
			touchpoint: 'public',
			cadence: { da: 'To gange om ugen', en: 'Twice a week' },
			rhythm: { times: 2, every: 1, unit: 'week' },
			minutes: 15,
			feeling: -2,
			own: -3,
			barriers: ['company'],
			excerpts: ['low-voice', 'changing-room']
		},
		{
			key: 'note',
			stage: school,
			title: { da: 'Sedlen uden hvorfor', en: 'The note without a why' },
			setting: { da: 'Tasken og køkkenbordet', en: 'The bag and the kitchen table' },
			people: [
				{ da: 'Læreren', en: 'The teacher' },
				{ da: 'Mor', en: 'Mum' }
			],
			touchpoint: 'public',
			feeling: -1,
			own: -1,
			isScreening: true,
			excerpts: []
		},
		{
			key: 'plate',
			stage: school,
			title: { da: 'Endnu en snak om mad', en: 'One more talk about food' },
			setting: { da: 'Sundhedsplejens rum', en: "The nurse's room" },
			people: [{ da: 'Sundhedsplejersken', en: 'The school nurse' }],
			touchpoint: 'public',
			cadence: { da: 'Hver tredje måned', en: 'Every third month' },
			rhythm: { times: 1, every: 3, unit: 'month' },
			minutes: 30,
			feeling: 0,
			own: -1,
			excerpts: ['nobody-asks']
		},
		{
			key: 'stairs',
			stage: afternoon,
			title: { da: 'På trappen til klokken fire', en: 'On the stairs until four' },
			setting: { da: 'Uden for den låste klub', en: 'Outside the locked club' },
			people: [],
			touchpoint: 'public',
			cadence: { da: 'Hver dag', en: 'Every day' },
			rhythm: { times: 1, every: 1, unit: 'day' },
			minutes: 110,
			feeling: -1,
			own: -2,
			barriers: ['time', 'company'],
			excerpts: ['in-between']
		},
		{
			key: 'tulle',
			stage: afternoon,
			title: { da: 'Den lange vej', en: 'The long way' },
			setting: { da: 'Stien ved fjorden', en: 'The path by the fjord' },
			people: [
				{ da: 'Tulle', en: 'Tulle' },
				{ da: 'Naboen', en: 'The lady next door' }
			],
			touchpoint: 'private',
			cadence: { da: 'Hver dag', en: 'Every day' },
			dose: { da: 'Tre kvarter', en: 'Three quarters of an hour' },
			rhythm: { times: 1, every: 1, unit: 'day' },
			minutes: 45,
			feeling: 3,
			own: 3,
			barriers: ['company'],
			excerpts: ['long-way']
		},
		{
			key: 'buns',
			stage: home,
			title: { da: 'Boller om søndagen', en: 'Buns on Sundays' },
			setting: { da: 'Køkkenet', en: 'The kitchen' },
			people: [{ da: 'Mor', en: 'Mum' }],
			touchpoint: 'family',
			cadence: { da: 'Hver søndag', en: 'Every Sunday' },
			rhythm: { times: 1, every: 1, unit: 'week' },
			minutes: 120,
			feeling: 2,
			own: 2,
			excerpts: ['dough']
		}
	],
	excerpts
};
