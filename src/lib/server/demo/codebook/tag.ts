import type { Family } from '$lib/domain/codebook/tag';
import type { Words } from '../types';

/** A tag of the demo's codebook, before its ids and its language are chosen. */
export interface DemoTag {
	key: string;
	family: Family;
	parent?: string;
	name: Words;
	definition: Words;
}

/** Writes a tag as name and definition in each language. */
export function tag(
	key: string,
	family: DemoTag['family'],
	{ parent, da, en }: { parent?: string } & Record<'da' | 'en', [name: string, definition: string]>
): DemoTag {
	return {
		key,
		family,
		...(parent && { parent }),
		name: { da: da[0], en: en[0] },
		definition: { da: da[1], en: en[1] }
	};
}
