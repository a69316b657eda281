import type { DemoWall } from './shape';

/** In the middle of it: three groups have begun, and half of the cards still stand alone. */
export const groupingWall: DemoWall = {
	key: 'grouping',
	on: 599,
	title: { da: 'Med forældrene: derhjemme', en: 'With the parents: at home' },
	phase: 'cluster',
	clusters: [
		{
			key: 'many-plans',
			title: { da: 'Vi har en plan, vi har fire', en: 'We have a plan, we have four' },
			x: 0,
			y: 0,
			columns: 3,
			excerpts: ['elias.four-plans', 'elias.one-door', 'elias.nine', 'villads.more-to-tell'],
			dots: 0
		},
		{
			key: 'two-homes',
			title: { da: 'To hjem og to madpakker', en: 'Two homes and two lunch boxes' },
			x: 868,
			y: 0,
			columns: 3,
			excerpts: ['elias.two-lunches', 'alma.in-between', 'mina.two-languages', 'karla.closed-door'],
			dots: 0
		},
		{
			key: 'kitchen-light',
			title: { da: 'Lys i køkkenet', en: 'A light in the kitchen' },
			x: 0,
			y: 560,
			columns: 3,
			excerpts: ['karla.pancakes', 'karla.kitchen', 'alma.dough'],
			dots: 0
		}
	],
	alone: {
		x: 868,
		y: 560,
		columns: 4,
		excerpts: [
			'elias.lego',
			'elias.knows-us',
			'karla.plants',
			'alma.long-way',
			'jonas.cannot-invite',
			'malik.dad-does-not-know',
			'villads.no-car',
			'freja.then-three'
		]
	},
	notes: [
		{
			key: 'who-is-home',
			x: 0,
			y: 860,
			text: {
				da: 'Hvem er hjemme, når bussen kommer?',
				en: 'Who is at home when the bus comes?'
			}
		}
	]
};

/** The groups stand; two of them have a name, the others only one to work with. */
export const namingWall: DemoWall = {
	key: 'naming',
	on: 601,
	title: { da: 'Med skolen: pauserne', en: 'With the school: the breaks' },
	phase: 'name',
	clusters: [
		{
			key: 'fence',
			title: { da: 'Langs hegnet', en: 'Along the fence' },
			x: 0,
			y: 0,
			columns: 3,
			excerpts: [
				'villads.fence',
				'freja.not-let-in',
				'malik.nobody-said-hello',
				'freja.eats-slowly'
			],
			dots: 0
		},
		{
			key: 'somebody-beside',
			title: { da: 'Én ved siden af', en: 'Somebody beside me' },
			x: 868,
			y: 0,
			columns: 3,
			excerpts: ['freja.beside-me', 'karla.said-yes', 'oskar.hand', 'selma.what-to-bring'],
			dots: 0
		},
		{
			key: 'third-group',
			title: { da: 'Gruppe 3: noget med hænderne', en: 'Group 3: something with the hands' },
			x: 0,
			y: 560,
			columns: 3,
			excerpts: ['oskar.parts', 'oskar.tools', 'freja.hands', 'elias.lego', 'alma.dough'],
			dots: 0
		},
		{
			key: 'fourth-group',
			title: { da: 'Gruppe 4: vejen?', en: 'Group 4: the way?' },
			x: 868,
			y: 560,
			columns: 3,
			excerpts: ['villads.breathe', 'freja.bus', 'malik.every-day', 'villads.bike-daily'],
			dots: 0
		}
	],
	alone: { x: 0, y: 1120, excerpts: ['freja.nobody-decides', 'sigrid.runs'] },
	notes: [
		{
			key: 'bell',
			x: 868,
			y: 1120,
			text: {
				da: 'Hvad sker der i de fem minutter, før det ringer?',
				en: 'What happens in the five minutes before the bell?'
			}
		}
	]
};
