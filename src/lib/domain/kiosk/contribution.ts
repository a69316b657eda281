/** A note left at a kiosk or from the own device: what is sent, what becomes a story of it, and what the staff decide. */
import * as v from 'valibot';
import { ageBands } from '../consent/rule';
import { wordPurposes, type Scope } from '../consent/scope';
import { DomainError } from '../error';
import { maybe, oneOf, personText, text, uuid } from '../text/input';
import type { DocumentNode } from '../text/plain-text';

/** Waiting for the staff, let through, or not let through. */
export const contributionStates = ['waiting', 'accepted', 'declined'] as const;

export type ContributionState = (typeof contributionStates)[number];

/** Code points of one answer. */
export const longestAnswer = 4000;

/** Ages to choose from, if one likes; who says none is treated as the youngest. */
export const kioskBands = ageBands.filter((band) => band !== '0-5');

/** What may be said yes to at a kiosk, each by itself. Being kept is what sending it means. */
export const kioskUses = ['team', 'workshop', 'exhibition'] as const;

export type KioskUse = (typeof kioskUses)[number];

/** The scopes behind a use: on a wall, a drawing is like words. */
export const scopesOf: Record<KioskUse, readonly Scope[]> = {
	team: ['team'],
	workshop: ['workshop', 'artworkWorkshop'],
	exhibition: ['exhibition']
};

/** What a browser sends. Nothing is required but the id; an answer may be empty. */
export const newContribution = v.object({
	id: uuid,
	/** Made by the browser and kept nowhere: the code of the card follows from it, so that sending twice gives one card. */
	secret: v.pipe(v.string('invalid'), v.regex(/^[\w-]{20,80}$/, 'invalid')),
	answers: v.pipe(
		v.array(maybe(personText(longestAnswer)), 'invalid'),
		v.maxLength(12, 'out_of_range')
	),
	ageBand: maybe(oneOf(kioskBands)),
	/** A drawing, a photo or a recording follows: then there need not be words. */
	hasMedia: v.optional(v.boolean('invalid'), false),
	uses: v.optional(v.pipe(v.array(oneOf(kioskUses), 'invalid'), v.maxLength(3, 'invalid')), [])
});

export type NewContribution = v.InferOutput<typeof newContribution>;

/** What may be said yes to on the own device, each by itself: also those who may be able to help. */
export const ownUses = ['team', 'workshop', 'partner', 'exhibition'] as const;

export type OwnUse = (typeof ownUses)[number];

/** The scopes behind a use on the own device. */
export const ownScopesOf: Record<OwnUse, readonly Scope[]> = { ...scopesOf, partner: ['partner'] };

const uses = v.optional(
	v.pipe(v.array(oneOf(ownUses), 'invalid'), v.maxLength(ownUses.length, 'invalid')),
	[]
);

/** What the own device sends: who it is, and how old, is known. */
export const newOwnContribution = v.object({
	...v.omit(newContribution, ['secret', 'ageBand', 'uses']).entries,
	uses,
	/** It is an answer to how this insight is worded. */
	insightId: maybe(uuid),
	/** It is a what-if of their own. */
	isIdea: v.optional(v.boolean('invalid'), false)
});

/** The uses that words are shown by: what is not said yes to is closed for this one thing. */
const shownBy: readonly Scope[] = [...wordPurposes, 'artworkWorkshop'];

/**
 * What a choice of uses decides about one thing: each scope by itself, and no where it was not chosen. Whatever is
 * chosen, the team reads it too: every use leans on that.
 */
export function decisionsOn(uses: readonly OwnUse[]): { scope: Scope; decision: 'yes' | 'no' }[] {
	const chosen = new Set(uses.flatMap((use) => ['team' as const, ...ownScopesOf[use]]));
	return shownBy.map((scope) => ({ scope, decision: chosen.has(scope) ? 'yes' : 'no' }));
}

/** New words from whoever wrote the note. */
export const answersChange = v.object({ answers: newContribution.entries.answers });

/** What somebody made at the kiosk, sent after the note; `secret` shows that it is the same who sends. */
export const noteMedia = v.looseObject({ secret: newContribution.entries.secret });

/** Things made at a kiosk that one note may have. */
export const mostMedia = 6;

/** How long after the note its drawings and recordings are taken, ms. */
const mediaTime = 3_600_000;

/** Whether a note still takes what was made with it. @param now ms since 1970 */
export function takesMedia(
	note: { state: ContributionState; createdAt: number },
	now: number
): boolean {
	return note.state === 'waiting' && now < note.createdAt + mediaTime;
}

/** A decision of the staff. Whoever left the note gets an answer in any case (R35). */
export const decision = v.pipe(
	v.object({
		to: oneOf(['accepted', 'declined'] as const),
		reason: maybe(text(500)),
		answer: text(1000)
	}),
	v.forward(
		v.check(({ to, reason }) => to === 'accepted' || Boolean(reason), 'reason_required'),
		['reason']
	)
);

export type Decision = v.InferOutput<typeof decision>;

/** What was let through stays so: taking it back is its maker's right, not a moderator's. */
export function checkDecision(from: ContributionState, { to }: Pick<Decision, 'to'>): void {
	if (from === 'accepted' || from === to) {
		throw new DomainError('transition_illegal', { from, to });
	}
}

/** A question with what was answered; only those that have an answer. */
export interface Answered {
	question: string;
	answer: string;
}

/**
 * The answers that were given, with their questions.
 *
 * @param hasMore something else comes with them
 * @throws DomainError `required` when there is nothing at all
 */
export function answered(
	questions: readonly string[],
	answers: readonly (string | null | undefined)[],
	hasMore = false
): Answered[] {
	const given = questions.flatMap((question, at) => {
		const answer = answers[at];
		return answer ? [{ question, answer }] : [];
	});
	if (given.length === 0 && !hasMore) {
		throw new DomainError('required', {}, 'answers');
	}
	return given;
}

/** The note as a story: each question a heading, each line of its answer a paragraph. */
export function noteDocument(given: readonly Answered[]): DocumentNode {
	const content = given.flatMap(({ question, answer }): DocumentNode[] => [
		{ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: question }] },
		...answer.split('\n').map((words): DocumentNode => ({
			type: 'paragraph',
			...(words && { content: [{ type: 'text', text: words }] })
		}))
	]);
	return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

/** The note read back from its story. */
export function answersIn(document: DocumentNode): Answered[] {
	const found: { question: string; lines: string[] }[] = [];
	for (const node of document.content ?? []) {
		const words = (node.content ?? []).map((piece) => piece.text ?? '\n').join('');
		const last = found.at(-1);
		if (node.type === 'heading') {
			found.push({ question: words, lines: [] });
		} else if (last) {
			last.lines.push(words);
		} else if (words !== '') {
			found.push({ question: '', lines: [words] });
		}
	}
	return found.map(({ question, lines }) => ({ question, answer: lines.join('\n').trim() }));
}
