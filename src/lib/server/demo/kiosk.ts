/** The kiosk in the youth bus, and the two notes that were left there. */
import type { AgeBand } from '$lib/domain/consent/rule';
import type { KioskUse } from '$lib/domain/kiosk/contribution';
import type { Day, DemoExcerpt, Words } from './types';

export const kiosk = {
	/** Who set it up, and when. */
	author: 'mette',
	on: 560,
	title: { da: 'Ungdomsbussen', en: 'The youth bus' },
	questions: [
		{ da: 'Hvad gør en helt almindelig dag god?', en: 'What makes an ordinary day good?' },
		{ da: 'Hvad er svært, uden at nogen ser det?', en: 'What is hard without anybody seeing it?' }
	],
	information: {
		da: 'Vi er voksne, der vil gøre det bedre at være ung i Lindaa. Vi læser alle sedler.\nDin seddel kan give os en ny idé. Vi kan ikke love, at alt bliver, som du ønsker.',
		en: 'We are adults who want it to be better to be young in Lindaa. We read all notes.\nYour note can give us a new idea. We cannot promise that all will be as you wish.'
	}
};

export interface DemoNote {
	key: string;
	on: Day;
	/** One for each question; empty when it was skipped. */
	answers: Words[];
	ageBand: AgeBand;
	uses: KioskUse[];
	/** The name it goes by: the one its maker took when coming back, or what the app made. */
	secretName: string;
	/** What its maker was told. */
	answered?: { by: string; on: Day; answer: Words };
	/** When the card was used, and what a guardian said yes to then. */
	claimed?: { on: Day; guardian: string[] };
	/** What the team saw in it, once it was let through. */
	excerpts?: DemoExcerpt[];
}

const nothing: Words = { da: '', en: '' };

export const notes: DemoNote[] = [
	{
		key: 'jonas',
		on: 566,
		answers: [
			{
				da: 'Når min lillebror griner. Han griner, så han får hikke. Og når jeg når ned på molen, før det bliver mørkt. Der er ingen, der skal noget. Man ser bare på snøren.',
				en: 'When my little brother laughs. He laughs till he gets the hiccups. And when I make it to the pier before it gets dark. Nobody has to do anything there. You just watch the line.'
			},
			{
				da: 'Jeg henter ham hver dag og laver mad, når mor er træt. Derfor kan jeg ikke have nogen med hjem. De tror, jeg ikke gider. Jeg vil gerne, men jeg ved ikke, hvordan jeg skal sige det.',
				en: 'I fetch him every day and cook when mum is tired. So I cannot have anybody over. They think I do not want to. I would like to, but I do not know how to say it.'
			}
		],
		ageBand: '13-14',
		uses: ['team', 'workshop'],
		secretName: 'Jonas',
		answered: {
			by: 'mette',
			on: 567,
			answer: {
				da: 'Tak, fordi du skrev. Det er stort at passe på en lillebror hver dag. Kom gerne forbi bussen på tirsdag: så finder vi sammen ud af, hvem der kan hjælpe derhjemme, så du også når molen.',
				en: 'Thank you for writing. It is a big thing to look after a little brother every day. Do come by the bus on Tuesday: then we find out together who can help at home, so that you make it to the pier too.'
			}
		},
		claimed: { on: 573, guardian: ['keep', 'team', 'workshop'] },
		excerpts: [
			{
				key: 'pier',
				quote: {
					da: 'Og når jeg når ned på molen, før det bliver mørkt.',
					en: 'And when I make it to the pier before it gets dark.'
				},
				tags: ['B4', 'B8']
			},
			{
				key: 'cannot-invite',
				quote: {
					da: 'Derfor kan jeg ikke have nogen med hjem.',
					en: 'So I cannot have anybody over.'
				},
				tags: ['P10', 'touch-home']
			}
		]
	},
	{
		key: 'break',
		on: 602,
		answers: [
			{
				da: 'De dage, hvor vi har idræt i de første timer. Så snakker man med nogen uden at skulle spørge, om man må være med.',
				en: 'The days when we have sports first thing. Then you talk with somebody without having to ask to join in.'
			},
			nothing
		],
		ageBand: '10-12',
		uses: ['workshop'],
		secretName: 'Rolig Odder'
	}
];
