/** A worry that was raised in the youth bus and taken care of; it says nothing of what was told. */
import type { StepKind } from '$lib/domain/worry/worry';
import type { Day, Words } from './types';

/** Who has the lead on safeguarding, and the municipality's number, which is made up. */
export const safeguarding = { by: 'tove', on: 30 as Day, leads: ['sofie'], phone: '12 34 56 78' };

/** Whom young people of Lindaa can call beside the usual ones; made up, as the municipality's number. */
export const youthLine = {
	name: { da: 'Ungelinjen i Lindaa', en: 'The youth line of Lindaa' },
	number: '12 34 56 90',
	hours: {
		da: 'En voksen svarer mandag til torsdag fra klokken 15 til 18.',
		en: 'An adult answers from Monday to Thursday between 3 and 6 in the afternoon.'
	}
} satisfies { name: Words; number: string; hours: Words };

export const worry = {
	/** The note from the kiosk whose maker it is about. */
	note: 'jonas',
	by: 'mette',
	on: 574 as Day,
	words: {
		da: 'Han står meget alene med ansvaret derhjemme. Jeg er i tvivl, om han har nok hjælp.',
		en: 'He is very much alone with the responsibility at home. I doubt that he has enough help.'
	} satisfies Words,
	steps: [
		{ by: 'sofie', on: 575, kind: 'seen' },
		{ by: 'mette', on: 580, kind: 'talked', with: 'both' },
		{ by: 'mette', on: 581, kind: 'notified', made: 'yes', reference: '27-0114' },
		{
			...{ by: 'sofie', on: 587, kind: 'closed' },
			why: {
				da: 'Familien har fået en fast kontaktperson, og Mette ser ham hver uge.',
				en: 'The family now has a contact person of its own, and Mette sees him every week.'
			}
		}
	] satisfies { by: string; on: Day; kind: StepKind; why?: Words; [more: string]: unknown }[]
};
