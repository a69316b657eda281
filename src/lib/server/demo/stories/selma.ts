import type { DemoExcerpt, DemoJourney } from '../types';
import { selmaWords } from './selma-words';

const then = { da: 'Dengang', en: 'Back then' };
const scouts = { da: 'Spejderne', en: 'The scouts' };
const now = { da: 'Nu', en: 'Now' };

const excerpts: DemoExcerpt[] = [
	{
		key: 'coped',
		quote: {
			da: 'De voksne så en pige, der klarede sig.',
			en: 'The adults saw a girl who coped.'
		},
		tags: ['P1', 'P12', 'touch-class', 'quote', 'track-belong']
	},
	{
		key: 'once-each',
		quote: {
			da: 'De spurgte pænt, og de kom én gang hver. Jeg nåede lige at finde ud af, hvad de hed.',
			en: 'They asked nicely, and they came once each. I just had time to learn their names.'
		},
		tags: ['P6', 'P8', 'quote']
	},
	{
		key: 'what-to-bring',
		quote: {
			da: 'Hun ringede ikke for at høre, hvordan jeg havde det. Hun ringede for at sige, hvad jeg skulle have med.',
			en: 'She did not ring to hear how I was. She rang to tell me what to bring.'
		},
		tags: ['B3', 'B9', 'B7', 'touch-volunteer', 'quote'],
		attributes: {
			dose: { da: 'Et minut hver mandag i to år', en: 'One minute every Monday for two years' },
			cost: { da: 'Gratis', en: 'Free' },
			distance: { da: 'I røret', en: 'On the phone' },
			company: {
				da: 'En leder, der regnede med hendes reb',
				en: 'A leader who counted on her rope'
			},
			feeling: { da: 'Der mangler nogen, når hun mangler', en: 'Somebody is missing when she is' }
		}
	}
];

/** Journey 12: the girl who looks back. She turned 18 on the way, and then answered for herself alone. */
export const selma: DemoJourney = {
	key: 'selma',
	secretName: 'Selma',
	ageBand: '15-17',
	area: { da: 'Bakkerne', en: 'The hills' },
	contact: 'mette',
	consents: [
		{
			on: 572,
			by: 'young',
			method: 'screen',
			yes: [
				'keep',
				'team',
				'workshop',
				'partner',
				'quote',
				'report',
				'research',
				'followUp',
				'archive'
			]
		},
		{ on: 573, by: 'guardian', method: 'screen', yes: ['research', 'archive'] },
		{ on: 592, by: 'young', method: 'screen', yes: ['research', 'archive', 'exhibition'] },
		{ on: 593, by: 'young', method: 'screen', yes: ['research'], project: true }
	],
	turns: { on: 590, ageBand: '18+' },
	kind: 'own',
	author: 'mette',
	visits: [572],
	words: selmaWords,
	facts: {
		strengths: [
			{ da: 'Ringer til en, der kun siger okay', en: 'Rings somebody who only says okay' },
			{ da: 'Kan sige, hvad der virkede', en: 'Can say what worked' }
		],
		dream: {
			da: 'At alle har en, der ringer om mandagen.',
			en: 'That everybody has somebody who rings on Mondays.'
		},
		triedBefore: [
			{
				what: { da: 'Mange samtaler, én med hver', en: 'Many talks, one with each' },
				effect: { da: 'Lærte deres navne', en: 'Learned their names' }
			},
			{
				what: { da: 'Et opkald hver mandag', en: 'A call every Monday' },
				effect: { da: 'Kom, fordi hun havde panden', en: 'Came, for she had the pan' }
			}
		],
		followUp: [
			{
				da: 'Vil spejderne vise andre, hvordan man ringer?',
				en: 'Will the scouts show others how to ring?'
			}
		]
	},
	moments: [
		{
			key: 'photos',
			stage: then,
			title: { da: 'Med på alle billeder', en: 'In all the photos' },
			setting: { da: 'Skolen, 5. til 8. klasse', en: 'School, 5th to 8th grade' },
			people: [{ da: 'Klassen', en: 'The class' }],
			touchpoint: 'public',
			cadence: { da: 'Fire år', en: 'Four years' },
			feeling: -1,
			own: -3,
			barriers: ['company'],
			excerpts: ['coped']
		},
		{
			key: 'asked',
			stage: then,
			title: { da: 'De kom én gang hver', en: 'They came once each' },
			setting: { da: 'Små rum på skolen', en: 'Small rooms at school' },
			people: [{ da: 'Mange voksne', en: 'Many adults' }],
			touchpoint: 'public',
			feeling: 0,
			own: -1,
			isScreening: true,
			barriers: ['time'],
			excerpts: ['once-each']
		},
		{
			key: 'monday',
			stage: scouts,
			title: { da: 'Mandag klokken syv', en: 'Mondays at seven' },
			setting: { da: 'Telefonen', en: 'The phone' },
			people: [{ da: 'Lederen', en: 'The leader' }],
			touchpoint: 'voluntary',
			cadence: { da: 'Hver mandag', en: 'Every Monday' },
			dose: { da: 'Et minut', en: 'One minute' },
			rhythm: { times: 1, every: 1, unit: 'week' },
			minutes: 1,
			feeling: 3,
			own: 3,
			excerpts: ['what-to-bring']
		},
		{
			key: 'leader',
			stage: now,
			title: { da: 'Selv leder', en: 'A leader herself' },
			setting: { da: 'Spejderhytten', en: 'The scout hut' },
			people: [{ da: 'De små', en: 'The small ones' }],
			touchpoint: 'voluntary',
			cadence: { da: 'Hver uge', en: 'Every week' },
			rhythm: { times: 1, every: 1, unit: 'week' },
			minutes: 120,
			feeling: 3,
			own: 3,
			excerpts: []
		}
	],
	excerpts
};
