/** Two partners of a register that are one and the same: what the one that stays holds then, and how it is taken back. */
import * as v from 'valibot';
import { DomainError } from '../error';
import { parse, uuid, whole } from '../text/input';
import { mostBranches } from './branch';
import type { Contact } from './contact';
import { feelings } from './feeling';
import { mostWords, type Partner } from './partner';
import { mostCourses, type Course } from './standing';

/** What a partner holds of its own, in the order in which it is told. */
export const heldFields = [
	...(['name', 'sector', 'areas', 'branches', 'interests', 'offers', 'feelings'] as const),
	...(['weCan', 'weMay', 'weWillNot', 'contact'] as const),
	...(['certificateOn', 'confidentialOn', 'courses', 'agreement', 'agreementReviewOn'] as const)
];

export type HeldField = (typeof heldFields)[number];
export type Held = Pick<Partner, HeldField>;

/** The partner that stays, and what the two were seen as when it was decided. */
export const partnerMerge = v.object({
	intoId: uuid,
	/** The id under which it can be taken back. */
	changeId: v.optional(uuid),
	version: v.optional(whole(1, 1_000_000_000)),
	intoVersion: v.optional(whole(1, 1_000_000_000))
});

/** Reads a merge. @throws DomainError at the field */
export function readPartnerMerge(input: unknown): v.InferOutput<typeof partnerMerge> {
	return parse(partnerMerge, input);
}

/**
 * What the partner that stays holds afterwards. Its own counts; what it leaves empty is filled from the other; lists are
 * united, however a word is capitalised. The agreement and the day it is looked at again are not torn apart.
 *
 * Of declarations and courses the one that is valid longest counts, each for itself. That grants nothing that nobody
 * declared: each date is one of the two that stand there, and none crosses between certificate and confidentiality. A
 * single person speaks for that person alone and an organisation for its own people, so between the two none crosses at
 * all. Pledges do not ask here: each keeps the day on which its own checks were confirmed (R31), so one that awaits them
 * goes on awaiting them, whatever the other partner had declared.
 *
 * @throws DomainError `merge_too_long` when a list would hold more than a partner may
 */
export function unionOf(kept: Held, gone: Held): Held {
	const mayDeclare = isAlike(kept, gone);
	const agreement = kept.agreement || gone.agreement;
	const held: Held = {
		...{ name: kept.name, sector: kept.sector },
		areas: united(kept.areas, gone.areas, low),
		branches: united(kept.branches, gone.branches, ({ name, area }) => low(`${name}\n${area}`)),
		interests: united(kept.interests, gone.interests, low),
		offers: united(kept.offers, gone.offers, low),
		feelings: feelings.filter((one) => [...kept.feelings, ...gone.feelings].includes(one)),
		weCan: kept.weCan || gone.weCan,
		weMay: kept.weMay || gone.weMay,
		weWillNot: kept.weWillNot || gone.weWillNot,
		contact: reachable(kept.contact, gone.contact),
		certificateOn: mayDeclare ? later(kept.certificateOn, gone.certificateOn) : kept.certificateOn,
		confidentialOn: mayDeclare
			? later(kept.confidentialOn, gone.confidentialOn)
			: kept.confidentialOn,
		courses: mayDeclare ? longest(kept.courses, gone.courses) : kept.courses,
		agreement,
		agreementReviewOn:
			kept.agreementReviewOn ?? (agreement === gone.agreement ? gone.agreementReviewOn : null)
	};
	checkLengths(held);
	return held;
}

/** Whether the declarations of one can count for the other: both are single persons, or both are not. */
export function isAlike(a: Pick<Held, 'sector'>, b: Pick<Held, 'sector'>): boolean {
	return (a.sector === 'person') === (b.sector === 'person');
}

/** Where two partners differ, and whose stays. What the one that goes does not add or lose is not named. */
export interface Difference {
	field: HeldField;
	stays: 'own' | 'other' | 'both';
}

