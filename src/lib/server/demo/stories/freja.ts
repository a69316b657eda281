import type { DemoJourney } from '../types';
import { frejaExcerpts } from './freja-excerpts';
import { frejaWords } from './freja-words';

const school = { da: 'Skolen', en: 'School' };
const way = { da: 'Vejen hjem', en: 'The way home' };

/** Journey 2: the girl of 12 with the collage. Her picture may be shown to all, her text not to partners. */
export const freja: DemoJourney = {
	key: 'freja',
	secretName: 'Freja',
	ageBand: '10-12',
	area: { da: 'Fjordsiden', en: 'The fjord side' },
	contact: 'amir',
	consents: [
		{
			on: 356,
			by: 'young',
			method: 'screen',
			yes: [
				'keep',
				'team',
				'workshop',
				'artworkWorkshop',
				'exhibition',
				'quote',
				'report',
				'research'
			],
			no: ['partner']
		},
		{
			on: 357,
			by: 'guardian',
			method: 'paper',
			yes: [
				'keep',
				'team',
				'workshop',
				'artworkWorkshop',
				'exhibition',
				'quote',
				'report',
				'research'
			]
		},
		{ on: 362, by: 'young', method: 'screen', no: ['workshop'], excerpt: 'told-once' }
	],
	kind: 'own',
	author: 'amir',
	visits: [356],
	words: frejaWords,
	facts: {
		strengths: [
			{ da: 'Tegner hænder, så de lever', en: 'Draws hands that are alive' },
			{ da: 'Lægger mærke til andre', en: 'Notices other people' },
			{ da: 'Siger tydeligt ja og nej', en: 'Says yes and no clearly' }
		],
		dream: {
			da: 'At døren til billedkunst står åben lidt længere.',
			en: 'That the door to the art room stays open a little longer.'
		},
		triedBefore: [
			{
				what: { da: 'Sagde det til en voksen', en: 'Told an adult' },
				effect: { da: 'Fik et råd, men intet svar siden', en: 'Got advice, but no answer since' }
			}
		],
		followUp: [
			{
				da: 'Hvem er de to andre om tirsdagen?',
				en: 'Who are the other two on Tuesdays?'
			}
		]
	},
	moments: [
		{
			key: 'lunch',
			stage: school,
			title: { da: 'Frokost uden bord', en: 'Lunch without a table' },
			setting: { da: 'Klassen klokken halv tolv', en: 'The classroom at half past eleven' },
			people: [{ da: 'Klassen', en: 'The class' }],
			touchpoint: 'public',
			cadence: { da: 'Hver dag', en: 'Every day' },
			rhythm: { times: 1, every: 1, unit: 'day' },
			minutes: 25,
			feeling: -3,
			own: -2,
			barriers: ['company'],
			excerpts: ['nobody-decides', 'eats-slowly']
		},
		{
			key: 'chat',
			stage: school,
			title: { da: 'Chatten', en: 'The chat' },
			setting: { da: 'Telefonen, mest i weekenden', en: 'The phone, mostly at weekends' },
			people: [{ da: 'De 24 andre', en: 'The other 24' }],
			touchpoint: 'private',
			feeling: -2,
			own: -3,
			barriers: ['company'],
			excerpts: ['twenty-four', 'not-let-in']
		},
		{
			key: 'told',
			stage: school,
			title: { da: 'Sagde det én gang', en: 'Told it once' },
			setting: { da: 'Skolen', en: 'School' },
			people: [{ da: 'En voksen', en: 'An adult' }],
			touchpoint: 'public',
			feeling: -2,
			own: -1,
			isScreening: true,
			barriers: ['time'],
			excerpts: ['told-once']
		},
		{
			key: 'tuesday',
			stage: school,
			title: { da: 'Den åbne dør om tirsdagen', en: 'The open door on Tuesdays' },
			setting: { da: 'Billedkunst efter sidste time', en: 'The art room after the last lesson' },
			people: [
				{ da: 'Læreren i billedkunst', en: 'The art teacher' },
				{ da: 'En pige fra b-klassen', en: 'A girl from class B' }
			],
			touchpoint: 'public',
			cadence: { da: 'Hver tirsdag', en: 'Every Tuesday' },
			dose: { da: '20 minutter', en: '20 minutes' },
			rhythm: { times: 1, every: 1, unit: 'week' },
			minutes: 20,
			feeling: 3,
			own: 3,
			barriers: ['time'],
			excerpts: ['tuesday-door', 'beside-me', 'then-three', 'longer']
		},
		{
			key: 'bus',
			stage: way,
			title: { da: 'Tegner i bussen', en: 'Draws on the bus' },
			setting: { da: 'Plads 14', en: 'Seat 14' },
			people: [],
			touchpoint: 'public',
			cadence: { da: 'Hver dag', en: 'Every day' },
			dose: { da: '40 minutter', en: '40 minutes' },
			rhythm: { times: 1, every: 1, unit: 'day' },
			minutes: 40,
			feeling: 2,
			own: 3,
			barriers: ['company'],
			excerpts: ['bus', 'hands']
		}
	],
	excerpts: frejaExcerpts
};
