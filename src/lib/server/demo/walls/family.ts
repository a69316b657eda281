import type { DemoWall } from './shape';

/** The second workshop, with families; two of its cards were taken back afterwards. */
export const familyWall: DemoWall = {
	key: 'family',
	on: 462,
	title: { da: 'Workshop 2: hele familien', en: 'Workshop 2: the whole family' },
	phase: 'talk',
	clusters: [
		{
			key: 'nine-times',
			title: { da: 'Fortalt ni gange', en: 'Told nine times' },
			x: 0,
			y: 0,
			columns: 3,
			excerpts: [
				'elias.nine',
				'elias.four-plans',
				'villads.more-to-tell',
				'karla.closed-door',
				'elias.one-door',
				'elias.knows-us'
			],
			dots: 5
		},
		{
			key: 'place',
			title: { da: 'Et sted at være imens', en: 'A place to be meanwhile' },
			x: 868,
			y: 0,
			columns: 3,
			excerpts: [
				'alma.nobody-asks',
				'alma.in-between',
				'alma.low-voice',
				'freja.longer',
				'villads.breathe'
			],
			dots: 4
		},
		{
			key: 'tiny-promise',
			title: { da: 'Et lille løfte, der bliver holdt', en: 'A tiny promise that is kept' },
			x: 0,
			y: 560,
			columns: 3,
			excerpts: [
				'villads.nurse-remembers',
				'elias.what-would-help',
				'freja.beside-me',
				'mina.two-languages',
				'karla.pancakes'
			],
			dots: 2
		},
		{
			key: 'carries',
			title: { da: 'De, der bærer i det stille', en: 'Those who carry quietly' },
			x: 868,
			y: 560,
			columns: 3,
			excerpts: ['elias.two-lunches', 'liv.night', 'karla.said-yes'],
			dots: 3
		},
		{
			key: 'hands',
			title: { da: 'Det, hænderne kan', en: 'What hands can do' },
			x: 868,
			y: 860,
			columns: 3,
			excerpts: [
				'alma.dough',
				'alma.long-way',
				'elias.lego',
				'karla.plants',
				'karla.waters',
				'freja.hands'
			],
			dots: 1
		}
	],
	alone: { x: 0, y: 1120, excerpts: ['karla.dance', 'karla.kitchen'] },
	notes: [
		{
			key: 'greenhouse',
			x: 528,
			y: 1120,
			text: {
				da: 'Hvad nu hvis mor fik en dag om ugen i drivhuset?',
				en: 'What if the mother had a day a week in the greenhouse?'
			}
		}
	]
};
