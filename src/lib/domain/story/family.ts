/** A family as a unit: a secret name and its children, each with stories and consents of the own (mission.md A6). */
import * as v from 'valibot';
import type { AgeBand } from '../consent/rule';
import { maybe, personLine, personText, uuid } from '../text/input';

/** One of the children, as the team knows them. */
export interface Child {
	id: string;
	secretName: string;
	ageBand: AgeBand;
}

/**
 * What a withdrawal did to the note, which may tell of the child in the team's words: `erased` with everything of a
 * child; after a smaller withdrawal staff are to `look` and take out what is about it. Writing the note anew settles it.
 */
export type NoteState = '' | 'erased' | 'look';

export interface Family {
	id: string;
	initiativeId: string;
	secretName: string;
	note: string;
	noteState: NoteState;
	version: number;
	children: Child[];
}

const note = maybe(personText(1000));

export const newFamily = v.object({
	id: v.optional(uuid),
	secretName: personLine(60),
	note
});

/** A change; what is absent stays as it is. */
export const familyChange = v.object({ secretName: v.optional(personLine(60)), note });
