import * as v from 'valibot';
import { sectors } from '../pledge/partner';
import { barriers } from '../story/journey';
import { date, line, maybe, oneOf, parse, personLine, personText, text, uuid } from '../text/input';
import { concreteInput } from './concrete';
import type { Answer } from './state';
import { opportunityStates } from './state';

/** E5: a what-if adds to what the public does, or replaces it. */
export const publicTasks = ['adds', 'replaces'] as const;

export type PublicTask = (typeof publicTasks)[number];

const whatIf = personText(400);
const rest = {
	/** Concrete what-ifs under the question, in order. */
	concrete: v.optional(concreteInput),
	/** A bright spot, in plain words or as its tag is called. */
	moreOf: maybe(personLine(200)),
	removes: maybe(oneOf(barriers)),
	/** A community that it leads towards. */
	towards: maybe(personLine(200)),
	/** A partner of the register that it is thought with, or a kind of partner. */
	partnerId: maybe(uuid),
	partnerKind: maybe(oneOf(sectors)),
	/** Where it is to happen, no finer than an area. */
	area: maybe(personLine(120)),
	/** What partners read. Holds no story. */
	partnerText: maybe(personText(4000)),
	publicTask: v.optional(oneOf(publicTasks))
};
const insightIds = v.pipe(
	v.array(uuid, 'invalid'),
	v.maxLength(50, 'out_of_range'),
	v.transform((ids) => [...new Set(ids)])
);

/** What makes a what-if. */
export const opportunityInput = v.object({
	id: v.optional(uuid),
	whatIf,
	insightIds: v.optional(insightIds, []),
	...rest
});
/** A change to a what-if; what is absent stays. */
export const opportunityPatch = v.object({
	whatIf: v.optional(whatIf),
	insightIds: v.optional(insightIds),
	...rest
});
/** A step of a what-if: the answer that takes it on. */
export const answerInput = v.object({
	id: v.optional(uuid),
	to: oneOf(opportunityStates),
	reason: maybe(text(2000)),
	reviewOn: maybe(date),
	answeredBy: maybe(personLine(200)),
	nextStep: maybe(personText(1000))
});
/** The step that is taken back; the last one, unless told. */
export const takeBackInput = v.object({ answerId: v.optional(uuid) });
/** A link for partners. */
export const linkInput = v.object({
	id: v.optional(uuid),
	partnerId: maybe(uuid),
	name: maybe(line(200)),
	days: v.optional(
		v.pipe(v.number('invalid'), v.integer('invalid'), v.minValue(1), v.maxValue(180))
	)
});

export type OpportunityInput = v.InferOutput<typeof opportunityInput>;
export type OpportunityPatch = v.InferOutput<typeof opportunityPatch>;

/** Reads a new what-if. @throws DomainError at the field */
export function readOpportunity(input: unknown): OpportunityInput {
	return parse(opportunityInput, input);
}

/** Reads a change to a what-if; what is absent stays as it is. @throws DomainError at the field */
export function readOpportunityPatch(input: unknown): OpportunityPatch {
	return parse(opportunityPatch, input);
}

/** Reads an answer to a what-if. Whether it is whole is for `checkTransition`. @throws DomainError at the field */
export function readAnswer(input: unknown): Answer & { id?: string | undefined } {
	const { id, to, reason, reviewOn, answeredBy, nextStep } = parse(answerInput, input);
	return {
		id,
		to,
		reason: reason ?? '',
		reviewOn: reviewOn ?? null,
		answeredBy: answeredBy ?? '',
		nextStep: nextStep ?? ''
	};
}

/** Reads which step is taken back. @throws DomainError at the field */
export function readTakeBack(input: unknown): v.InferOutput<typeof takeBackInput> {
	return parse(takeBackInput, input);
}

/** Reads what a link for partners is made from. @throws DomainError at the field */
export function readLink(input: unknown): v.InferOutput<typeof linkInput> {
	return parse(linkInput, input);
}
