import type { Feeling } from '$lib/domain/pledge/feeling';
import type { Day, Words } from './types';

/** What a partner has declared and agreed, and what a child can feel there. */
export interface DemoStanding {
	feelings: Feeling[];
	/** When certificates and confidentiality were declared. */
	declaredOn?: Day;
	courses?: { name: Words; until: Day }[];
	agreement?: { text: Words; reviewOn: Day };
}

const mentor: Words = { da: 'Kursus for voksne venner', en: 'Course for adult friends' };
const receiving: Words = { da: 'At tage godt imod', en: 'Receiving well' };

/** By the partner's key. The mentors' course ran out; the shooters declared almost two years ago. */
export const standings: Record<string, DemoStanding> = {
	shooting: { feelings: ['calm', 'mastery'], declaredOn: -95 },
	cycling: {
		feelings: ['courage', 'belonging'],
		declaredOn: 452,
		courses: [{ name: receiving, until: 980 }]
	},
	football: {
		feelings: ['belonging', 'joy'],
		declaredOn: 404,
		courses: [{ name: receiving, until: 628 }]
	},
	friends: {
		feelings: ['belonging', 'calm'],
		declaredOn: 405,
		courses: [{ name: mentor, until: 590 }],
		agreement: {
			text: {
				da: 'Hvert barn har to voksne venner, så der altid er en, der kan. Kontaktpersonen ringer, når noget skal være anderledes. Vi ser på det sammen hvert halve år.',
				en: 'Each child has two adult friends, so that one always can. The contact person rings when something has to change. We look at it together every six months.'
			},
			reviewOn: 700
		}
	},
	bikes: { feelings: ['mastery'] },
	joinery: { feelings: ['usefulness', 'mastery'], declaredOn: 560 },
	garden: {
		feelings: ['usefulness', 'calm'],
		declaredOn: 470,
		agreement: {
			text: {
				da: 'Vi kan have en ung i praktik ad gangen. Vi vil gerne lære fra os. Vi kan ikke køre nogen hjem.',
				en: 'We can have one young trainee at a time. We like to teach. We cannot drive anybody home.'
			},
			reviewOn: 640
		}
	},
	solsikken: { feelings: ['joy', 'belonging'], declaredOn: 440 },
	scouts: { feelings: ['belonging', 'courage', 'joy'], declaredOn: 480 },
	choir: { feelings: ['joy', 'belonging'], declaredOn: 350 },
	pensioners: { feelings: ['calm', 'usefulness'], declaredOn: 515 }
};
