import type { DemoJourney } from '../types';
import { livWords } from './liv-words';

/** The journey that nobody sees: Liv has taken all of it back, and what it carried stands without it. */
export const liv: DemoJourney = {
	key: 'liv',
	secretName: 'Liv',
	ageBand: '10-12',
	area: { da: 'Fjordsiden', en: 'The fjord side' },
	contact: 'amir',
	consents: [
		{ on: 428, by: 'young', method: 'oral', yes: ['keep', 'team', 'workshop'], no: ['partner'] },
		{ on: 428, by: 'guardian', method: 'paper', yes: ['keep', 'team', 'workshop'], no: ['partner'] }
	],
	takesAllBack: 500,
	kind: 'interview',
	author: 'amir',
	visits: [428],
	words: livWords,
	facts: {
		strengths: [{ da: 'Passer på', en: 'Takes care' }],
		dream: { da: 'En aften som lillesøster.', en: 'One evening as the little sister.' },
		triedBefore: [],
		followUp: []
	},
	moments: [
		{
			key: 'night',
			stage: { da: 'Nu', en: 'Now' },
			title: { da: 'Døren står åben', en: 'The door is open' },
			setting: { da: 'Hjemme', en: 'At home' },
			people: [{ da: 'Lillebror', en: 'Little brother' }],
			touchpoint: 'family',
			feeling: -2,
			excerpts: ['night']
		}
	],
	excerpts: [
		{
			key: 'night',
			quote: {
				da: 'Hvis han vågner om natten, er det mig, der går ind.',
				en: 'If he wakes at night, I am the one who goes in.'
			},
			tags: ['P10']
		}
	]
};
