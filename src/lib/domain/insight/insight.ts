import * as v from 'valibot';
import { maybe, oneOf, parse, personText, text, uuid } from '../text/input';
import { DomainError } from '../error';

/** Which way a piece of evidence speaks. */
export const stances = ['supports', 'contradicts'] as const;

export type Stance = (typeof stances)[number];

/** A reference to the words that an insight rests on; never a copy of them. */
export interface Evidence {
	excerptId: string;
	stance: Stance;
}

const statement = personText(600);

const evidenceInput = v.pipe(
	v.array(v.object({ excerptId: uuid, stance: v.optional(oneOf(stances), 'supports') }), 'invalid'),
	v.maxLength(200, 'out_of_range')
);

const fields = {
	/** Kept apart from the cause on purpose: what one sees is not why it is so. */
	sign: maybe(personText(600)),
	cause: maybe(personText(600)),
	/** Why fewer stories than the initiative's limit are enough for this one. */
	enoughBecause: maybe(personText(400)),
	/** A member who sees to it that something comes of it; null for nobody, absent for whoever writes it down. */
	ownerId: maybe(text(100)),
	/** What the team thinks beside it. */
	memo: maybe(personText(2000)),
	evidence: v.optional(evidenceInput)
};

/** What makes an insight. */
export const insightInput = v.object({
	id: v.optional(uuid),
	observation: statement,
	because: statement,
	soThat: statement,
	wallId: maybe(uuid),
	clusterId: maybe(uuid),
	...fields
});

/** A change to an insight; what is absent stays. */
export const insightPatch = v.object({
	observation: v.optional(statement),
	because: v.optional(statement),
	soThat: v.optional(statement),
	...fields
});

export type InsightInput = v.InferOutput<typeof insightInput>;
export type InsightPatch = v.InferOutput<typeof insightPatch>;

/** Reads a new insight. @throws DomainError at the field; `invalid` when an excerpt is named twice */
export function readInsight(input: unknown): InsightInput {
	const insight = parse(insightInput, input);
	checkOnce(insight.evidence);
	return insight;
}

/** Reads a change to an insight; what is absent stays. Evidence is replaced as a whole, in the order given. */
export function readInsightPatch(input: unknown): InsightPatch {
	const patch = parse(insightPatch, input);
	checkOnce(patch.evidence);
	return patch;
}

function checkOnce(evidence: readonly Evidence[] = []): void {
	const ids = evidence.map((piece) => piece.excerptId);
	const twice = ids.findIndex((id, at) => ids.indexOf(id) !== at);
	if (twice >= 0) {
		throw new DomainError('invalid', {}, `evidence.${twice}.excerptId`);
	}
}
