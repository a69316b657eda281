import type { DemoWall } from './shape';

/** The fourth workshop, laid out for those who come: nothing is grouped yet. */
export const nextWall: DemoWall = {
	key: 'next',
	on: 604,
	title: { da: 'Workshop 4: det, der virker', en: 'Workshop 4: what works' },
	phase: 'collect',
	clusters: [],
	alone: {
		x: 0,
		y: 0,
		columns: 6,
		excerpts: [
			'villads.black-dot',
			'freja.bus',
			'malik.always-room',
			'oskar.parts',
			'sigrid.biscuits',
			'emil.backwards',
			'selma.once-each',
			'jonas.pier',
			'karla.pancakes',
			'karla.plants',
			'freja.hands',
			'villads.breathe',
			'elias.lego',
			'alma.dough',
			'malik.every-day',
			'oskar.tools',
			'villads.bike-daily',
			'engine.hears'
		]
	},
	notes: [
		{
			key: 'morning',
			x: 0,
			y: 640,
			text: {
				da: 'Hvad har de til fælles, de steder, hvor man glemmer klokken?',
				en: 'What do the places have in common where one forgets the time?'
			}
		}
	]
};
