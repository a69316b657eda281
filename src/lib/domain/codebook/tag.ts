/** The codebook: tags in four families, as a tree. */
import * as v from 'valibot';
import { DomainError } from '../error';
import { line, maybe, oneOf, personText, uuid, whole } from '../text/input';
import { families, type Family } from './family';
import { signs, type Sign } from './sign';

export { families, type Family } from './family';

const name = line(120);
const words = personText(4000);
const color = v.pipe(v.string('invalid'), v.toLowerCase(), v.regex(/^#[0-9a-f]{6}$/, 'invalid'));

export const newTag = v.object({
	id: v.optional(uuid),
	name,
	family: oneOf(families),
	parentId: maybe(uuid),
	definition: maybe(words),
	whenToUse: maybe(words),
	whenNot: maybe(words),
	color: maybe(color),
	sign: maybe(oneOf(signs))
});

/** A change; what is absent stays as it is. */
export const tagChange = v.object({
	name: v.optional(name),
	family: v.optional(oneOf(families)),
	parentId: maybe(uuid),
	definition: maybe(words),
	whenToUse: maybe(words),
	whenNot: maybe(words),
	color: maybe(color),
	sign: maybe(oneOf(signs))
});

/** The change can be taken back under the id given; the versions, where given, are those the change was decided on. */
const decided = { changeId: v.optional(uuid), version: v.optional(whole(1, 1_000_000_000)) };

export const tagMerge = v.object({
	intoId: uuid,
	intoVersion: v.optional(whole(1, 1_000_000_000)),
	...decided
});

/** Excerpts that go over to a new tag, under the one that is split or beside it. */
export const tagSplit = v.object({
	id: v.optional(uuid),
	name,
	definition: maybe(words),
	place: v.optional(oneOf(['below', 'beside']), 'below'),
	excerptIds: v.pipe(v.array(uuid), v.minLength(1, 'required'), v.maxLength(100_000, 'too_long')),
	...decided
});

/** In which language the codebook that Tråd comes with is wanted; the caller's own unless told. */
export const baseInput = v.object({ language: v.optional(oneOf(['da', 'en'])) });

/** An excerpt that shows what a tag means, or does so no more. */
export const tagExample = v.object({
	excerptId: uuid,
	isExample: v.optional(v.boolean('invalid'), true)
});

/** Another place for a tag with its branch. What is absent stays as it is; without `beforeId` it comes last. */
export const tagMove = v.object({
	family: v.optional(oneOf(families)),
	parentId: maybe(uuid),
	beforeId: maybe(uuid),
	...decided
});

export interface Tag {
	id: string;
	initiativeId: string;
	name: string;
	family: Family;
	parentId: string | null;
	definition: string;
	whenToUse: string;
	whenNot: string;
	/** `#rrggbb`, or null for the family's own. */
	color: string | null;
	sign: Sign | null;
	/** Its place among those beside it; equal ones stand by the alphabet. */
	position: number;
	version: number;
}

/** A tag in the tree, as deep as it stands. */
export interface TagNode<T extends Branch = Tag> {
	tag: T;
	depth: number;
	children: TagNode<T>[];
}

interface Branch {
	id: string;
	parentId: string | null;
	family: Family;
	name: string;
	position?: number;
}

/**
 * Checks where a tag is to hang: the parent must be there, in the same family, and not below the tag itself.
 *
 * @param tags all tags of the initiative
 * @throws DomainError `not_found` or `invalid` at `parentId`
 */
export function checkParent(
	tags: readonly Branch[],
	tag: { id: string; family: Family },
	parentId: string | null
): void {
	const parent = parentId === null ? null : tags.find(({ id }) => id === parentId);
	if (parent === undefined) {
		throw new DomainError('not_found', {}, 'parentId');
	}
	if (parent && (parent.family !== tag.family || lineage(tags, parent.id).includes(tag.id))) {
		throw new DomainError('invalid', {}, 'parentId');
	}
}

/** Tags that others stand below, by name; with them the one that was chosen, which may have lost those below it. */
export function headsOf<T extends Pick<Tag, 'id' | 'name' | 'parentId'>>(
	tags: readonly T[],
	chosen: string | null
): T[] {
	const heads = new Set([chosen, ...tags.map(({ parentId }) => parentId)]);
	return tags
		.filter(({ id }) => heads.has(id))
		.toSorted((a, b) => new Intl.Collator('da').compare(a.name, b.name));
}

/** A tag's id and those above it, nearest first. Ends also where the data holds a ring. */
export function lineage(tags: readonly Branch[], id: string): string[] {
	const parents = new Map(tags.map((tag) => [tag.id, tag.parentId]));
	const ids: string[] = [];
	for (let at: string | null | undefined = id; at && !ids.includes(at); at = parents.get(at)) {
		ids.push(at);
	}
	return ids;
}

/** A tag's id and all below it. */
export function branchOf(tags: readonly Branch[], id: string): string[] {
	const under = new Map<string, string[]>();
	for (const tag of tags) {
		if (tag.parentId) under.set(tag.parentId, [...(under.get(tag.parentId) ?? []), tag.id]);
	}
	const found = new Set<string>();
	const take = (at: string): void => {
		if (found.has(at)) return;
		found.add(at);
		under.get(at)?.forEach(take);
	};
	take(id);
	return tags.filter((tag) => found.has(tag.id)).map((tag) => tag.id);
}

/** The tags of one family as trees, in their order; equal ones by the alphabet that `compare` knows. */
export function treeOf<T extends Branch>(
	tags: readonly T[],
	family: Family,
	compare: (a: string, b: string) => number
): TagNode<T>[] {
	const ours = tags.filter((tag) => tag.family === family);
	const ids = new Set(ours.map(({ id }) => id));
	const under = new Map<string | null, T[]>();
	for (const tag of ours) {
		const parentId = tag.parentId && ids.has(tag.parentId) ? tag.parentId : null;
		under.set(parentId, [...(under.get(parentId) ?? []), tag]);
	}
	const below = (parentId: string | null, depth: number): TagNode<T>[] =>
		(under.get(parentId) ?? [])
			.toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0) || compare(a.name, b.name))
			.map((tag) => ({ tag, depth, children: below(tag.id, depth + 1) }));
	return below(null, 0);
}

/** Trees as one list, each tag before those below it. */
export function flatten<T extends Branch>(nodes: readonly TagNode<T>[]): TagNode<T>[] {
	return nodes.flatMap((node) => [node, ...flatten(node.children)]);
}
