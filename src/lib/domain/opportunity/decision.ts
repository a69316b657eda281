import * as v from 'valibot';
import { date, oneOf, parse, personLine, personText, text } from '../text/input';
import type { StoredOpportunity } from './shown';

/** What a decision-maker can answer to a what-if that replaces a public task (E5). */
export const decisions = ['yes', 'no'] as const;

export type DecisionAnswer = (typeof decisions)[number];

/** Where the question to the decision-maker stands. `open`: it replaces a task, and nobody has been asked yet. */
export interface Decision {
	state: 'open' | 'asked' | DecisionAnswer;
	question: string;
	/** The decision-maker who is asked. */
	askedOf: string;
	/** `YYYY-MM-DD` */
	dueOn: string | null;
	/** ISO 8601, UTC. */
	askedAt: string | null;
	decidedBy: string;
}

/** A decision-maker's answer. */
export const decisionInput = v.object({
	decidedBy: personLine(200),
	reason: text(2000),
	/** Yes, unless told. */
	answer: v.optional(oneOf(decisions), 'yes')
});

/** A question to a decision-maker. */
export const decisionQuestion = v.object({
	question: personText(1000),
	askedOf: personLine(200),
	dueOn: date
});

/** Reads a decision-maker's answer to a what-if that replaces a public task. @throws DomainError at the field */
export function readDecision(input: unknown): v.InferOutput<typeof decisionInput> {
	return parse(decisionInput, input);
}

/** Reads a question to a decision-maker; it must have a day on which the answer is due. @throws DomainError at the field */
export function readQuestion(input: unknown): v.InferOutput<typeof decisionQuestion> {
	return parse(decisionQuestion, input);
}

/** The question on a stored what-if; null while it only adds. */
export function decisionOf(stored: StoredOpportunity): Decision | null {
	if (stored.publicTask !== 'replaces') {
		return null;
	}
	const { decisionQuestion, decisionAskedOf, decisionDueOn, decisionAskedAt, decidedBy } = stored;
	return {
		state: answerOf(stored) ?? (decisionAskedAt === null ? 'open' : 'asked'),
		question: decisionQuestion,
		askedOf: decisionAskedOf,
		dueOn: decisionDueOn,
		askedAt: decisionAskedAt === null ? null : new Date(decisionAskedAt).toISOString(),
		decidedBy
	};
}

/** What was decided. One from before a “no” could be written down is a yes. */
export function answerOf(
	stored: Pick<StoredOpportunity, 'decision' | 'decidedAt'>
): DecisionAnswer | null {
	return stored.decidedAt === null ? null : stored.decision || 'yes';
}

/** What clears a decision: it was about other words, or about something that only adds. */
export const undecided = { decision: '', decidedBy: '', decidedAt: null } as const;
