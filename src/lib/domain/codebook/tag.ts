/** The codebook: tags in four families, as a tree. */
import * as v from 'valibot';
import { DomainError } from '../error';
import { line, maybe, oneOf, personText, uuid } from '../text/input';
import { families, type Family } from './family';

export { families, type Family } from './family';

const name = line(120);
const color = v.pipe(v.string('invalid'), v.toLowerCase(), v.regex(/^#[0-9a-f]{6}$/, 'invalid'));

export const newTag = v.object({
	id: v.optional(uuid),
	name,
	family: oneOf(families),
	parentId: maybe(uuid),
	definition: maybe(personText(4000)),
	color: maybe(color)
});

/** A change; what is absent stays as it is. */
export const tagChange = v.object({
	name: v.optional(name),
	family: v.optional(oneOf(families)),
	parentId: maybe(uuid),
	definition: maybe(personText(4000)),
	color: maybe(color)
});

export const tagMerge = v.object({ intoId: uuid });

export interface Tag {
	id: string;
	initiativeId: string;
	name: string;
	family: Family;
	parentId: string | null;
	definition: string;
	/** `#rrggbb`, or null for the family's own. */
	color: string | null;
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
	return tags.filter((tag) => lineage(tags, tag.id).includes(id)).map((tag) => tag.id);
}

/** The tags of one family as trees, in the order of the alphabet that `compare` knows. */
export function treeOf<T extends Branch>(
	tags: readonly T[],
	family: Family,
	compare: (a: string, b: string) => number
): TagNode<T>[] {
	const ours = tags.filter((tag) => tag.family === family);
	const ids = new Set(ours.map(({ id }) => id));
	const below = (parentId: string | null, depth: number): TagNode<T>[] =>
		ours
			.filter((tag) => (tag.parentId && ids.has(tag.parentId) ? tag.parentId : null) === parentId)
			.sort((a, b) => compare(a.name, b.name))
			.map((tag) => ({ tag, depth, children: below(tag.id, depth + 1) }));
	return below(null, 0);
}

/** Trees as one list, each tag before those below it. */
export function flatten<T extends Branch>(nodes: readonly TagNode<T>[]): TagNode<T>[] {
	return nodes.flatMap((node) => [node, ...flatten(node.children)]);
}
