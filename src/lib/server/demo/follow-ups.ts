import type { FollowUpAnswer, FollowUpPart } from '$lib/domain/opportunity/follow-up-part';
import type { Day, Words } from './types';

/** What one side says to a part. */
export interface DemoSaid {
	part: FollowUpPart;
	answer: FollowUpAnswer;
	before?: Words;
	now?: Words;
	words?: Words;
}

/** What came of a what-if, as a young person and the contact person tell it. */
export interface DemoFollowUp {
	opportunity: string;
	journey: string;
	on: Day;
	/** What the young person says; `toldTo` where it was said aloud. */
	young?: { on: Day; toldTo?: string; said: DemoSaid[] };
	/** What the contact of a pledge says, and who writes it down. */
	contact?: { on: Day; by: string; pledge: string; said: DemoSaid[] };
}

/** The lifts: they do not say the same. The football package: they do. The drawing room, too. One is not answered yet. */
export const followUps: DemoFollowUp[] = [
	{
		opportunity: 'W2',
		journey: 'villads',
		on: 560,
		young: {
			on: 562,
			said: [
				{
					part: 'moreOf',
					answer: 'more',
					before: { da: '25 minutter om ugen', en: '25 minutes a week' },
					now: { da: 'halvanden time om ugen', en: 'an hour and a half a week' },
					words: {
						da: 'Nu når jeg at skyde to serier. Og at pakke sammen selv.',
						en: 'Now I have time for two rounds. And to pack up myself.'
					}
				},
				{
					part: 'removes',
					answer: 'there',
					words: {
						da: 'Hver fjerde torsdag kommer der ingen bil. Så bliver jeg hjemme.',
						en: 'Every fourth Thursday no car comes. Then I stay at home.'
					}
				},
				{
					part: 'towards',
					answer: 'little',
					words: { da: 'En fra holdet siger hej.', en: 'One of the team says hello.' }
				}
			]
		},
		contact: {
			on: 564,
			by: 'mette',
			pledge: 'turns',
			said: [
				{
					part: 'moreOf',
					answer: 'more',
					before: { da: '25 minutter om ugen', en: '25 minutes a week' },
					now: { da: 'halvanden time om ugen', en: 'an hour and a half a week' }
				},
				{
					part: 'removes',
					answer: 'gone',
					words: { da: 'Bilen kører, som vi har aftalt.', en: 'The car goes as we have agreed.' }
				},
				{ part: 'towards', answer: 'little' }
			]
		}
	},
	{
		opportunity: 'W5',
		journey: 'malik',
		on: 540,
		young: {
			on: 541,
			toldTo: 'mette',
			said: [
				{
					part: 'moreOf',
					answer: 'more',
					now: { da: 'to gange om ugen på holdet', en: 'twice a week with the team' }
				},
				{
					part: 'removes',
					answer: 'gone',
					words: {
						da: 'Han går med ind, til jeg har sko på.',
						en: 'He comes along until I have my shoes on.'
					}
				},
				{ part: 'towards', answer: 'yes', words: { da: 'Jeg er back.', en: 'I am a back.' } }
			]
		},
		contact: {
			on: 543,
			by: 'mette',
			pledge: 'ready-club',
			said: [
				{
					part: 'moreOf',
					answer: 'more',
					now: { da: 'to gange om ugen', en: 'twice a week' }
				},
				{ part: 'removes', answer: 'gone' },
				{
					part: 'towards',
					answer: 'yes',
					words: { da: 'Holdet venter på ham.', en: 'The team waits for him.' }
				}
			]
		}
	},
	{
		opportunity: 'W8',
		journey: 'freja',
		on: 548,
		young: {
			on: 549,
			said: [
				{
					part: 'moreOf',
					answer: 'more',
					now: { da: 'hver tirsdag i frokosten', en: 'every Tuesday at lunch' }
				},
				{ part: 'towards', answer: 'yes', words: { da: 'Vi er tre.', en: 'We are three.' } }
			]
		}
	},
	{ opportunity: 'W3', journey: 'freja', on: 604 }
];
