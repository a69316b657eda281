import type { CheckAnswer } from '$lib/domain/insight/check-answer';
import { lunch } from '../media/lunch';
import type { Day, Words } from '../types';

/** What somebody drew as an answer, and what it says to those who cannot see it. */
export interface DemoDrawn {
	content: () => Promise<Buffer>;
	altText: Words;
}

/** An insight put to young people in plain words, and what they said. */
export interface DemoCheck {
	on: Day;
	plain: Words;
	asked: string[];
	said: { on: Day; by: string; answer: CheckAnswer; words?: Words; drawn?: DemoDrawn }[];
}

/** By insight. Six are answered, one still waits, and one was wrong: it was worded anew and asked about again. */
export const checks: Record<string, DemoCheck[]> = {
	I1: [
		{
			on: 388,
			plain: {
				da: 'Man er mest alene, når der ikke er time: i frokosten, i pausen og på vej hjem. De voksne ser det ikke.',
				en: 'You are most alone when there is no lesson: at lunch, in the break and on the way home. The adults do not see it.'
			},
			asked: ['freja', 'villads'],
			said: [
				{
					on: 389,
					by: 'freja',
					answer: 'fits',
					words: {
						da: 'Ja. Frokosten er længst.',
						en: 'Yes. Lunch is the longest.'
					},
					drawn: {
						content: lunch,
						altText: {
							da: 'Et langt bord med mange, der spiser sammen. En sidder for sig selv ved døren.',
							en: 'A long table with many who eat together. One sits alone by the door.'
						}
					}
				},
				{ on: 391, by: 'villads', answer: 'fits' }
			]
		}
	],
	I2: [
		{
			on: 389,
			plain: {
				da: 'Det, man er gladest for, er tit langt væk. Det koster penge, og man kommer der for lidt.',
				en: 'What you like best is often far away. It costs money, and you get there too little.'
			},
			asked: ['villads', 'freja'],
			said: [
				{
					on: 391,
					by: 'villads',
					answer: 'fits',
					words: {
						da: 'Men cyklen er gratis. Den skal også med.',
						en: 'But the bike is free. It must be in there too.'
					}
				},
				{ on: 392, by: 'freja', answer: 'notQuite' }
			]
		}
	],
	I3: [
		{
			on: 596,
			plain: {
				da: 'Bussen kører ikke sent. Derfor er det svært at få venner om aftenen.',
				en: 'The bus does not run late. So it is hard to make friends in the evening.'
			},
			asked: ['sigrid'],
			said: [
				{
					on: 597,
					by: 'sigrid',
					answer: 'fits',
					words: {
						da: 'Man siger farvel, før det bliver sjovt.',
						en: 'You say goodbye before it gets fun.'
					}
				}
			]
		}
	],
	I4: [
		{
			on: 468,
			plain: {
				da: 'De voksne taler om vægt. De tror, at man rører sig for lidt efter skole.',
				en: 'The adults talk about weight. They think you move too little after school.'
			},
			asked: ['alma', 'freja'],
			said: [
				{
					on: 470,
					by: 'alma',
					answer: 'wrong',
					words: {
						da: 'Jeg er ude hver dag. Der er bare ikke noget sted, hvor nogen venter på mig.',
						en: 'I am out every day. There is just no place where somebody waits for me.'
					}
				},
				{ on: 472, by: 'freja', answer: 'notQuite' }
			]
		},
		{
			on: 482,
			plain: {
				da: 'De voksne spørger om mad. De spørger ikke, hvor man er om eftermiddagen, og hvem man er sammen med.',
				en: 'The adults ask about food. They do not ask where you are in the afternoon, and who you are with.'
			},
			asked: ['alma', 'freja'],
			said: [
				{
					on: 484,
					by: 'alma',
					answer: 'fits',
					words: { da: 'Nu er det mig.', en: 'Now it is me.' }
				},
				{ on: 485, by: 'freja', answer: 'fits' }
			]
		}
	],
	I5: [
		{
			on: 596,
			plain: {
				da: 'Nogle børn passer på hele familien. De er gode til at skjule det.',
				en: 'Some children look after the whole family. They are good at hiding it.'
			},
			asked: ['elias'],
			said: []
		}
	],
	I6: [
		{
			on: 470,
			plain: {
				da: 'Én voksen, der holder det, hun lover, er bedre end mange, der kommer en gang imellem.',
				en: 'One adult who does as she says is better than many who come now and then.'
			},
			asked: ['villads', 'elias'],
			said: [
				{ on: 472, by: 'elias', answer: 'fits' },
				{
					on: 473,
					by: 'villads',
					answer: 'fits',
					words: {
						da: 'Hun skal bare huske, hvad vi snakkede om.',
						en: 'She just has to know what we talked about.'
					}
				}
			]
		}
	],
	I7: [
		{
			on: 471,
			plain: {
				da: 'Man skal sige det samme til ni voksne. Til sidst gider man ikke.',
				en: 'You have to say the same to nine adults. In the end you cannot be bothered.'
			},
			asked: ['elias'],
			said: [
				{
					on: 472,
					by: 'elias',
					answer: 'fits',
					words: { da: 'Mor har en liste.', en: 'Mum has a list.' }
				}
			]
		}
	],
	I8: [
		{
			on: 390,
			plain: {
				da: 'Man vil gerne gå til noget. Men man ved ikke, hvor man går ind.',
				en: 'You would like to join something. But you do not know where to go in.'
			},
			asked: ['malik'],
			said: [
				{
					on: 393,
					by: 'malik',
					answer: 'notQuite',
					words: {
						da: 'Jeg vidste godt hvor døren var. Jeg turde ikke.',
						en: 'I knew where the door was. I did not dare.'
					}
				}
			]
		}
	]
};
