import type { DemoWall } from './shape';

/** The first workshop, on school and on what lies around it. It is over. */
export const schoolWall: DemoWall = {
	key: 'school',
	on: 380,
	title: { da: 'Workshop 1: alene blandt andre', en: 'Workshop 1: alone among others' },
	phase: 'frozen',
	clusters: [
		{
			key: 'minutes',
			title: { da: 'De minutter, ingen har planlagt', en: 'The minutes nobody planned' },
			x: 0,
			y: 0,
			columns: 3,
			excerpts: [
				'freja.nobody-decides',
				'freja.not-let-in',
				'villads.fence',
				'freja.eats-slowly',
				'freja.twenty-four',
				'malik.nobody-said-hello'
			],
			dots: 4
		},
		{
			key: 'small-far-dear',
			title: { da: 'Småt, langt væk og dyrt', en: 'Small, far away and dear' },
			x: 868,
			y: 0,
			columns: 3,
			excerpts: [
				'villads.black-dot',
				'villads.dear-and-far',
				'villads.no-car',
				'freja.tuesday-door',
				'malik.price',
				'villads.nurse-seldom'
			],
			dots: 5
		},
		{
			key: 'gate',
			title: { da: 'Lågen ind til klubben', en: 'The gate into the club' },
			x: 868,
			y: 560,
			columns: 3,
			excerpts: ['malik.never-a-club', 'malik.dad-does-not-know', 'malik.knows-the-way'],
			dots: 3
		},
		{
			key: 'many-adults',
			title: { da: 'Mange voksne, ingen tråd', en: 'Many adults, no thread' },
			x: 868,
			y: 860,
			columns: 3,
			excerpts: ['villads.more-to-tell', 'villads.psychologist', 'villads.nurse-remembers'],
			dots: 1
		},
		{
			key: 'breathing',
			title: { da: 'Her trækker vi vejret', en: 'Here we can breathe' },
			x: 0,
			y: 560,
			columns: 3,
			excerpts: [
				'villads.breathe',
				'freja.bus',
				'malik.every-day',
				'villads.bike-daily',
				'freja.beside-me',
				'malik.always-room'
			],
			dots: 2
		}
	],
	/** Cards that stand by themselves, in a row. */
	alone: { x: 0, y: 1010, excerpts: ['villads.chain', 'malik.say-it-nicely'] },
	notes: [
		{
			key: 'pop-up',
			x: 528,
			y: 1010,
			text: {
				da: 'Hvad nu hvis cykelklubben dukkede op på fritidscentret om onsdagen?',
				en: 'What if the cycling club popped up at the leisure centre on Wednesdays?'
			}
		}
	]
};
