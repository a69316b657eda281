import type { DemoWall } from './shape';

/** The third workshop: half of it in the room, half of it on screens. */
export const eveningWall: DemoWall = {
	key: 'evening',
	on: 592,
	title: { da: 'Workshop 3: efter klokken seks', en: 'Workshop 3: after six o’clock' },
	phase: 'vote',
	clusters: [
		{
			key: 'bus-gone',
			title: { da: 'Når bussen er kørt', en: 'When the bus has gone' },
			x: 0,
			y: 0,
			columns: 3,
			excerpts: [
				'sigrid.runs',
				'sigrid.sixty',
				'villads.no-car',
				'karla.dance',
				'villads.dear-and-far'
			],
			dots: 4
		},
		{
			key: 'monday',
			title: { da: 'Én, der ringer om mandagen', en: 'One who rings on Mondays' },
			x: 868,
			y: 0,
			columns: 3,
			excerpts: [
				'selma.what-to-bring',
				'selma.once-each',
				'emil.five-kilos',
				'oskar.hand',
				'villads.nurse-remembers'
			],
			dots: 5
		},
		{
			key: 'unseen',
			title: { da: 'Det, ingen ser', en: 'What nobody sees' },
			x: 0,
			y: 560,
			columns: 3,
			excerpts: [
				'selma.coped',
				'jonas.cannot-invite',
				'oskar.nobody-knows',
				'emil.numbers',
				'collage.together'
			],
			dots: 3
		},
		{
			key: 'counted-on',
			title: { da: 'Nogen regner med mig', en: 'Somebody counts on me' },
			x: 868,
			y: 560,
			columns: 3,
			excerpts: [
				'oskar.never-late',
				'oskar.parts',
				'emil.backwards',
				'malik.say-it-nicely',
				'engine.hears'
			],
			dots: 1
		},
		{
			key: 'biscuits',
			title: { da: 'Bagefter, med kiksene', en: 'Afterwards, with the biscuits' },
			x: 868,
			y: 1120,
			columns: 3,
			excerpts: ['sigrid.biscuits', 'sigrid.ribs', 'freja.then-three'],
			dots: 2
		}
	],
	alone: { x: 0, y: 1120, excerpts: ['oskar.tools', 'jonas.pier'] },
	notes: [
		{
			key: 'breakfast',
			x: 0,
			y: 1320,
			text: {
				da: 'Hvad nu hvis der var morgenmad, også til den, der kommer for sent?',
				en: 'What if there was breakfast, also for whoever comes late?'
			}
		},
		{
			key: 'one-minute',
			x: 264,
			y: 1320,
			text: {
				da: 'Et minut om ugen. Hvem har ikke det?',
				en: 'One minute a week. Who does not have that?'
			}
		}
	]
};
