import type { Attributes, Excerpt } from './excerpt';

/** What the reading view needs of an excerpt: its words stand in the story already. */
export interface Mark {
	readonly id: string;
	readonly start: number;
	readonly end: number;
	readonly tagIds: readonly string[];
	readonly memo: string;
	readonly attributes: Attributes;
	readonly version: number;
}

/** An excerpt as the reading view knows it. */
export function markOf({ id, start, end, tagIds, memo, attributes, version }: Excerpt): Mark {
	return { id, start, end, tagIds, memo, attributes, version };
}

/** Many marks in few bytes: a page with two thousand of them must open at once on a bad line. */
export interface PackedMarks {
	/** Ids without their dashes, one after the other. */
	readonly ids: string;
	/** For each mark: start (from the one before), length, version, number of tags, and which tags. */
	readonly at: readonly number[];
	readonly tagIds: readonly string[];
	/** Index, memo and attributes, of those that have any. */
	readonly notes: readonly (readonly [number, string, Attributes])[];
}

/** Packs excerpts, in the order in which they begin. */
export function packMarks(excerpts: readonly Excerpt[]): PackedMarks {
	const sorted = excerpts.toSorted(
		(a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1)
	);
	const tagIds = [...new Set(sorted.flatMap((excerpt) => excerpt.tagIds))];
	const places = new Map(tagIds.map((id, place) => [id, place]));
	const at: number[] = [];
	let before = 0;
	for (const { start, end, version, tagIds: on } of sorted) {
		at.push(start - before, end - start, version, on.length, ...on.map((id) => places.get(id)!));
		before = start;
	}
	return {
		ids: sorted.map(({ id }) => id.replaceAll('-', '')).join(''),
		at,
		tagIds,
		notes: sorted.flatMap(({ memo, attributes }, index) =>
			memo !== '' || Object.keys(attributes).length > 0 ? [[index, memo, attributes] as const] : []
		)
	};
}

/** The marks again, in the same order. */
export function unpackMarks({ ids, at, tagIds, notes }: PackedMarks): Mark[] {
	const noted = new Map(notes.map(([index, memo, attributes]) => [index, { memo, attributes }]));
	const marks: Mark[] = [];
	let start = 0;
	for (let i = 0; i < at.length;) {
		const [delta = 0, length = 0, version = 1, count = 0] = at.slice(i, i + 4);
		start += delta;
		marks.push({
			id: dashed(ids.slice(marks.length * 32, (marks.length + 1) * 32)),
			start,
			end: start + length,
			tagIds: at.slice(i + 4, i + 4 + count).map((place) => tagIds[place]!),
			...(noted.get(marks.length) ?? { memo: '', attributes: {} }),
			version
		});
		i += 4 + count;
	}
	return marks;
}

const dashed = (id: string) =>
	[id.slice(0, 8), id.slice(8, 12), id.slice(12, 16), id.slice(16, 20), id.slice(20)].join('-');
