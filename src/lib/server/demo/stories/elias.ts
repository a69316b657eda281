import type { DemoJourney } from '../types';
import { eliasExcerpts } from './elias-excerpts';
import { eliasWords } from './elias-words';

const morning = { da: 'Morgenen', en: 'The morning' };
const help = { da: 'Alle dem, der kommer', en: 'All those who come' };
const home = { da: 'Kassen', en: 'The box' };

/** Journey 7, the first child of the Holm family: nine grown-ups, four plans, and a town of Lego. */
export const elias: DemoJourney = {
	key: 'elias',
	family: 'holm',
	secretName: 'Elias',
	ageBand: '10-12',
	area: { da: 'Lindaa by', en: 'Lindaa town' },
	contact: 'amir',
	consents: [
		{
			on: 410,
			by: 'young',
			method: 'screen',
			yes: ['keep', 'team', 'workshop', 'quote', 'report', 'followUp'],
			no: ['partner', 'research']
		},
		{
			on: 410,
			by: 'guardian',
			method: 'paper',
			yes: ['keep', 'team', 'workshop', 'partner', 'quote', 'report', 'research', 'followUp']
		},
		{ on: 434, by: 'guardian', method: 'oral', no: ['workshop', 'partner'], excerpt: 'key' }
	],
	kind: 'interview',
	author: 'amir',
	visits: [410, 431],
	words: eliasWords,
	facts: {
		strengths: [
			{ da: 'Holder styr på morgenen for to', en: 'Runs the morning for two' },
			{ da: 'Tænker i hele byer', en: 'Thinks in whole towns' }
		],
		dream: {
			da: 'At der kom én, der kendte os alle tre.',
			en: 'That one came who knew all three of us.'
		},
		triedBefore: [
			{
				what: { da: 'En morgen-app fra kommunen', en: 'A morning app from the council' },
				effect: { da: 'Den ringede, men ingen vågnede', en: 'It rang, but nobody woke up' }
			},
			{
				what: { da: 'Læreren ringede mandag morgen', en: 'The teacher rang on Monday mornings' },
				effect: { da: 'Det hjalp de uger, hun ringede', en: 'It helped in the weeks when she rang' }
			}
		],
		followUp: [
			{ da: 'Hvem af de ni kender ham bedst?', en: 'Which of the nine knows him best?' },
			{ da: 'Hvad siger far?', en: 'What does Dad say?' }
		],
		risks: [{ da: 'Han tager ansvar, der er for stort', en: 'He carries more than he should' }]
	},
	moments: [
		{
			key: 'lunches',
			stage: morning,
			title: { da: 'To madpakker', en: 'Two packed lunches' },
			setting: {
				da: 'Køkkenet, før de andre er vågne',
				en: 'The kitchen, before the others are up'
			},
			people: [{ da: 'Karla', en: 'Karla' }],
			touchpoint: 'family',
			cadence: { da: 'Hver dag', en: 'Every day' },
			rhythm: { times: 1, every: 1, unit: 'day' },
			minutes: 20,
			feeling: -1,
			own: 1,
			barriers: ['time'],
			excerpts: ['two-lunches']
		},
		{
			key: 'late',
			stage: morning,
			title: { da: 'Når man kommer for sent, kigger alle', en: 'When you are late, they all look' },
			setting: { da: 'Døren til klassen', en: 'The classroom door' },
			people: [{ da: 'Klassen', en: 'The class' }],
			touchpoint: 'public',
			feeling: -2,
			own: -3,
			barriers: ['company'],
			excerpts: ['late']
		},
		{
			key: 'teacher',
			stage: help,
			title: { da: 'Hun spurgte, hvad der kunne hjælpe', en: 'She asked what would help' },
			setting: { da: 'Skolen', en: 'School' },
			people: [{ da: 'En lærer', en: 'A teacher' }],
			touchpoint: 'public',
			rhythm: { times: 1, every: 1, unit: 'week' },
			minutes: 10,
			feeling: 1,
			own: 2,
			isScreening: true,
			excerpts: ['what-would-help']
		},
		{
			key: 'nine',
			stage: help,
			title: { da: 'Ni voksne, fire planer', en: 'Nine grown-ups, four plans' },
			setting: { da: 'Stuen', en: 'The living room' },
			people: [{ da: 'De ni', en: 'The nine' }],
			touchpoint: 'public',
			dose: { da: 'Seks møder om måneden', en: 'Six meetings a month' },
			rhythm: { times: 6, every: 1, unit: 'month' },
			minutes: 60,
			feeling: -1,
			own: -2,
			barriers: ['time'],
			excerpts: ['nine', 'four-plans']
		},
		{
			key: 'key',
			stage: help,
			title: { da: 'Jeg kan høre på nøglen', en: 'I can hear from the key' },
			setting: { da: 'Gangen, når mor kommer hjem', en: 'The hall, when Mum comes home' },
			people: [{ da: 'Mor', en: 'Mum' }],
			touchpoint: 'family',
			feeling: -2,
			isGuess: true,
			excerpts: ['key']
		},
		{
			key: 'lego',
			stage: home,
			title: { da: 'Byen med én dør', en: 'The town with one door' },
			setting: { da: 'Gulvet ved sengen', en: 'The floor by the bed' },
			people: [{ da: 'Karla, nogle dage', en: 'Karla, some days' }],
			touchpoint: 'family',
			cadence: { da: 'Hver dag efter skole', en: 'Each day after school' },
			dose: { da: 'En time', en: 'An hour' },
			rhythm: { times: 1, every: 1, unit: 'day' },
			minutes: 60,
			feeling: 2,
			own: 3,
			excerpts: ['lego', 'one-door', 'knows-us']
		}
	],
	excerpts: eliasExcerpts
};
