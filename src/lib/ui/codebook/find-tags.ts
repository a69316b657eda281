import { families, type Family } from '$lib/domain/codebook/family';

interface Findable {
	id: string;
	name: string;
	family: Family;
	definition: string;
}

/** What the picker offers: a tag to put on, or a name to make one of. */
export type Offer<T extends Findable> =
	| { kind: 'tag'; key: string; tag: T; isLast: boolean }
	| { kind: 'new'; key: string; name: string; family: Family };

const most = 40;

/**
 * What fits to what is typed: the tag used last, then pain points and bright spots before the others, names that begin
 * so before names that hold it before definitions; behind them a new tag in each family where none is called so.
 */
export function findTags<T extends Findable>(
	all: readonly T[],
	typed: string,
	{ lastId, without = [] }: { lastId?: string | undefined; without?: readonly string[] } = {}
): Offer<T>[] {
	const words = folded(typed).split(/\s+/).filter(Boolean);
	const rank = (tag: T) => {
		const name = folded(tag.name);
		const isLast = words.length === 0 && tag.id === lastId;
		return isLast
			? -1
			: name.startsWith(words[0] ?? '')
				? 0
				: words.every((word) => name.includes(word))
					? 1
					: 2;
	};
	const fitting = all
		.filter(({ id }) => !without.includes(id))
		.filter((tag) => {
			const text = folded(`${tag.name} ${tag.definition}`);
			return words.every((word) => text.includes(word));
		})
		.map((tag) => ({ tag, rank: rank(tag) }))
		.sort(
			(a, b) =>
				(a.rank < 0 ? -1 : 0) - (b.rank < 0 ? -1 : 0) ||
				families.indexOf(a.tag.family) - families.indexOf(b.tag.family) ||
				a.rank - b.rank ||
				a.tag.name.localeCompare(b.tag.name, 'da')
		)
		.slice(0, most)
		.map(({ tag, rank }) => ({ kind: 'tag' as const, key: tag.id, tag, isLast: rank < 0 }));
	return [...fitting, ...newTags(all, typed.trim())];
}

function newTags<T extends Findable>(all: readonly T[], name: string): Offer<T>[] {
	return name === ''
		? []
		: families
				.filter(
					(family) => !all.some((tag) => tag.family === family && folded(tag.name) === folded(name))
				)
				.map((family) => ({ kind: 'new', key: `+${family}`, name, family }));
}

const folded = (text: string) => text.toLocaleLowerCase('da').normalize('NFC').trim();
