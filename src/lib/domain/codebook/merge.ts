/** Plans that let excerpts change tags: merging, splitting, taking away. */
import { DomainError } from '../error';
import type { Sign } from './sign';
import { afterAll, nothing, type KnownTag, type Plan } from './plan';
import { branchOf } from './tag';

/** The ids of the excerpts that carry a tag, by the tag's id. */
export type Carried = ReadonlyMap<string, readonly string[]>;

/**
 * Puts one tag in place of another: no excerpt loses a tag without getting the other, and what hangs below the one that
 * goes hangs below the one that stays, where it may.
 *
 * @throws DomainError `not_found`, `invalid` at `intoId`
 */
export function planMerge(
	tags: readonly KnownTag[],
	carried: Carried,
	fromId: string,
	intoId: string
): Plan {
	const from = known(tags, fromId);
	const into = tags.find(({ id }) => id === intoId);
	if (!into) throw new DomainError('not_found', {}, 'intoId');
	if (intoId === fromId) throw new DomainError('invalid', {}, 'intoId');
	const mayTakeOver = into.family === from.family && !branchOf(tags, fromId).includes(intoId);
	const has = new Set(carried.get(intoId));
	const on = carried.get(fromId) ?? [];
	return {
		...without(tags, from, on, mayTakeOver ? intoId : from.parentId),
		on: [{ tagId: intoId, excerptIds: on.filter((id) => !has.has(id)) }]
	};
}

/** Takes a tag away, from all excerpts too; what hangs below it moves up. */
export function planRemove(tags: readonly KnownTag[], carried: Carried, id: string): Plan {
	const from = known(tags, id);
	return without(tags, from, carried.get(id) ?? [], from.parentId);
}

/** What a split makes. */
interface SplitInto {
	id: string;
	name: string;
	definition: string;
	/** Where the new tag stands: under the one that is split, or beside it. */
	place: 'below' | 'beside';
	/** Excerpts that go over; each must carry the tag that is split. */
	excerptIds: readonly string[];
	sign?: Sign | null;
}

/**
 * Makes a new tag of a part of another's excerpts.
 *
 * @throws DomainError `not_found` at `excerptIds` for excerpts that do not carry the tag
 */
export function planSplit(
	tags: readonly KnownTag[],
	carried: Carried,
	fromId: string,
	into: SplitInto
): Plan {
	const from = known(tags, fromId);
	const on = new Set(carried.get(fromId));
	if (into.excerptIds.some((id) => !on.has(id))) {
		throw new DomainError('not_found', {}, 'excerptIds');
	}
	const parentId = into.place === 'below' ? fromId : from.parentId;
	const beside = tags.filter((tag) => tag.family === from.family && tag.parentId === parentId);
	const tag = {
		id: into.id,
		name: into.name,
		family: from.family,
		parentId,
		position: afterAll(beside),
		definition: into.definition,
		whenToUse: '',
		whenNot: '',
		color: from.color,
		sign: into.sign ?? from.sign,
		originId: null,
		originVersion: null
	};
	const excerptIds = [...new Set(into.excerptIds)];
	return {
		...nothing,
		add: [tag],
		on: [{ tagId: into.id, excerptIds }],
		off: [{ tagId: fromId, excerptIds }]
	};
}

function without(
	tags: readonly KnownTag[],
	tag: KnownTag,
	on: readonly string[],
	childrenTo: string | null
): Plan {
	const children = tags.filter(({ parentId }) => parentId === tag.id && parentId !== childrenTo);
	return {
		...nothing,
		// A tag that goes may leave its place to one below it: that one moves up instead of under itself.
		set: children.map(({ id, version }) => ({ id, version, change: { parentId: childrenTo } })),
		remove: [{ id: tag.id, version: tag.version, on, childrenTo }]
	};
}

/** @throws DomainError `not_found` */
export function known(tags: readonly KnownTag[], id: string): KnownTag {
	const found = tags.find((tag) => tag.id === id);
	if (!found) throw new DomainError('not_found');
	return found;
}
