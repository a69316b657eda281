/** Dots and comments on what-ifs that are not settled yet: of the staff, and of those whose words they rest on. */
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
