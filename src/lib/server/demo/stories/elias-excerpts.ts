import type { DemoExcerpt } from '../types';

/** What the team sees in what Elias told. */
export const eliasExcerpts: DemoExcerpt[] = [
	{
		key: 'late',
		quote: {
			da: '»Så er det lettere ikke at komme.«',
			en: '“Then it is easier not to come.”'
		},
		tags: ['P11', 'track-family']
	},
	{
		key: 'two-lunches',
		quote: { da: 'Elias smører to madpakker.', en: 'Elias makes two packed lunches.' },
		tags: ['P10', 'B6', 'B7']
	},
	{
		key: 'nine',
		quote: {
			da: 'Men de spørger om det samme, og de skriver det ned hver for sig.',
			en: 'But they ask the same things, and each of them writes it down alone.'
		},
		tags: ['P8']
	},
	{
		key: 'four-plans',
		quote: {
			da: 'I skuffen i køkkenet ligger der fire planer. Ingen af dem har hans navn på forsiden.',
			en: 'In the kitchen drawer there are four plans. None of them has his name on the front.'
		},
		tags: ['P8', 'P9']
	},
	{
		key: 'key',
		quote: {
			da: '»Jeg kan høre på nøglen, om det var et godt møde,«',
			en: '“I can hear from the key if it was a good meeting,”'
		},
		tags: ['P10']
	},
	{
		key: 'what-would-help',
		quote: { da: 'Hun spurgte, hvad der kunne hjælpe.', en: 'She asked what would help.' },
		tags: ['B3']
	},
	{
		key: 'lego',
		quote: {
			da: 'Hver dag efter skole bygger han en time.',
			en: 'Each day after school he builds for an hour.'
		},
		tags: ['B1', 'B5'],
		attributes: {
			dose: { da: 'En time hver dag', en: 'An hour every day' },
			cost: { da: 'Har det', en: 'Has it' },
			company: { da: 'Karla, nogle dage', en: 'Karla, some days' }
		}
	},
	{
		key: 'one-door',
		quote: {
			da: '»Så skal man kun gå ind ad én dør,«',
			en: '“Then you only have to go in at one door,”'
		},
		tags: ['P8', 'B10']
	},
	{
		key: 'knows-us',
		quote: {
			da: 'At der kom én. Én, der kendte os alle tre.',
			en: 'That one came. One who knew all three of us.'
		},
		tags: ['P8', 'dream']
	}
];
