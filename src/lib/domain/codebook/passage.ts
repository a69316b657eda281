/** Where the marks of several coders meet: passages to be looked at side by side, and what is decided about them. */
import * as v from 'valibot';
import { DomainError } from '../error';
import { canonical, lengthOf, maybe, oneOf, personText, uuid } from '../text/input';
import { offsetsOf } from '../text/offset';
import { touching, type Marking } from './agreement-units';

/** A coder's excerpt, with the tags in play that are on it. */
export interface CodedExcerpt extends Marking {
	readonly id: string;
}

/** Marks that overlap each other. Code points, end exclusive. */
export interface Passage<E extends CodedExcerpt = CodedExcerpt> {
	start: number;
	end: number;
	excerpts: E[];
	/** Every coder set the same edges and the same tags. */
	isAlike: boolean;
}

/**
 * The passages of one text, in its order.
 *
 * @param coderIds those who coded the text: whoever of them marked nothing in a passage disagrees with those who did
 */
export function passagesOf<E extends CodedExcerpt>(
	excerpts: readonly E[],
	coderIds: readonly string[]
): Passage<E>[] {
	return touching(excerpts).map((group) => ({
		start: Math.min(...group.map(({ start }) => start)),
		end: Math.max(...group.map(({ end }) => end)),
		excerpts: group,
		isAlike: areAlike(group, coderIds)
	}));
}

function areAlike(group: readonly CodedExcerpt[], coderIds: readonly string[]): boolean {
	const said = coderIds.map((coder) =>
		group
			.filter(({ coderId }) => coderId === coder)
			.map(({ start, end, tagIds }) => `${start}-${end} ${tagIds.toSorted().join(' ')}`)
			.sort()
			.join('\n')
	);
	return new Set(said).size === 1;
}

/**
 * What people can decide: one coder's marks go on, all go on, none does, or one with other edges and tags in their
 * place. `alike`: all said the same, and one of each goes on.
 */
export const choices = ['one', 'all', 'none', 'adjusted', 'alike'] as const;
export type Choice = (typeof choices)[number];

const edge = v.pipe(v.number('position_invalid'), v.safeInteger('position_invalid'));

export const newDecision = v.object({
	id: v.optional(uuid),
	choice: oneOf(choices),
	/** All excerpts of the passage; left out with `alike`, which settles all passages where everybody said the same. */
	excerptIds: v.optional(v.pipe(v.array(uuid, 'invalid'), v.maxLength(200, 'out_of_range')), []),
	/** With `one`: whose marks go on. */
	coderId: maybe(uuid),
	/** With `adjusted`: where the one mark lies, and its tags. */
	start: v.optional(edge),
	end: v.optional(edge),
	tagIds: v.optional(v.pipe(v.array(uuid, 'invalid'), v.maxLength(50, 'out_of_range'))),
	note: maybe(personText(2000))
});

export type DecisionInput = v.InferOutput<typeof newDecision>;

export interface DecisionPlan {
	/** Excerpts that do not go on. */
	asideIds: string[];
	/** What is made in their place. */
	made: { start: number; end: number; tagIds: string[] } | null;
}

/**
 * What a decision does to the excerpts of a passage.
 *
 * @throws DomainError `required` at what the choice needs, `not_found` at `coderId` for somebody who marked nothing there
 */
export function planDecision(
	excerpts: readonly CodedExcerpt[],
	{ choice, coderId, start, end, tagIds }: DecisionInput
): DecisionPlan {
	const all = excerpts.map(({ id }) => id);
	switch (choice) {
		case 'all':
			return { asideIds: [], made: null };
		case 'none':
			return { asideIds: all, made: null };
		case 'alike':
			return { asideIds: othersThan(excerpts, excerpts[0]?.coderId), made: null };
		case 'one':
			if (!coderId) {
				throw new DomainError('required', {}, 'coderId');
			}
			if (!excerpts.some((one) => one.coderId === coderId)) {
				throw new DomainError('not_found', {}, 'coderId');
			}
			return { asideIds: othersThan(excerpts, coderId), made: null };
		case 'adjusted':
			if (start === undefined || end === undefined || !tagIds) {
				const missing = start === undefined ? 'start' : end === undefined ? 'end' : 'tagIds';
				throw new DomainError('required', {}, missing);
			}
			return { asideIds: all, made: { start, end, tagIds } };
	}
}

const othersThan = (excerpts: readonly CodedExcerpt[], coderId: string | undefined) =>
	excerpts.filter((one) => one.coderId !== coderId).map(({ id }) => id);

/**
 * Where words stand in the passage that some excerpts make up, or close around it. Code points of the story.
 *
 * @throws DomainError `not_found` at `words` when they do not stand there as they were written
 */
export function placeOfWords(
	passages: readonly {
		text: string;
		windowStart: number;
		start: number;
		excerpts: readonly { id: string }[];
	}[],
	excerptIds: readonly string[],
	words: string
): { start: number; end: number } {
	const passage = passages.find(({ excerpts }) =>
		excerpts.some(({ id }) => excerptIds.includes(id))
	);
	const wanted = canonical(words).trim();
	const inside = passage && offsetsOf(passage.text).toUnits(passage.start - passage.windowStart);
	const later = passage?.text.indexOf(wanted, inside) ?? -1;
	const unit = later >= 0 ? later : (passage?.text.indexOf(wanted) ?? -1);
	if (!passage || wanted === '' || unit < 0) {
		throw new DomainError('not_found', {}, 'words');
	}
	const start = passage.windowStart + lengthOf(passage.text.slice(0, unit));
	return { start, end: start + lengthOf(wanted) };
}