/** @throws DomainError as {@link unionOf} does */
export function differencesOf(kept: Held, gone: Held): Difference[] {
	const union = unionOf(kept, gone);
	const isHeld = (field: HeldField) =>
		isEmpty(gone[field]) ||
		isSame(kept[field], gone[field]) ||
		(isUnited(field, kept, gone) && isSame(union[field], kept[field]));
	return heldFields
		.filter((field) => !isHeld(field))
		.map((field) => ({
			field,
			stays: isSame(union[field], kept[field])
				? 'own'
				: isSame(union[field], gone[field])
					? 'other'
					: 'both'
		}));
}

/** Whether whatever the one that goes holds there, the other holds then too. */
const isUnited = (field: HeldField, kept: Held, gone: Held) =>
	Array.isArray(kept[field]) && (field !== 'courses' || isAlike(kept, gone));

/** Of two states of a partner what differs: as it was, and as it became. */
export function changesOf(
	before: Held,
	after: Held
): { before: Partial<Held>; after: Partial<Held> } {
	const changed = heldFields.filter((field) => !isSame(before[field], after[field]));
	return { before: only(before, changed), after: only(after, changed) };
}

/**
 * What changes at the partner that stayed when a merge is taken back. What was changed there since stays: of a list only
 * what came with the merge goes again.
 *
 * @param change as {@link changesOf} told it
 */
export function apart(
	now: Held,
	{ before, after }: { before: Partial<Held>; after: Partial<Held> }
): Partial<Held> {
	const back = heldFields.filter((field) => field in before);
	return Object.fromEntries(
		back.map((field) => [field, valueBack(now[field], before[field], after[field])])
	);
}

function valueBack(now: unknown, before: unknown, after: unknown): unknown {
	if (isSame(now, after)) return before;
	if (!Array.isArray(now) || !Array.isArray(before) || !Array.isArray(after)) return now;
	const lacks = (list: unknown[]) => (one: unknown) => !list.some((other) => isSame(one, other));
	const came = after.filter(lacks(before));
	const went = before.filter(lacks(after));
	return [...went, ...now.filter(lacks([...came, ...went]))];
}

/** A partner with the one that stands for it since they were merged. */
export interface Mergeable {
	mergedInto: { id: string; name: string } | null;
}

/** Refuses a partner that has become another, and names that one. @throws DomainError `partner_merged` with `data.into` */
export function checkStands({ mergedInto }: Mergeable, field?: string): void {
	if (mergedInto) throw new DomainError('partner_merged', { into: mergedInto }, field);
}

function united<T>(own: readonly T[], other: readonly T[], keyOf: (one: T) => string): T[] {
	const known = new Set(own.map(keyOf));
	const more = other.filter((one) => {
		const isNew = !known.has(keyOf(one));
		known.add(keyOf(one));
		return isNew;
	});
	return [...own, ...more];
}

/** Of the same course the one that holds longest; one that never runs out holds for ever. */
function longest(own: readonly Course[], other: readonly Course[]): Course[] {
	const untilOf = ({ until }: Course) => until ?? '9999-12-31';
	const better = (course: Course) =>
		other
			.filter(({ name }) => low(name) === low(course.name))
			.reduce(
				(best, one) => (untilOf(one) > untilOf(best) ? { ...best, until: one.until } : best),
				course
			);
	return united(own.map(better), other, ({ name }) => low(name));
}

/** The same person may be reached by what either knows; of two persons the own one. */
function reachable(own: Contact | null, other: Contact | null): Contact | null {
	if (!own || !other || low(own.name) !== low(other.name)) return own ?? other;
	const { name, email, phone } = own;
	return { name, email: email ?? other.email, phone: phone ?? other.phone };
}

function checkLengths({ areas, interests, offers, branches, courses }: Held): void {
	const isTooLong =
		[areas, interests, offers].some((list) => list.length > mostWords) ||
		branches.length > mostBranches ||
		courses.length > mostCourses;
	if (isTooLong) throw new DomainError('merge_too_long', {}, 'intoId');
}

const later = (a: string | null, b: string | null) => (b !== null && b > (a ?? '') ? b : a);

const only = (held: Held, fields: readonly HeldField[]): Partial<Held> =>
	Object.fromEntries(fields.map((field) => [field, held[field]]));

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

const isEmpty = (value: unknown) =>
	value === null || value === '' || (Array.isArray(value) && value.length === 0);

const low = (text: string) => text.trim().toLocaleLowerCase('da');
