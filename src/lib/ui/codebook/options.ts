/** Tags and families to choose from in a list. */
import { families, flatten, treeOf, type Family, type Tag } from '$lib/domain/codebook/tag';
import { familyNames } from './families';
import { byName } from './order';

/** The families, as headings call them. */
export const familyOptions = () =>
	families.map((family) => ({ value: family, label: familyNames[family].many() }));

/** The tags of a family as they stand, with a dash for each step in. */
export const tagOptions = (
	codebook: readonly Tag[],
	family: Family,
	without: readonly string[] = []
) =>
	flatten(treeOf(codebook, family, byName))
		.filter(({ tag }) => !without.includes(tag.id))
		.map(({ tag, depth }) => ({ value: tag.id, label: `${'– '.repeat(depth)}${tag.name}` }));
