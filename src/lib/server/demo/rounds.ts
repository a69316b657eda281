import type { Day, Words } from './types';

/** A coding round on stories that one of the team had marked before: another read them afterwards, unseeing. */
export interface DemoRound {
	key: string;
	title: Words;
	/** Who opened and closed it, and when. */
	by: string;
	opened: Day;
	closed: Day;
	/** By the key of a story: who read it the second time, and what was marked. */
	stories: Record<string, { coder: string; marks: SecondMark[] }>;
	/** What was settled: by a mark of the first coder, whose marking goes on, and why. */
	settled: { story: string; at: string; keep: string; note: Words }[];
}

/** A mark on the words of an excerpt of the first coder. */
export interface SecondMark {
	at: string;
	tags: string[];
	/** Only so many code points of its beginning. */
	length?: number;
}

export const rounds: DemoRound[] = [
	{
		key: 'codebook',
		title: { da: 'Læser vi kodebogen ens?', en: 'Do we read the codebook alike?' },
		by: 'sofie',
		opened: 368,
		closed: 375,
		stories: {
			villads: {
				coder: 'amir',
				marks: [
					{ at: 'talker', tags: ['B10'] },
					{ at: 'third-school', tags: ['P3'] },
					{ at: 'bullied', tags: ['P2'] },
					{ at: 'fence', tags: ['P1'] },
					{ at: 'nurse-asked', tags: ['B3', 'touch-nurse'] },
					{ at: 'psychologist', tags: ['P6', 'touch-psychologist'] }
				]
			},
			freja: {
				coder: 'mette',
				marks: [
					{ at: 'twenty-four', tags: ['P2a', 'touch-net', 'quote'] },
					{ at: 'nobody-decides', tags: ['P1', 'touch-class'] },
					{ at: 'eats-slowly', tags: ['P1'] },
					{ at: 'not-let-in', tags: ['P1', 'quote'], length: 24 },
					{ at: 'bus', tags: ['B5', 'B8', 'touch-transport'] },
					{ at: 'hands', tags: ['B5', 'B10'] },
					{ at: 'then-three', tags: ['B8', 'quote'] }
				]
			},
			malik: {
				coder: 'amir',
				marks: [
					{ at: 'stadium', tags: ['B1', 'dream'] },
					{ at: 'every-day', tags: ['B1', 'B2', 'touch-home'] },
					{ at: 'whistle', tags: ['B6'] },
					{ at: 'never-a-club', tags: ['P9'] },
					{ at: 'price', tags: ['P4'] },
					{ at: 'nobody-said-hello', tags: ['P12'] }
				]
			}
		},
		settled: [
			{
				story: 'villads',
				at: 'bullied',
				keep: 'mette',
				note: {
					da: 'Skoleskiftet hører med: det er det, han selv begynder med.',
					en: 'The change of school belongs to it: it is what he begins with himself.'
				}
			},
			{
				story: 'villads',
				at: 'fence',
				keep: 'mette',
				note: {
					da: 'Stedet skal altid med, når det bliver sagt.',
					en: 'The place always belongs to it when it is told.'
				}
			},
			{
				story: 'freja',
				at: 'eats-slowly',
				keep: 'amir',
				note: {
					da: 'At hun selv har fundet på det, er en styrke.',
					en: 'That she thought of it herself is a strength.'
				}
			},
			{
				story: 'freja',
				at: 'not-let-in',
				keep: 'amir',
				note: {
					da: 'De to sætninger siger først noget sammen.',
					en: 'The two sentences only say it together.'
				}
			},
			{
				story: 'malik',
				at: 'never-a-club',
				keep: 'mette',
				note: { da: 'Klubben er berøringspunktet.', en: 'The club is the touchpoint.' }
			},
			{
				story: 'malik',
				at: 'nobody-said-hello',
				keep: 'mette',
				note: {
					da: 'Det er både en dør, der er svær at finde, og en voksen, der ikke svarede.',
					en: 'It is both a door that is hard to find and an adult who did not answer.'
				}
			}
		]
	}
];
