import type { Degree, ParticipationPart } from '$lib/domain/initiative/participation-part';
import type { Rung } from '$lib/domain/initiative/rung';
import type { Day, Words } from './types';

/** The check of one phase: staff think that more comes of it than the young people see. */
export const check: {
	phase: Words;
	askedBy: string;
	on: Day;
	staff: Record<ParticipationPart, { degree: Degree; because: Words; wall?: string }>;
	rung: { rung: Rung; because: Words; whatIf: string };
	next: { step: Words; on: Day };
} = {
	phase: { da: 'Da vi talte om frokosten og bussen', en: 'When we talked about lunch and the bus' },
	askedBy: 'sofie',
	on: 585,
	staff: {
		space: {
			degree: 'yes',
			because: {
				da: 'Vi mødtes, hvor de unge valgte.',
				en: 'We met where the young people chose.'
			},
			wall: 'school'
		},
		voice: {
			degree: 'yes',
			because: {
				da: 'De tegnede, talte og gik ture.',
				en: 'They drew, talked and went for walks.'
			}
		},
		audience: {
			degree: 'partly',
			because: { da: 'Skolens leder var med én gang.', en: 'The head of the school came once.' }
		},
		influence: {
			degree: 'yes',
			because: { da: 'To forslag er i gang.', en: 'Two ideas are running.' }
		}
	},
	rung: {
		rung: 6,
		because: {
			da: 'Vi begyndte, og de unge var med til at vælge de to forslag.',
			en: 'We began, and the young people helped to choose the two ideas.'
		},
		whatIf: 'W11'
	},
	next: {
		step: {
			da: 'Vi skriver til hver af jer, hvad der skete med det, I sagde.',
			en: 'We write to each of you what happened with what you said.'
		},
		on: 620
	}
};

/** What young people answered, in the order of the questions; null where somebody skipped one. */
export const answers: {
	journey: string;
	on: Day;
	degrees: (Degree | null)[];
	/** Null where somebody skipped it. */
	rung: Rung | null;
	/** The adult who was told it, and typed it in. */
	toldTo?: string;
}[] = [
	{ journey: 'villads', on: 587, degrees: ['yes', 'yes', 'yes', 'no'], rung: 5 },
	{ journey: 'freja', on: 588, degrees: ['partly', 'yes', 'partly', 'partly'], rung: 5 },
	{ journey: 'malik', on: 588, degrees: ['yes', 'yes', 'yes', 'partly'], rung: 6, toldTo: 'mette' },
	{ journey: 'sigrid', on: 589, degrees: ['partly', 'partly', 'partly', 'no'], rung: 3 },
	{ journey: 'oskar', on: 590, degrees: ['yes', 'yes', 'yes', 'partly'], rung: 6 },
	{ journey: 'alma', on: 591, degrees: ['yes', 'yes', 'yes', 'yes'], rung: 7 },
	{ journey: 'karla', on: 592, degrees: ['yes', 'yes', null, null], rung: null }
];
