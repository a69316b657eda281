/** Dots and comments on what-ifs that are not settled yet: of the staff, of those whose words they rest on, and of guests. */
import type { Day, Words } from './types';

interface Weighed {
	/** A person of the demo, or the journey of a young one. */
	by: { person: string } | { journey: string };
	on: Day;
	/** How many dots on each what-if. */
	dots: Record<string, number>;
	said?: { of: string; text: Words };
}

export const weighing: Weighed[] = [
	{
		by: { journey: 'freja' },
		on: 604,
		dots: { W11: 3, W1: 1 },
		said: {
			of: 'W11',
			text: {
				da: 'Der skal være plads, selv om man kommer for sent.',
				en: 'There must be room, even if you come late.'
			}
		}
	},
	{ by: { journey: 'malik' }, on: 604, dots: { W1: 3 } },
	{
		by: { person: 'mette' },
		on: 605,
		dots: { W1: 2, W11: 2 },
		said: {
			of: 'W1',
			text: {
				da: 'Jeg kan køre med den første onsdag.',
				en: 'I can come along the first Wednesday.'
			}
		}
	},
	{ by: { person: 'henrik' }, on: 605, dots: { W11: 2 } }
];

/** A round in a workshop: what was put before the guests of a wall, and what they gave. */
interface DemoRound {
	wall: string;
	on: Day;
	by: string;
	weighed: string[];
	guests: { name: string; dots: Record<string, number>; said?: { of: string; text: Words } }[];
}

export const workshopRound: DemoRound = {
	wall: 'family',
	on: 606,
	by: 'sofie',
	weighed: ['W11', 'W4', 'W1'],
	guests: [
		{
			name: 'Tove fra skytterne',
			dots: { W4: 3, W11: 2 },
			said: {
				of: 'W4',
				text: {
					da: 'Vi har en bane fri om torsdagen.',
					en: 'We have a lane free on Thursdays.'
				}
			}
		},
		{
			name: 'Jens',
			dots: { W11: 3, W1: 2 },
			said: {
				of: 'W11',
				text: {
					da: 'Boller kan jeg bage. Hver fredag, hvis det er.',
					en: 'Buns I can bake. Every Friday, if you like.'
				}
			}
		},
		{ name: 'Aisha', dots: { W11: 2, W1: 1 } },
		{ name: 'En far', dots: { W4: 2, W11: 3 } }
	]
};
