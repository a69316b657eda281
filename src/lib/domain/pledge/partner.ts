import * as v from 'valibot';
import { date, line, maybe, oneOf, parse, personLine, personText, uuid } from '../text/input';
import { contactInput, type Contact } from './contact';
import { feelings, type Feeling } from './feeling';
import { coursesInput, type Declared } from './standing';

/** Who partners are: the sectors of collective impact, and single persons. */
export const sectors = ['public', 'voluntary', 'private', 'person'] as const;

export type Sector = (typeof sectors)[number];

const words = v.pipe(
	v.array(line(120), 'invalid'),
	v.maxLength(40, 'out_of_range'),
	v.transform((list) => [...new Set(list)])
);

const feelingsInput = v.pipe(
	v.array(oneOf(feelings), 'invalid'),
	v.transform((list): Feeling[] => feelings.filter((feeling) => list.includes(feeling)))
);

const fields = {
	feelings: v.optional(feelingsInput),
	courses: v.optional(coursesInput),
	contact: maybe(contactInput),
	certificateOn: maybe(date),
	confidentialOn: maybe(date),
	agreement: maybe(personText(4000)),
	agreementReviewOn: maybe(date)
};

/** What makes a partner. */
export const partnerInput = v.object({
	id: v.optional(uuid),
	name: personLine(200),
	sector: oneOf(sectors),
	areas: v.optional(words, []),
	interests: v.optional(words, []),
	offers: v.optional(words, []),
	...fields
});
/** A change to a partner; what is absent stays. */
export const partnerPatch = v.object({
	name: v.optional(personLine(200)),
	sector: v.optional(oneOf(sectors)),
	areas: v.optional(words),
	interests: v.optional(words),
	offers: v.optional(words),
	...fields
});

export type PartnerInput = v.InferOutput<typeof partnerInput>;
export type PartnerPatch = v.InferOutput<typeof partnerPatch>;

/** Reads a new partner. @throws DomainError at the field */
export function readPartner(input: unknown): PartnerInput {
	return parse(partnerInput, input);
}

/** Reads a change to a partner; what is absent stays as it is. @throws DomainError at the field */
export function readPartnerPatch(input: unknown): PartnerPatch {
	return parse(partnerPatch, input);
}

/** A partner of the register. `contact` is null when there is none, or when it is not for the asker. */
export interface Partner extends Declared {
	id: string;
	initiativeId: string;
	name: string;
	sector: Sector;
	areas: string[];
	interests: string[];
	offers: string[];
	/** What a child can feel there. */
	feelings: Feeling[];
	contact: Contact | null;
	version: number;
}
