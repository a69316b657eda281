import type { DemoJourney } from '../types';
import { nannaWords } from './nanna-words';

const yard = { da: 'Gården', en: 'The yard' };

/** Journey 10: the girl of 10 whose guardian said no. Her words stay with the one who took them in, and count in nothing. */
export const nanna: DemoJourney = {
	key: 'nanna',
	secretName: 'Nanna',
	ageBand: '10-12',
	area: { da: 'Lindaa by', en: 'Lindaa town' },
	contact: 'mette',
	consents: [
		{ on: 498, by: 'young', method: 'oral', yes: ['keep', 'team', 'workshop'] },
		{
			on: 503,
			by: 'guardian',
			method: 'paper',
			no: ['keep', 'team', 'workshop', 'artworkWorkshop']
		}
	],
	isPrivate: true,
	kind: 'draw-and-tell',
	author: 'mette',
	visits: [498],
	words: nannaWords,
	facts: {
		strengths: [{ da: 'Ved, hvor der er rart at være', en: 'Knows where it is nice to be' }],
		dream: { da: 'At kende den store piges navn.', en: "To know the big girl's name." },
		triedBefore: [],
		followUp: []
	},
	moments: [
		{
			key: 'door',
			stage: yard,
			title: { da: 'Døren ud', en: 'The door out' },
			setting: { da: 'Når det ringer', en: 'When the bell rings' },
			people: [],
			touchpoint: 'public',
			cadence: { da: 'Hver dag', en: 'Every day' },
			rhythm: { times: 2, every: 1, unit: 'day' },
			minutes: 20,
			feeling: -2,
			own: -2,
			barriers: ['company'],
			excerpts: []
		},
		{
			key: 'swing',
			stage: yard,
			title: { da: 'Gyngen', en: 'The swing' },
			setting: { da: 'Bag cyklerne', en: 'Behind the bikes' },
			people: [{ da: 'En stor pige, som siger hej', en: 'A big girl who says hello' }],
			touchpoint: 'public',
			feeling: 2,
			own: 3,
			excerpts: []
		}
	],
	excerpts: []
};
