/** What each picture says, in a sentence or two: of what is largest, and of how much there is. */
import { parts } from '$lib/domain/story/roll-up';
import {
	reach,
	strongest,
	type MomentCell,
	type Pair,
	type PartCell,
	type StoryCell
} from '$lib/domain/codebook/pattern';
import type { Tag } from '$lib/domain/codebook/tag';
import { m } from '$lib/i18n/paraglide/messages';

export type SeenTag = Pick<Tag, 'id' | 'name' | 'family'>;
type Names = ReadonlyMap<string, SeenTag>;

const nameOf = (tags: Names, id: string) => tags.get(id)?.name ?? '…';

/** That most words are quotes is no news: context is told of only where there is nothing else. */
function telling<T extends { tagId: string }>(cells: readonly T[], tags: Names): readonly T[] {
	const others = cells.filter(({ tagId }) => tags.get(tagId)?.family !== 'context');
	return others.length > 0 ? others : cells;
}

export function matrixInWords(all: readonly StoryCell[], tags: Names): string {
	const cells = telling(all, tags);
	const stories = new Set(all.map(({ storyId }) => storyId)).size;
	const most = strongest([...reach(cells)].map(([tagId, count]) => ({ tagId, count })));
	const cell = strongest(cells);
	return most && cell
		? [
				m.pattern_matrix_words({ tag: nameOf(tags, most.tagId), count: most.count, stories }),
				m.pattern_matrix_words_cell({
					tag: nameOf(tags, cell.tagId),
					story: cell.title,
					count: cell.count
				})
			].join(' ')
		: '';
}

export function pairsInWords(pairs: readonly Pair[], tags: Names): string {
	const isContext = (id: string) => tags.get(id)?.family === 'context';
	const others = pairs.filter(({ a, b }) => !isContext(a) && !isContext(b));
	const most = strongest(others.length > 0 ? others : pairs);
	return most
		? m.pattern_pairs_words({
				a: nameOf(tags, most.a),
				b: nameOf(tags, most.b),
				count: most.count
			})
		: '';
}

/** How the parts of the journeys are called, from the first. */
export const partNames = [m.pattern_part_first, m.pattern_part_middle, m.pattern_part_last];

export function courseInWords(all: readonly PartCell[], tags: Names): string {
	const cells = telling(all, tags);
	const said = Array.from({ length: parts }, (_, part) => {
		const most = strongest(cells.filter((cell) => cell.part === part));
		return most
			? m.pattern_course_words({
					part: partNames[part]?.() ?? '',
					tag: nameOf(tags, most.tagId),
					count: most.count
				})
			: '';
	});
	return said.filter(Boolean).join(' ') || m.pattern_course_none();
}

export function momentsInWords(moments: readonly MomentCell[]): string {
	const [pain, bright] = (['pain', 'bright'] as const).map((family) =>
		strongest(moments.map((moment) => ({ ...moment, count: moment[family] })))
	);
	const said = [
		pain && pain.count > 0
			? m.pattern_moments_pain({ moment: titleOf(pain), name: pain.secretName, count: pain.count })
			: '',
		bright && bright.count > 0
			? m.pattern_moments_bright({
					moment: titleOf(bright),
					name: bright.secretName,
					count: bright.count
				})
			: ''
	];
	return said.filter(Boolean).join(' ') || m.pattern_course_none();
}

export const titleOf = ({ title }: { title: string }) => title || m.journey_untitled();

/** A name that has room in a drawing. */
export function cut(name: string, length: number): string {
	const signs = [...name];
	return signs.length <= length
		? name
		: `${signs
				.slice(0, length - 1)
				.join('')
				.trimEnd()}…`;
}
