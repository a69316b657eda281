import type { Family } from '../family';
import type { Sign } from '../sign';

type Language = 'da' | 'en';

/** A tag that Tråd comes with, in both languages. */
export interface BaseTag {
	key: string;
	family: Family;
	parent?: string;
	sign?: Sign;
	name: Record<Language, string>;
	definition: Record<Language, string>;
	whenToUse: Record<Language, string>;
	whenNot: Record<Language, string>;
}

/** Name, what it means, when to use it, and when not. */
type Said = [name: string, definition: string, whenToUse?: string, whenNot?: string];

/** Writes a tag as what is said of it in each language. */
export function tag(
	key: string,
	family: Family,
	{ parent, sign, da, en }: { parent?: string; sign?: Sign } & Record<Language, Said>
): BaseTag {
	const both = (at: 0 | 1 | 2 | 3) => ({ da: da[at] ?? '', en: en[at] ?? '' });
	return {
		key,
		family,
		...(parent && { parent }),
		...(sign && { sign }),
		name: both(0) as BaseTag['name'],
		definition: both(1) as BaseTag['definition'],
		whenToUse: both(2) as BaseTag['whenToUse'],
		whenNot: both(3) as BaseTag['whenNot']
	};
}
