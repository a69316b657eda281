import * as v from 'valibot';
import { date, line, maybe, oneOf, parse, personLine, personText, uuid } from '../text/input';
import { branchesInput, type Branch } from './branch';
import { contactInput, type Contact } from './contact';
import { feelings, type Feeling } from './feeling';
import { coursesInput, type Declared } from './standing';

/** Who partners are: the sectors of collective impact, and single persons. */
export const sectors = ['public', 'voluntary', 'private', 'person'] as const;

export type Sector = (typeof sectors)[number];

/** So many areas, interests and offers at most. */
export const mostWords = 40;

const list = v.pipe(
	v.array(line(120), 'invalid'),
	v.maxLength(mostWords, 'out_of_range'),
	v.transform((words) => [...new Set(words)])
);

const feelingsInput = v.pipe(
	v.array(oneOf(feelings), 'invalid'),
	v.transform((list): Feeling[] => feelings.filter((feeling) => list.includes(feeling)))
);

/** A text that may be emptied: then it holds no words. */
const words = (most: number) =>
	v.optional(
		v.pipe(
			maybe(personText(most)),
			v.transform((text) => text ?? '')
		)
	);

const fields = {
	branches: v.optional(branchesInput),
	weCan: words(600),
	weMay: words(600),
	weWillNot: words(600),
	feelings: v.optional(feelingsInput),
	courses: v.optional(coursesInput),
	contact: maybe(contactInput),
	certificateOn: maybe(date),
	confidentialOn: maybe(date),
	agreement: words(4000),
	agreementReviewOn: maybe(date)
};

/** What makes a partner. */
export const partnerInput = v.object({
	id: v.optional(uuid),
	name: personLine(200),
	sector: oneOf(sectors),
	areas: v.optional(list, []),
	interests: v.optional(list, []),
	offers: v.optional(list, []),
	...fields
});
/** A change to a partner; what is absent stays. */
export const partnerPatch = v.object({
	name: v.optional(personLine(200)),
	sector: v.optional(oneOf(sectors)),
	areas: v.optional(list),
	interests: v.optional(list),
	offers: v.optional(list),
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
	branches: Branch[];
	interests: string[];
	offers: string[];
	/** In the partner's own words: what it can do, what it may do, and what it will not. Empty when nobody said. */
	weCan: string;
	weMay: string;
	weWillNot: string;
	/** What a child can feel there. */
	feelings: Feeling[];
	contact: Contact | null;
	version: number;
}
