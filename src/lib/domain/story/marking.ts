/** Changes to the marks on a text as values, so that each can be done, undone, and done to what others have changed. */
import type { Range } from '../text/segments';
import type { Attributes } from './excerpt';
import type { Mark } from './pack';

/** What one mark becomes: made when there was nothing before, taken away when there is nothing after. */
export interface Edit {
	readonly id: string;
	readonly before: Mark | undefined;
	readonly after: Mark | undefined;
}

/** What a change of a mark says, as the API takes it. */
export type MarkChange = Partial<Pick<Mark, 'start' | 'end' | 'tagIds' | 'memo' | 'attributes'>>;

/** Edits that take others back, in the opposite order. */
export function inverse(edits: readonly Edit[]): Edit[] {
	return edits.toReversed().map(({ id, before, after }) => ({ id, before: after, after: before }));
}

/** Marks with one put in, or put in anew, in the order in which they begin. */
export function put(marks: readonly Mark[], mark: Mark): Mark[] {
	const others = drop(marks, mark.id);
	const place = others.findIndex((other) => inOrder(mark, other) < 0);
	return place < 0 ? [...others, mark] : others.toSpliced(place, 0, mark);
}

/** Marks without one. */
export function drop(marks: readonly Mark[], id: string): Mark[] {
	return marks.filter((mark) => mark.id !== id);
}

/** The order in which marks stand, the same as `packMarks` gives them. */
export function inOrder(a: Mark, b: Mark): number {
	return a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1);
}

/**
 * A change that was made on `before`, done to the mark as it is now: tags are put on and taken off one by one, answers
 * one by one, edges and memo as a whole. What others did to the rest stays.
 *
 * @returns what is different from `now`; empty when nothing is
 */
export function rebase(before: Mark, after: Mark, now: Mark): MarkChange {
	const isMoved = before.start !== after.start || before.end !== after.end;
	const gone = before.tagIds.filter((id) => !after.tagIds.includes(id));
	const come = after.tagIds.filter((id) => !before.tagIds.includes(id));
	const tagIds = [...new Set([...now.tagIds.filter((id) => !gone.includes(id)), ...come])];
	const attributes = answers(before.attributes, after.attributes, now.attributes);
	return {
		...(isMoved && { start: after.start, end: after.end }),
		...(!isSame(tagIds, now.tagIds) && { tagIds }),
		...(before.memo !== after.memo && { memo: after.memo }),
		...(!isSame(attributes, now.attributes) && { attributes })
	};
}

/** Whether a change sets what somebody else has set otherwise meanwhile: both have to be shown then. */
export function isConflict(before: Mark, change: MarkChange, now: Mark): boolean {
	const isOther = (key: 'start' | 'end' | 'memo') =>
		change[key] !== undefined && now[key] !== before[key] && now[key] !== change[key];
	return isOther('start') || isOther('end') || isOther('memo');
}

/** One mark becomes two, at a place between its parts. @param id of the second */
export function split(mark: Mark, parts: readonly [Range, Range], id: string): Edit[] {
	const [first, second] = parts.map(({ start, end }) => ({ start, end }));
	return [
		{ id: mark.id, before: mark, after: { ...mark, ...first } },
		{ id, before: undefined, after: { ...mark, ...second, id, memo: '', version: 1 } }
	];
}

/** Two marks become one that reaches over both, with the tags, memos and answers of both. */
export function merge(one: Mark, other: Mark): Edit[] {
	const memos = [one.memo, other.memo].filter((memo, at, all) => memo && all.indexOf(memo) === at);
	const after: Mark = {
		...one,
		start: Math.min(one.start, other.start),
		end: Math.max(one.end, other.end),
		tagIds: [...new Set([...one.tagIds, ...other.tagIds])],
		memo: memos.join('\n\n'),
		attributes: { ...other.attributes, ...one.attributes }
	};
	return [
		{ id: one.id, before: one, after },
		{ id: other.id, before: other, after: undefined }
	];
}

/** Marks that are no further apart than a full stop and a space stand side by side. */
const sideBySide = 2;

/**
 * The mark that one would be merged with: of those that overlap it or stand beside it the one with most of its tags, or
 * else the nearest, rather behind it than before.
 */
export function neighbourOf(marks: readonly Mark[], mark: Mark): Mark | undefined {
	const gapTo = ({ start, end }: Mark) => {
		const gap = Math.max(start - mark.end, mark.start - end, 0);
		return gap <= sideBySide ? 0 : gap;
	};
	const shared = ({ tagIds }: Mark) => tagIds.filter((id) => mark.tagIds.includes(id)).length;
	return drop(marks, mark.id).toSorted(
		(a, b) => gapTo(a) - gapTo(b) || shared(b) - shared(a) || b.start - a.start
	)[0];
}

function answers(before: Attributes, after: Attributes, now: Attributes): Attributes {
	const result: Record<string, unknown> = { ...now };
	for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
		const [was, is] = [before, after].map((from) => (from as Record<string, unknown>)[key]);
		if (!isSame(was, is)) {
			if (is === undefined) {
				delete result[key];
			} else {
				result[key] = is;
			}
		}
	}
	return result;
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
