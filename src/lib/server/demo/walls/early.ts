import type { DemoWall } from './shape';

/** Read quietly at a meeting of the team: nobody has said anything yet. */
export const readingWall: DemoWall = {
	key: 'reading',
	on: 594,
	title: { da: 'Teammøde: at blive set', en: 'Team meeting: being seen' },
	phase: 'read',
	clusters: [],
	alone: {
		x: 0,
		y: 0,
		columns: 6,
		excerpts: [
			'villads.more-to-tell',
			'selma.coped',
			'oskar.nobody-knows',
			'freja.hands',
			'malik.nobody-said-hello',
			'jonas.cannot-invite',
			'alma.nobody-asks',
			'elias.knows-us',
			'selma.once-each',
			'villads.nurse-remembers',
			'karla.waters',
			'emil.numbers',
			'freja.beside-me',
			'oskar.hand',
			'malik.say-it-nicely',
			'collage.together',
			'karla.said-yes',
			'elias.what-would-help'
		]
	},
	notes: [
		{
			key: 'question',
			x: 0,
			y: 640,
			text: {
				da: 'Læs dem alle. Hvem så den unge, og hvad gjorde den, der så?',
				en: 'Read them all. Who saw the young person, and what did they do?'
			}
		}
	]
};

/** Everybody writes alone; what they wrote is still theirs. */
export const thinkingWall: DemoWall = {
	key: 'thinking',
	on: 597,
	title: { da: 'Med klubberne: den første gang', en: 'With the clubs: the first time' },
	phase: 'think',
	clusters: [],
	alone: {
		x: 0,
		y: 0,
		columns: 5,
		excerpts: [
			'malik.never-a-club',
			'malik.knows-the-way',
			'malik.price',
			'malik.always-room',
			'villads.black-dot',
			'villads.no-car',
			'freja.tuesday-door',
			'freja.longer',
			'emil.backwards',
			'oskar.never-late',
			'sigrid.sixty',
			'sigrid.biscuits',
			'karla.dance',
			'selma.what-to-bring',
			'jonas.pier'
		]
	},
	notes: [],
	private: [
		{
			key: 'meets',
			by: 'mette',
			text: {
				da: 'Én, der møder dig ved cykelskuret. Ikke ved døren.',
				en: 'Somebody who meets you at the bicycle shed. Not at the door.'
			}
		},
		{
			key: 'trial',
			by: 'mette',
			text: {
				da: 'Tre gange, før nogen spørger om kontingent.',
				en: 'Three times before anybody asks about the fee.'
			}
		},
		{
			key: 'two',
			by: 'amir',
			text: {
				da: 'Kom to. Så er du ikke den nye.',
				en: 'Come as two. Then you are not the new one.'
			}
		},
		{
			key: 'job',
			by: 'amir',
			text: {
				da: 'En opgave fra første dag: tæl boldene.',
				en: 'A task from the first day: count the balls.'
			}
		},
		{
			key: 'text',
			by: 'sofie',
			text: {
				da: 'En besked dagen efter: vi ses på torsdag?',
				en: 'A message the day after: see you on Thursday?'
			}
		}
	]
};
