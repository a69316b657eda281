import type { DemoJourney } from '../types';
import { villadsExcerpts } from './villads-excerpts';
import { villadsMoments } from './villads-moments';
import { villadsWords } from './villads-words';

/** Journey 1: the boy of 13 who shoots and cycles. His father's answer about research has not come: research stays closed. */
export const villads: DemoJourney = {
	key: 'villads',
	secretName: 'Villads',
	ageBand: '13-14',
	area: { da: 'Bakkerne', en: 'The hills' },
	contact: 'mette',
	parents: {
		since: 326,
		guardian: { da: 'mor', en: 'mother' },
		otherGuardian: { da: 'far', en: 'father' }
	},
	consents: [
		{
			on: 305,
			by: 'young',
			method: 'offline',
			yes: ['keep', 'team', 'workshop', 'partner', 'quote', 'report', 'research', 'followUp'],
			no: ['exhibition']
		},
		{
			on: 305,
			by: 'guardian',
			method: 'offline',
			yes: ['keep', 'team', 'workshop', 'partner', 'quote', 'report', 'research', 'followUp']
		},
		{
			on: 348,
			by: 'guardian',
			method: 'oral',
			no: ['workshop', 'partner'],
			excerpt: 'mother',
			place: { da: 'Hjemme i køkkenet', en: 'At home in the kitchen' },
			witness: 'Amir Haddad'
		}
	],
	kind: 'interview',
	author: 'mette',
	visits: [305, 326, 345],
	words: villadsWords,
	facts: {
		strengths: [
			{ da: 'God til at snakke med voksne', en: 'Good at talking with adults' },
			{ da: 'Sikker hånd på skydebanen', en: 'A steady hand at the range' },
			{ da: 'Passer sin cykel og andres', en: "Looks after his bike, and other people's" }
		],
		dream: {
			da: 'At køre på en rigtig racercykel sammen med nogen.',
			en: 'To ride a real racing bike together with somebody.'
		},
		triedBefore: [
			{
				what: { da: 'To skoleskift', en: 'Two changes of school' },
				effect: { da: 'Det begyndte forfra', en: 'It started all over' }
			},
			{
				what: { da: 'Psykolog', en: 'Psychologist' },
				effect: { da: 'Hjalp, mens det stod på', en: 'Helped while it lasted' }
			},
			{
				what: { da: 'Madkursus med mor', en: 'Food course with mum' },
				effect: { da: 'God tid sammen, ellers det samme', en: 'Good time together, else the same' }
			}
		],
		followUp: [
			{
				da: 'Hvem kunne køre om torsdagen, når mor ikke kan låne en bil?',
				en: 'Who could drive on Thursdays when Mum cannot borrow a car?'
			},
			{
				da: 'Far er spurgt om forskning og har ikke svaret endnu.',
				en: 'Dad has been asked about research and has not answered yet.'
			}
		]
	},
	moments: villadsMoments,
	excerpts: villadsExcerpts
};
