/**
 * A change to the codebook, planned before anything is written: which tags come, go or change, and which excerpts get or
 * lose a tag. Merging, splitting, moving, importing and taking back are all plans, so that they are previewed, written
 * and taken back in one and the same way.
 */
import type { KeptMemo } from '../memo/memo';
import type { Family } from './family';
import type { Sign } from './sign';

/** What a tag says and where it stands. */
export interface TagFields {
	name: string;
	family: Family;
	parentId: string | null;
	position: number;
	definition: string;
	whenToUse: string;
	whenNot: string;
	color: string | null;
	sign: Sign | null;
	originId: string | null;
	originVersion: number | null;
}

/** A tag as a plan is decided on. */
export type KnownTag = TagFields & { id: string; version: number };

export interface Plan {
	/** Tags that come to be, or come back (then with a version that nobody has seen); parents before children. */
	add: readonly (TagFields & { id: string; version?: number })[];
	/** New wording or another place, decided on a version. */
	set: readonly { id: string; version: number; change: Partial<TagFields> }[];
	/** New places among siblings; concern nobody who edits them. */
	order: readonly { id: string; position: number }[];
	/** Excerpts that get a tag. */
	on: readonly Pointing[];
	/** Excerpts that lose a tag. */
	off: readonly Pointing[];
	/** Tags that go, with all excerpts that they are on; tags below them that nobody thought of hang under `childrenTo`. */
	remove: readonly {
		id: string;
		version: number;
		on: readonly string[];
		childrenTo: string | null;
	}[];
}

export interface Pointing {
	tagId: string;
	excerptIds: readonly string[];
}

/** What takes a plan back. It is kept, and becomes a plan again when it is asked for. */
export interface Inverse {
	add: readonly (TagFields & { id: string; version?: number })[];
	/** Fields as the plan left them, and as they were before. */
	set: readonly { id: string; from: Partial<TagFields>; to: Partial<TagFields> }[];
	/** Tags that the plan made. */
	remove: readonly string[];
	/** Excerpts that lost a tag; with `whileOn` only those that still carry what they got instead. */
	on: readonly (Pointing & { whileOn?: string })[];
	off: readonly Pointing[];
	/** What went with the tags that went. */
	kept?: Kept;
}

/** What belongs to tags that went: how they were worded before, the excerpts that were shown for them, the memos on them. */
export interface Kept {
	revisions: readonly Revision[];
	examples: readonly Pointing[];
	/** Memos that went with their tag. */
	memos?: readonly KeptMemo[];
	/** Memos that went over to the tag that took the place of theirs. */
	handedOn?: readonly { tagId: string; memoIds: readonly string[] }[];
	/** The tag that held the tracks of the initiative, until another took its place. */
	trackTagId?: string;
}

/** How a tag was worded from one version on. */
export interface Revision {
	tagId: string;
	version: number;
	name: string;
	family: Family;
	definition: string;
	whenToUse: string;
	whenNot: string;
	/** Who worded it so; empty when nobody knows any more. */
	by: string;
	/** ms since 1970 */
	at: number;
}

/** A plan that does nothing, to be filled. */
export const nothing: Plan = { add: [], set: [], order: [], on: [], off: [], remove: [] };

/** Whether a plan changes nothing. */
export const isEmpty = (plan: Plan): boolean =>
	Object.values(plan).every((part: readonly unknown[]) => part.length === 0);

/** The tags whose excerpts a change moved, and those that came or went with it. */
export const involvedIn = ({ add, remove, on, off }: Inverse): string[] => [
	...add.map(({ id }) => id),
	...remove,
	...[...on, ...off].map(({ tagId }) => tagId),
	...on.flatMap(({ whileOn }) => whileOn ?? [])
];

/** The tag that takes the place of those that go, if one does. */
export function heirOf(plan: Plan): string | undefined {
	return plan.on[0]?.tagId;
}

/** The place behind those that stand beside each other. */
export const afterAll = (beside: readonly { position: number }[]): number =>
	Math.max(-1, ...beside.map(({ position }) => position)) + 1;

/** The same in such an order that nothing comes before what it hangs under; rings are cut. */
export function parentsFirst<T extends { id: string }>(
	all: readonly T[],
	parentOf: (one: T) => string | null | undefined
): T[] {
	const left = new Map(all.map((one) => [one.id, one]));
	const sorted: T[] = [];
	const put = (one: T) => {
		if (!left.delete(one.id)) return;
		const above = left.get(parentOf(one) ?? '');
		if (above) put(above);
		sorted.push(one);
	};
	all.forEach(put);
	return sorted;
}

/**
 * What takes a plan back.
 *
 * @param tags all tags as they were before it
 */
export function inverseOf(plan: Plan, tags: readonly KnownTag[]): Inverse {
	const before = new Map(tags.map((tag) => [tag.id, tag]));
	const successor = plan.remove.length === 1 ? heirOf(plan) : undefined;
	return {
		add: plan.remove.flatMap(({ id }) => {
			const tag = before.get(id);
			return tag ? [{ ...tag, version: tag.version + 1 }] : [];
		}),
		set: [
			...plan.set,
			...plan.order.map(({ id, position }) => ({ id, change: { position } }))
		].flatMap(({ id, change }) => {
			const tag = before.get(id);
			return tag ? [{ id, from: change, to: pick(tag, change) }] : [];
		}),
		remove: plan.add.map(({ id }) => id),
		on: [
			...plan.off,
			...plan.remove.map(({ id, on }) => ({
				tagId: id,
				excerptIds: on,
				...(successor && { whileOn: successor })
			}))
		],
		off: plan.on
	};
}

function pick(tag: TagFields, change: Partial<TagFields>): Partial<TagFields> {
	const keys = Object.keys(change) as (keyof TagFields)[];
	return Object.fromEntries(keys.map((key) => [key, tag[key]]));
}
