/** The codebook that Tråd comes with: fifteen pain points, ten bright spots and context, to begin with and to change. */
import type { TableTag } from '../table';
import { bright } from './bright';
import { context } from './context';
import { pain } from './pain';
import type { BaseTag } from './tag';

/** Parents stand before their children. */
export const base: readonly BaseTag[] = [...pain, ...bright, ...context];

/** As rows of a table in one language; the ids are nobody's. */
export function baseCodebook(language: 'da' | 'en'): TableTag[] {
	const names = new Map(base.map(({ key, name }) => [key, name[language]]));
	return base.map(({ family, parent, sign, name, definition, whenToUse, whenNot }) => ({
		id: '',
		family,
		parent: names.get(parent ?? '') ?? '',
		name: name[language],
		definition: definition[language],
		whenToUse: whenToUse[language],
		whenNot: whenNot[language],
		color: null,
		sign: sign ?? null,
		excerpts: 0,
		stories: 0
	}));
}
