import type { DemoJourney } from '../types';
import { oskarExcerpts } from './oskar-excerpts';
import { oskarWords } from './oskar-words';

/** Journey 5: the boy who turned 15 on the way, and told it into his telephone. The sound is not to be kept. */
export const oskar: DemoJourney = {
	key: 'oskar',
	secretName: 'Oskar',
	met: 560,
	ageBand: '13-14',
	turns: { on: 578, ageBand: '15-17' },
	area: { da: 'Havnen', en: 'The harbour' },
	contact: 'mette',
	consents: [
		{
			on: 560,
			by: 'young',
			method: 'oral',
			yes: ['keep', 'team', 'followUp']
		},
		{
			on: 561,
			by: 'guardian',
			method: 'paper',
			yes: ['keep', 'team', 'followUp']
		},
		{
			on: 584,
			by: 'young',
			method: 'screen',
			yes: ['keep', 'team', 'workshop', 'artworkWorkshop', 'partner', 'quote', 'report'],
			no: ['keepMedia', 'exhibition']
		},
		{ on: 586, by: 'young', method: 'screen', no: ['workshop', 'partner'], excerpt: 'misses-me' }
	],
	kind: 'own',
	author: 'mette',
	visits: [584],
	words: oskarWords,
	facts: {
		strengths: [
			{ da: 'Kan høre, hvad en motor fejler', en: 'Hears what is wrong with an engine' },
			{
				da: 'Møder til tiden, når nogen regner med ham',
				en: 'On time where somebody counts on him'
			}
		],
		dream: {
			da: 'Et sted med værktøj, bare én dag om ugen.',
			en: 'A place with tools, just one day a week.'
		},
		triedBefore: [
			{
				what: { da: 'Breve hjem om fravær', en: 'Letters home about absence' },
				effect: { da: 'Ingen har spurgt ham selv', en: 'Nobody has asked him' }
			}
		],
		followUp: [
			{ da: 'Hvem kunne ringe, når han mangler?', en: 'Who could call when he is missing?' }
		]
	},
	moments: [
		{
			key: 'night',
			stage: { da: 'Hjemme', en: 'At home' },
			title: { da: 'Vågen til klokken tre', en: 'Awake until three' },
			setting: { da: 'Værelset', en: 'His room' },
			people: [{ da: 'Fem, som han spiller med', en: 'Five he plays with' }],
			touchpoint: 'family',
			cadence: { da: 'De fleste nætter', en: 'Most nights' },
			feeling: -1,
			own: 1,
			barriers: ['company'],
			excerpts: ['misses-me', 'away']
		},
		{
			key: 'school',
			stage: { da: 'Skolen', en: 'School' },
			title: { da: 'Kommet for sent igen', en: 'Late again' },
			setting: { da: '9. klasse', en: 'Year 9' },
			people: [{ da: 'Klassen', en: 'The class' }],
			touchpoint: 'public',
			feeling: -2,
			own: -2,
			isScreening: true,
			barriers: ['company'],
			excerpts: ['third-day', 'nobody-knows']
		},
		{
			key: 'garage',
			stage: { da: 'Fritiden', en: 'Spare time' },
			title: { da: 'Lørdag i garagen', en: 'Saturday in the garage' },
			setting: { da: 'Hos hans onkel', en: 'At his uncle’s' },
			people: [{ da: 'Hans onkel', en: 'His uncle' }],
			touchpoint: 'family',
			cadence: { da: 'Hver lørdag', en: 'Every Saturday' },
			rhythm: { times: 1, every: 1, unit: 'week' },
			minutes: 240,
			feeling: 3,
			own: 3,
			excerpts: ['parts', 'hand', 'never-late', 'tools']
		}
	],
	excerpts: oskarExcerpts
};
