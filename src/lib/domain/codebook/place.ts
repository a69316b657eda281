/** Where a tag comes to stand when it is moved by hand: a step by key, or dropped on another. */
import type { Family } from './family';
import type { Place } from './move';
import { branchOf, type Tag } from './tag';

type Standing = Pick<Tag, 'id' | 'name' | 'family' | 'parentId' | 'position'>;
type Compare = (a: string, b: string) => number;

/** Up and down among those beside it; in under the one before it; out beside the one that it is under. */
export type Step = 'up' | 'down' | 'in' | 'out';

/** What it is dropped on: another tag, or the heading of a family. */
export type Target = { id: string; where: 'before' | 'inside' | 'after' } | { family: Family };

/** The place a step further; undefined where there is none. */
export function stepFrom(
	tags: readonly Standing[],
	id: string,
	step: Step,
	compare: Compare
): Place | undefined {
	const tag = tags.find((one) => one.id === id);
	if (!tag) return undefined;
	const beside = besideIn(tags, tag, compare);
	const at = beside.findIndex((one) => one.id === id);
	const before = beside[at - 1];
	const stay = { family: tag.family, parentId: tag.parentId };
	switch (step) {
		case 'up':
			return before && { ...stay, beforeId: before.id };
		case 'down':
			return beside[at + 1] && { ...stay, beforeId: beside[at + 2]?.id ?? null };
		case 'in':
			return before && { family: tag.family, parentId: before.id };
		case 'out': {
			const parent = tags.find((one) => one.id === tag.parentId);
			return parent && after(tags, parent, compare);
		}
	}
}

/** The place where a tag lands; undefined where it may not, or where it stands already. */
export function landing(
	tags: readonly Standing[],
	id: string,
	target: Target,
	compare: Compare
): Place | undefined {
	const tag = tags.find((one) => one.id === id);
	if (!tag) return undefined;
	if ('family' in target) {
		return tag.family === target.family && tag.parentId === null
			? undefined
			: { family: target.family, parentId: null };
	}
	const on = tags.find((one) => one.id === target.id);
	if (!on || branchOf(tags, id).includes(on.id)) return undefined;
	const { family, parentId } = on;
	if (target.where === 'inside') {
		return tag.parentId === on.id ? undefined : { family, parentId: on.id };
	}
	const place =
		target.where === 'before' ? { family, parentId, beforeId: on.id } : after(tags, on, compare);
	const stands = besideIn(tags, tag, compare);
	const next = stands[stands.findIndex((one) => one.id === id) + 1]?.id ?? null;
	const isThere = parentId === tag.parentId && family === tag.family;
	return isThere && (place.beforeId === next || place.beforeId === id) ? undefined : place;
}

function after(tags: readonly Standing[], on: Standing, compare: Compare): Place {
	const beside = besideIn(tags, on, compare);
	const next = beside[beside.findIndex((one) => one.id === on.id) + 1];
	return { family: on.family, parentId: on.parentId, beforeId: next?.id ?? null };
}

/** Those beside a tag with itself, in their order. */
function besideIn(tags: readonly Standing[], of: Standing, compare: Compare): Standing[] {
	return tags
		.filter(({ family, parentId }) => family === of.family && parentId === of.parentId)
		.toSorted((a, b) => a.position - b.position || compare(a.name, b.name));
}
