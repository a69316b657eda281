/** The codebook as it goes along in a file, alone or beside the words that it explains (see `export`). */
import { familyWord, headingOf, type Column } from '$lib/domain/codebook/table';
import { families, flatten, treeOf } from '$lib/domain/codebook/tag';
import type { Line } from '$lib/domain/exchange/export';
import type { Context } from '../context';
import { titleOf } from '../export/text';
import { read as readCodebook } from './codebook';
import type { Initiative } from './export-begun';

/** Its tags in their order, as lines under headings. @param codeOf what stands in place of the ids */
export async function codebookFor(
	ctx: Context,
	{ id }: Initiative,
	codeOf = (tagId: string) => tagId
) {
	const all = await readCodebook(ctx, id);
	const collator = new Intl.Collator(ctx.locale);
	const parents = new Map(all.map((tag) => [tag.id, tag.name]));
	const lines = families
		.flatMap((family) => flatten(treeOf(all, family, collator.compare)))
		.map(({ tag }) =>
			lineOfTag(ctx, { ...tag, id: codeOf(tag.id) }, parents.get(tag.parentId ?? '') ?? '')
		);
	const columns = Object.fromEntries(tagColumns.map((key) => [key, headingOf(key, ctx.locale)]));
	return { title: titleOf('codebook', ctx.locale), lines, columns };
}

const tagColumns = [
	'id',
	'name',
	'family',
	'parent',
	'definition',
	'whenToUse',
	'whenNot'
] as const satisfies Column[];

type Tag = Awaited<ReturnType<typeof readCodebook>>[number];

function lineOfTag(
	{ locale }: Context,
	{ id, name, family, definition, whenToUse, whenNot }: Tag,
	parent: string
): Line {
	const named = (column: 'whenToUse' | 'whenNot', said: string) =>
		said && `${headingOf(column, locale)}: ${said}`;
	return {
		cells: { id, name, family, parent, definition, whenToUse, whenNot },
		words: name,
		about: [familyWord(family, locale), parent].filter(Boolean).join(' · '),
		note: [definition, named('whenToUse', whenToUse), named('whenNot', whenNot)]
			.filter(Boolean)
			.join('\n')
	};
}
