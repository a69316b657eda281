import type { DemoExcerpt, DemoJourney } from '../types';
import { emilWords } from './emil-words';

const school = { da: 'Skolen', en: 'School' };
const free = { da: 'Fritiden', en: 'Spare time' };
const next = { da: 'Bagefter', en: 'Afterwards' };

const excerpts: DemoExcerpt[] = [
	{
		key: 'five-kilos',
		quote: {
			da: 'Han siger aldrig godt gået. Han lægger bare fem kilo mere på stangen.',
			en: 'He never says well done. He just puts five more kilos on the bar.'
		},
		tags: ['B2', 'B3', 'B6', 'track-belong'],
		attributes: {
			dose: { da: 'Tre gange om ugen', en: 'Three times a week' },
			cost: { da: 'Fætteren har nøglen', en: 'His cousin has the key' },
			distance: { da: 'To kilometer', en: 'Two kilometres' },
			company: { da: 'Hans fætter', en: 'His cousin' },
			feeling: { da: 'Nogen tror, han kan mere', en: 'Somebody thinks he can do more' }
		}
	},
	{
		key: 'backwards',
		quote: {
			da: 'Jeg satte mig på gulvet og tog min egen jakke på bagfra. Så grinede han, og så tog han dragten på for at vise mig, hvordan man gør.',
			en: 'I sat down on the floor and put my own jacket on backwards. Then he laughed, and then he put on the suit to show me how it is done.'
		},
		tags: ['B7', 'B10', 'touch-leisure'],
		attributes: {
			dose: { da: 'En uge i praktik', en: 'One week as a trainee' },
			cost: { da: 'Gratis', en: 'Free' },
			company: { da: 'De små på Solsikken', en: 'The small ones at Solsikken' },
			feeling: { da: 'Har tid i hænderne', en: 'Has time in his hands' }
		}
	},
	{
		key: 'numbers',
		quote: {
			da: 'Men så kommer papiret, og så er det, som om tallene går ud ad døren. Sidste gang gik jeg med dem.',
			en: 'But then the paper comes, and then it is as if the numbers walk out of the door. Last time I went with them.'
		},
		tags: ['P11', 'touch-class', 'quote']
	},
	{
		key: 'father',
		quote: {
			da: 'Min far gik også ud, da han var 16. Hjemme er der ingen, der ved, hvordan man søger ind et sted.',
			en: 'My dad left school at 16 too. At home there is nobody who knows how you apply for a place.'
		},
		tags: ['P9', 'touch-home'],
		memo: {
			da: 'Handler også om far. Emil vil ikke have det på en væg.',
			en: 'Is about his father too. Emil does not want it on a wall.'
		}
	}
];

/** Journey 9: the boy of 16 who is good with the small ones, and afraid of failing once more. */
export const emil: DemoJourney = {
	key: 'emil',
	secretName: 'Emil',
	ageBand: '15-17',
	area: { da: 'Bakkerne', en: 'The hills' },
	contact: 'amir',
	consents: [
		{
			on: 530,
			by: 'young',
			method: 'screen',
			yes: [
				'keep',
				'team',
				'workshop',
				'artworkWorkshop',
				'partner',
				'quote',
				'report',
				'research',
				'keepMedia'
			],
			no: ['exhibition']
		},
		{ on: 530, by: 'young', method: 'screen', until: 622, channel: 'message', yes: ['followUp'] },
		{ on: 531, by: 'guardian', method: 'screen', yes: ['research', 'keepMedia'] },
		{ on: 538, by: 'young', method: 'screen', no: ['workshop', 'partner'], excerpt: 'father' }
	],
	kind: 'own',
	author: 'amir',
	visits: [530],
	words: emilWords,
	facts: {
		strengths: [
			{ da: 'Har tid i hænderne til små børn', en: 'Has time in his hands for small children' },
			{
				da: 'Bliver ved, når nogen lægger mere på',
				en: 'Keeps going when somebody adds to the bar'
			}
		],
		dream: {
			da: 'At lære noget et sted, hvor der er børn.',
			en: 'To learn in a place with children in it.'
		},
		triedBefore: [
			{
				what: { da: 'Ekstra matematik i en stor gruppe', en: 'Extra maths in a big group' },
				effect: { da: 'Sad bagest og sagde ingenting', en: 'Sat at the back and said nothing' }
			}
		],
		followUp: [
			{ da: 'Hvem kunne være den ene?', en: 'Who could be the one?' },
			{ da: 'Må han sidde alene til prøven?', en: 'May he sit alone for the exam?' }
		]
	},
	moments: [
		{
			key: 'exam',
			stage: school,
			title: { da: 'Tallene går ud ad døren', en: 'The numbers walk out of the door' },
			setting: { da: 'Prøven i matematik', en: 'The maths exam' },
			people: [],
			touchpoint: 'public',
			feeling: -3,
			own: -3,
			isScreening: true,
			barriers: ['company'],
			excerpts: ['numbers']
		},
		{
			key: 'kitchen',
			stage: school,
			title: { da: 'Han siger det til sine hænder', en: 'He says it to his hands' },
			setting: { da: 'Hjemme i køkkenet', en: 'At home in the kitchen' },
			people: [{ da: 'Far', en: 'Dad' }],
			touchpoint: 'family',
			feeling: -1,
			isGuess: true,
			excerpts: ['father']
		},
		{
			key: 'gym',
			stage: free,
			title: { da: 'Fem kilo mere', en: 'Five more kilos' },
			setting: { da: 'Salen', en: 'The gym' },
			people: [{ da: 'Hans fætter', en: 'His cousin' }],
			touchpoint: 'family',
			cadence: { da: 'Tre gange om ugen', en: 'Three times a week' },
			rhythm: { times: 3, every: 1, unit: 'week' },
			minutes: 75,
			feeling: 2,
			own: 3,
			excerpts: ['five-kilos']
		},
		{
			key: 'solsikken',
			stage: next,
			title: { da: 'Jakken på bagfra', en: 'The jacket on backwards' },
			setting: { da: 'Fritidscentret Solsikken', en: 'The leisure centre Solsikken' },
			people: [
				{ da: 'En lille dreng', en: 'A small boy' },
				{ da: 'Lederen', en: 'The head' }
			],
			touchpoint: 'public',
			dose: { da: 'En uge', en: 'One week' },
			feeling: 3,
			own: 3,
			barriers: ['time'],
			excerpts: ['backwards']
		}
	],
	excerpts
};
