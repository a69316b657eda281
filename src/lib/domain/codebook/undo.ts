/** Taking a change to the codebook back, as far as what it rests on still stands. */
import { DomainError } from '../error';
import type { Carried } from './merge';
import {
	isEmpty,
	nothing,
	type Inverse,
	type KnownTag,
	type Plan,
	type Pointing,
	type TagFields
} from './plan';
import { lineage } from './tag';

/**
 * Plans how a change is taken back now. What somebody has changed again since then stays as they left it; tags that are
 * needed and have gone since make it impossible.
 *
 * @throws DomainError `undo_too_late` when that cannot be done any more; `name_taken`
 */
export function planUndo(inverse: Inverse, tags: readonly KnownTag[], carried: Carried): Plan {
	const now = new Map(tags.map((tag) => [tag.id, tag]));
	const made = new Set(inverse.remove);
	checkStanding(inverse, now);
	const back = new Map(inverse.add.map((tag) => [tag.id, tag]));
	const all = new Map<string, TagFields & { id: string }>([...now, ...back]);
	const set = inverse.set.flatMap(({ id, from, to }) => {
		const tag = now.get(id);
		const isUntouched = tag && concerning(from).every((key) => tag[key] === from[key]);
		if (!isUntouched || !mayHang(all, id, to)) return [];
		all.set(id, { ...tag, ...to });
		return [{ id, version: tag.version, change: to }];
	});
	const on = inverse.on.map(({ tagId, excerptIds, whileOn }) => {
		const still = whileOn === undefined ? undefined : new Set(carried.get(whileOn));
		const has = new Set(carried.get(tagId));
		const wanted = excerptIds.filter((id) => !has.has(id) && (still?.has(id) ?? true));
		return { tagId, excerptIds: wanted };
	});
	const plan: Plan = {
		...nothing,
		add: inverse.add.map((tag) => (mayHang(all, tag.id, tag) ? tag : { ...tag, parentId: null })),
		set: set.filter(({ change }) => !isOrder(change)),
		order: set.flatMap(({ id, change }) =>
			isOrder(change) ? [{ id, position: change.position ?? 0 }] : []
		),
		on: [...on, ...inherited(inverse, carried)],
		off: inverse.off.filter(({ tagId }) => !made.has(tagId)),
		remove: inverse.remove.flatMap((id) => {
			const tag = now.get(id);
			const parentId = tag?.parentId && !made.has(tag.parentId) ? tag.parentId : null;
			const on = carried.get(id) ?? [];
			return tag ? [{ id, version: tag.version, on, childrenTo: parentId }] : [];
		})
	};
	if (isEmpty(plan) || !isSound(plan, tags)) throw new DomainError('undo_too_late');
	return plan;
}

/** Whether each tag would hang under one of its family. */
function isSound(plan: Plan, tags: readonly KnownTag[]): boolean {
	const after = new Map<string, TagFields>([...tags, ...plan.add].map((tag) => [tag.id, tag]));
	for (const { id, change } of plan.set) {
		const tag = after.get(id);
		if (tag) after.set(id, { ...tag, ...change });
	}
	const goes = new Map(plan.remove.map(({ id, childrenTo }) => [id, childrenTo]));
	return [...after].every(([id, { family, parentId }]) => {
		const above = parentId && goes.has(parentId) ? goes.get(parentId) : parentId;
		return goes.has(id) || !above || after.get(above)?.family === family;
	});
}

/**
 * Excerpts that got a tag since it was made: with a split taken back they get the tag that it was split from.
 *
 * @throws DomainError `undo_too_late` where there is no such tag, so that no excerpt loses its last one
 */
function inherited(inverse: Inverse, carried: Carried): Pointing[] {
	return inverse.remove.flatMap((id) => {
		const own = new Set(inverse.off.flatMap((one) => (one.tagId === id ? one.excerptIds : [])));
		const since = (carried.get(id) ?? []).filter((excerpt) => !own.has(excerpt));
		const heir = inverse.remove.length === 1 ? inverse.on[0]?.tagId : undefined;
		if (since.length > 0 && heir === undefined) throw new DomainError('undo_too_late');
		return since.length > 0 && heir ? [{ tagId: heir, excerptIds: since }] : [];
	});
}

/** What must be there, and what must be free. */
function checkStanding(inverse: Inverse, now: ReadonlyMap<string, KnownTag>): void {
	const back = new Set(inverse.add.map(({ id }) => id));
	const needed = [...inverse.on, ...inverse.off].map(({ tagId }) => tagId);
	const whileOn = inverse.on.flatMap((one) => one.whileOn ?? []);
	if ([...needed, ...whileOn].some((id) => !now.has(id) && !back.has(id))) {
		throw new DomainError('undo_too_late');
	}
	const names = new Set([...now.values()].map(nameKey));
	for (const tag of inverse.add) {
		if (now.has(tag.id)) throw new DomainError('undo_too_late');
		if (names.has(nameKey(tag))) throw new DomainError('name_taken', {}, 'name');
	}
}

const nameKey = ({ family, name }: { family: string; name: string }) => `${family}\n${name}`;
const keysOf = (fields: Partial<TagFields>) => Object.keys(fields) as (keyof TagFields)[];
const isOrder = (change: Partial<TagFields>) => keysOf(change).join() === 'position';
/** The fields by which one tells whether somebody changed a tag again: not its place in the row, unless it is all. */
const concerning = (fields: Partial<TagFields>) =>
	keysOf(fields).filter((key) => key !== 'position' || isOrder(fields));

/** Whether a tag may hang where it hung: its parent is there, of the same family, and not below it. */
function mayHang(
	all: ReadonlyMap<string, TagFields & { id: string }>,
	id: string,
	{ parentId, family }: Partial<TagFields>
): boolean {
	if (!parentId) return true;
	const parent = all.get(parentId);
	const own = family ?? all.get(id)?.family;
	return parent?.family === own && !lineage([...all.values()], parentId).includes(id);
}
