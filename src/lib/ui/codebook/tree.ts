/** Walking a tree by keyboard, as the ARIA patterns describe it: https://www.w3.org/WAI/ARIA/apg/patterns/treeview/ */
import {
	families,
	lineage,
	treeOf,
	type Family,
	type Tag,
	type TagNode
} from '$lib/domain/codebook/tag';

/** A line of the tree that is in sight: a family, or a tag. */
export interface Line {
	id: string;
	name: string;
	parentId: string | null;
	hasMore: boolean;
	isOpen: boolean;
}

/** What a key does: go to a line, open or close one. */
export type Walk = { to: string } | { open: string } | { close: string };

/** The line of a family; tags have ids of their own. */
export const familyLine = (family: Family) => `family-${family}`;

/** The family that a line is for. */
export const familyOf = (id: string) => families.find((family) => familyLine(family) === id);

/** The lines in sight, from top to bottom. */
export function linesOf<T extends Tag>(
	tags: readonly T[],
	nameOf: (family: Family) => string,
	isClosed: (id: string) => boolean,
	compare: (a: string, b: string) => number
): Line[] {
	const below = (nodes: readonly TagNode<T>[], parentId: string): Line[] =>
		nodes.flatMap(({ tag: { id, name }, children }) => line(id, name, parentId, children));
	const line = (
		id: string,
		name: string,
		parentId: string | null,
		children: readonly TagNode<T>[]
	): Line[] => {
		const isOpen = !isClosed(id);
		const own = { id, name, parentId, hasMore: children.length > 0, isOpen };
		return [own, ...(isOpen ? below(children, id) : [])];
	};
	return families.flatMap((family) =>
		line(familyLine(family), nameOf(family), null, treeOf(tags, family, compare))
	);
}

/**
 * Whether a line is closed. What leads to the tag that is open is not, unless it was closed since.
 *
 * @param closed lines that were closed, each with the tag that was open then
 */
export function isClosed(
	tags: readonly Tag[],
	closed: ReadonlyMap<string, string | undefined>,
	id: string,
	openId: string | undefined
): boolean {
	if (!closed.has(id)) return false;
	return closed.get(id) === openId || !linesAbove(tags, openId).includes(id);
}

/** The lines above a tag: its family, and the tags that it hangs under. */
function linesAbove(tags: readonly Tag[], id: string | undefined): string[] {
	const tag = tags.find((one) => one.id === id);
	return tag ? [familyLine(tag.family), ...lineage(tags, tag.id).slice(1)] : [];
}

/** What a key does on a line; undefined where it does nothing. */
export function walk(lines: readonly Line[], id: string, key: string): Walk | undefined {
	const at = lines.findIndex((line) => line.id === id);
	const line = lines[at];
	const to = (other: Line | undefined) => other && { to: other.id };
	switch (key) {
		case 'ArrowDown':
			return to(lines[at + 1]);
		case 'ArrowUp':
			return to(lines[at - 1]);
		case 'Home':
			return to(lines[0]);
		case 'End':
			return to(lines.at(-1));
		case 'ArrowRight':
			if (!line?.hasMore) return undefined;
			return line.isOpen ? to(lines[at + 1]) : { open: id };
		case 'ArrowLeft':
			if (line?.hasMore && line.isOpen) return { close: id };
			return to(lines.find((one) => one.id === line?.parentId));
		default:
			return undefined;
	}
}

/** The next line that begins with what was typed; the same letter again goes on to the one after. */
export function typedAt(lines: readonly Line[], id: string, typed: string): string | undefined {
	const letters = [...typed.toLocaleLowerCase('da')];
	const isOne = letters.every((letter) => letter === letters[0]);
	const wanted = isOne ? (letters[0] ?? '') : letters.join('');
	const at = lines.findIndex((line) => line.id === id) + (isOne ? 1 : 0);
	return [...lines.slice(at), ...lines.slice(0, at)].find(({ name }) =>
		name.toLocaleLowerCase('da').startsWith(wanted)
	)?.id;
}
