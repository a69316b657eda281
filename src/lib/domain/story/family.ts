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

export interface Family {
	id: string;
	initiativeId: string;
	secretName: string;
	note: string;
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
