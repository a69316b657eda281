/** What comes in of a follow-up: whom to ask, and what is answered. */
import * as v from 'valibot';
import { date, maybe, oneOf, parse, personLine, personText, uuid } from '../text/input';
import {
	followUpAnswers,
	followUpParts,
	followUpSides,
	type FollowUpSide,
	type SaidOfPart
} from './follow-up-part';

/** Asks a young person, and by when an answer is hoped for; see `followUpDue` where that is not said. */
export const followUpInput = v.object({
	id: v.optional(uuid),
	storytellerId: uuid,
	dueOn: maybe(date)
});

const dose = maybe(personLine(120));
const words = maybe(personText(1000));
const { moreOf, removes, towards } = followUpAnswers;
const ofPart = v.variant(
	'part',
	[
		v.object({
			part: v.literal('moreOf', 'invalid'),
			...{ answer: maybe(oneOf(moreOf)), words, before: dose, now: dose }
		}),
		v.object({ part: v.literal('removes', 'invalid'), answer: maybe(oneOf(removes)), words }),
		v.object({ part: v.literal('towards', 'invalid'), answer: maybe(oneOf(towards)), words })
	],
	'invalid'
);

/** What one side says; a part that is left out stays as it is, an empty one is taken back. */
export const followUpSaid = v.object({
	/** Of staff: whose words they write down. A young person speaks for themself. */
	side: v.optional(oneOf(followUpSides)),
	/** The pledge whose contact said it; none for the adult who writes. */
	pledgeId: maybe(uuid),
	answers: v.pipe(
		v.array(ofPart, 'invalid'),
		v.minLength(1, 'required'),
		v.maxLength(followUpParts.length, 'out_of_range')
	)
});

/** Reads whom to ask. @throws DomainError at the field */
export function readFollowUp(input: unknown): v.InferOutput<typeof followUpInput> {
	return parse(followUpInput, input);
}

/** Reads what one side says. @throws DomainError at `answers.<n>.<field>`; `cpr_number` in what is written */
export function readFollowUpSaid(input: unknown): {
	side: FollowUpSide | undefined;
	pledgeId: string | null;
	said: SaidOfPart[];
} {
	const { side, pledgeId = null, answers } = parse(followUpSaid, input);
	const said = answers.map((one) => {
		const dosed = one.part === 'moreOf' ? one : undefined;
		return {
			...{ part: one.part, answer: one.answer ?? null, words: one.words ?? '' },
			...{ before: dosed?.before ?? '', now: dosed?.now ?? '' }
		};
	});
	return { side, pledgeId, said };
}
