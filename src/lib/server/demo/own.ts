/**
 * What young people did on their own pages: something new that waits, a comment, and a disagreement that was settled. And
 * what they were asked: one question is new, one waits for a guardian.
 */
import type { Scope } from '$lib/domain/consent/scope';
import type { OwnUse } from '$lib/domain/kiosk/contribution';
import type { RemarkKind } from '$lib/domain/story/remark';
import type { Day, Words } from './types';

export interface DemoTold {
	journey: string;
	on: Day;
	/** One for each question. */
	answers: Words[];
	uses: OwnUse[];
	/** It is a what-if of their own. */
	isIdea?: true;
}

export const told: DemoTold[] = [
	{
		journey: 'freja',
		on: 604,
		answers: [
			{
				da: 'I dag sad jeg i billedlokalet hele frokosten. Der kom to fra 4. klasse og spurgte, om de måtte se.',
				en: 'Today I sat in the art room all through lunch. Two from grade 4 came and asked if they could look.'
			},
			{
				da: 'Det er godt, at døren er åben. Det er svært at gå derhen alene.',
				en: 'It is good that the door is open. It is hard to go there alone.'
			},
			{
				da: 'At der er åbent hver dag.',
				en: 'That it is open every day.'
			}
		],
		uses: ['workshop']
	},
	{
		journey: 'sigrid',
		on: 606,
		isIdea: true,
		answers: [
			{
				da: 'Hvad nu hvis en, der alligevel kører hjem efter kor, tog mig med?',
				en: 'What if somebody who drives home after choir anyway took me along?'
			},
			{
				da: 'Så kan jeg blive og synge færdig. Bussen kører, før vi er det.',
				en: 'Then I can stay and sing to the end. The bus leaves before we are done.'
			},
			{
				da: 'De voksne i koret. Flere af dem bor ude ved mig.',
				en: 'The adults in the choir. Some of them live out by me.'
			}
		],
		uses: ['workshop']
	}
];

export interface DemoRemark {
	journey: string;
	on: Day;
	kind: RemarkKind;
	text: Words;
	answered?: { by: string; on: Day; text: Words };
}

export const remarks: DemoRemark[] = [
	{
		journey: 'sigrid',
		on: 524,
		kind: 'disagree',
		text: {
			da: 'Det lyder, som om jeg er ensom. Det er jeg ikke. Jeg savner mine gamle venner.',
			en: 'It sounds as if I am lonely. I am not. I miss my old friends.'
		},
		answered: {
			by: 'sofie',
			on: 527,
			text: {
				da: 'Tak, fordi du sagde det. Vi har talt sammen. Nu skriver vi, at du savner dine venner.',
				en: 'Thank you for saying so. We have talked. Now we write that you miss your friends.'
			}
		}
	},
	{
		journey: 'sigrid',
		on: 598,
		kind: 'comment',
		text: {
			da: 'Bussen kører nu til klokken 19 om torsdagen. Det mangler her.',
			en: 'The bus now runs until 7 on Thursdays. That is missing here.'
		}
	}
];

export interface DemoQuestion {
	journey: string;
	by: string;
	on: Day;
	scope: Scope;
	reason: Words;
	/** When the young person said yes. */
	yesOn?: Day;
}

export const questions: DemoQuestion[] = [
	{
		journey: 'freja',
		by: 'amir',
		on: 603,
		scope: 'followUp',
		reason: {
			da: 'Vi vil gerne skrive til dig til sommer. Så kan vi høre, hvordan det går i billedlokalet.',
			en: 'We would like to write to you this summer. Then we can hear how it goes in the art room.'
		}
	},
	{
		journey: 'sigrid',
		by: 'amir',
		on: 596,
		scope: 'archive',
		reason: {
			da: 'Dit ord om bussen har hjulpet. Vi vil gerne gemme det, når vi er færdige.',
			en: 'What you said about the bus has helped. We would like to keep it when we are done.'
		},
		yesOn: 598
	}
];
