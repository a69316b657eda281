/** Plans that give a tag another place in the tree; the branch below it goes along. */
import { DomainError } from '../error';
import type { Family } from './family';
import { known } from './merge';
import { nothing, type KnownTag, type Plan } from './plan';
import { branchOf } from './tag';

/** Where a tag is to stand. */
export interface Place {
	family: Family;
	parentId: string | null;
	/** The sibling it is to stand before; null or absent for the last place. */
	beforeId?: string | null;
}

/**
 * Moves a tag with its branch, into another family too. Where it stands already, nothing changes.
 *
 * @throws DomainError `not_found` or `invalid` at `parentId` or `beforeId`; `name_taken` where the other family has one
 * of that name
 */
export function planMove(tags: readonly KnownTag[], id: string, place: Place): Plan {
	const tag = known(tags, id);
	const branch = branchOf(tags, id);
	checkPlace(tags, branch, place);
	const row = siblingsAt(tags, place);
	const beside = row.filter((one) => one.id !== id);
	const at = place.beforeId ? beside.findIndex((one) => one.id === place.beforeId) : beside.length;
	if (at < 0) throw new DomainError('not_found', {}, 'beforeId');
	const order = beside.toSpliced(at, 0, tag);
	const position = order.indexOf(tag);
	// Equal places stand by the alphabet: they are not numbered where nothing moves.
	if (order.length === row.length && order.every((one, i) => one === row[i])) return nothing;
	const below = branch.filter((other) => other !== id).map((other) => known(tags, other));
	const isElsewhere = tag.parentId !== place.parentId || tag.family !== place.family;
	const change = isElsewhere ? { family: place.family, parentId: place.parentId, position } : {};
	return {
		...nothing,
		set: [
			...(isElsewhere ? [{ id, version: tag.version, change }] : []),
			...(tag.family === place.family
				? []
				: below.map((one) => ({
						id: one.id,
						version: one.version,
						change: { family: place.family }
					})))
		],
		order: order.flatMap((one, i) =>
			one.position === i || (isElsewhere && one === tag) ? [] : [{ id: one.id, position: i }]
		)
	};
}

/** The tags that stand beside each other at a place, in their order. */
export function siblingsAt(tags: readonly KnownTag[], { family, parentId }: Place): KnownTag[] {
	const ids = new Set(tags.filter((tag) => tag.family === family).map(({ id }) => id));
	return tags
		.filter((tag) => tag.family === family)
		.filter((tag) => (tag.parentId && ids.has(tag.parentId) ? tag.parentId : null) === parentId)
		.toSorted((a, b) => a.position - b.position || a.name.localeCompare(b.name, 'da'));
}

function checkPlace(tags: readonly KnownTag[], branch: readonly string[], place: Place): void {
	if (place.parentId !== null) {
		const parent = tags.find((one) => one.id === place.parentId);
		if (!parent) throw new DomainError('not_found', {}, 'parentId');
		if (parent.family !== place.family || branch.includes(parent.id)) {
			throw new DomainError('invalid', {}, 'parentId');
		}
	}
	const moving = new Set(branch);
	const names = new Set(
		tags.filter((one) => one.family === place.family && !moving.has(one.id)).map(({ name }) => name)
	);
	if (branch.some((id) => names.has(known(tags, id).name))) {
		throw new DomainError('name_taken', {}, 'name');
	}
}
