import type { Day, Words } from './types';

/** A step of a procedure. */
interface DemoStep {
	key: string;
	text: Words;
	days: number;
	isRequired?: boolean;
}

/** The municipality's way, for what-ifs that give a child company. */
export const municipal: { key: string; name: Words; steps: DemoStep[] } = {
	key: 'municipal',
	name: {
		da: 'VISO og kommunens arbejdsgang',
		en: "VISO and the municipality's procedure"
	},
	steps: [
		{
			key: 'tell',
			text: {
				da: 'Skriv til kommunens koordinator, at der bliver spurgt',
				en: 'Write to the coordinator of the municipality that people are being asked'
			},
			days: 0
		},
		{
			key: 'already',
			text: {
				da: 'Spørg familieafdelingen, hvad kommunen allerede gør',
				en: 'Ask the family department what the municipality does already'
			},
			days: 7
		},
		{
			key: 'viso',
			text: {
				da: 'Spørg VISO, hvis det kræver mere, end kommunen ved',
				en: 'Ask VISO, if it takes more than the municipality knows'
			},
			days: 21
		},
		{
			key: 'answer',
			text: {
				da: 'Kommunens svar ligger skriftligt',
				en: "The municipality's answer is there in writing"
			},
			days: 30,
			isRequired: true
		},
		{
			key: 'look',
			text: {
				da: 'Se sammen på, om arbejdsgangen virkede',
				en: 'Look together at whether the procedure worked'
			},
			days: 90
		}
	]
};

/** Which steps were done about which what-if, by whom. The municipality's answer about the trainee place is late. */
export const ticked: { whatIf: string; step: string; by: string; on: Day }[] = [
	{ whatIf: 'W5', step: 'tell', by: 'sofie', on: 395 },
	{ whatIf: 'W5', step: 'already', by: 'mette', on: 399 },
	{ whatIf: 'W5', step: 'viso', by: 'sofie', on: 414 },
	{ whatIf: 'W5', step: 'answer', by: 'tove', on: 421 },
	{ whatIf: 'W5', step: 'look', by: 'sofie', on: 486 },
	{ whatIf: 'W3', step: 'tell', by: 'sofie', on: 412 },
	{ whatIf: 'W3', step: 'already', by: 'sofie', on: 418 },
	{ whatIf: 'W3', step: 'viso', by: 'sofie', on: 431 },
	{ whatIf: 'W3', step: 'answer', by: 'tove', on: 440 },
	{ whatIf: 'W3', step: 'look', by: 'sofie', on: 500 },
	{ whatIf: 'W10', step: 'tell', by: 'sofie', on: 548 },
	{ whatIf: 'W10', step: 'already', by: 'mette', on: 554 },
	{ whatIf: 'W10', step: 'viso', by: 'sofie', on: 566 }
];
