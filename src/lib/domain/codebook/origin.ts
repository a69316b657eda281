/** A codebook taken over from another initiative of the programme, and what is different there now. */
import { nothing, parentsFirst, type KnownTag, type Plan, type TagFields } from './plan';
import { nameKey } from './table';

/** What follows the origin; place and order are each initiative's own. */
const followed = ['name', 'definition', 'whenToUse', 'whenNot', 'color', 'sign'] as const;

type Followed = (typeof followed)[number];

/** Something that is different in the origin and could be taken over. */
export interface Difference {
	/** The tag there. */
	originId: string;
	/** The tag here; null for one that is new there. */
	tagId: string | null;
	name: string;
	family: KnownTag['family'];
	/** What would change: as it is here, and as it is there. */
	fields: { field: Followed; here: string; there: string }[];
}

/**
 * What has changed there since it was taken over: other words, and new tags. What was changed only here is not told.
 *
 * @param leftOut tags there that were looked at and left out, by id, with the version that was looked at
 */
export function differences(
	here: readonly KnownTag[],
	there: readonly KnownTag[],
	leftOut: Readonly<Record<string, number>>
): Difference[] {
	const taken = new Map(
		here.flatMap((tag) => (tag.originId ? [[tag.originId, tag] as const] : []))
	);
	const names = new Set(here.map(nameKey));
	return there.flatMap((origin) => {
		const own = taken.get(origin.id);
		const seen = Math.max(own?.originVersion ?? 0, leftOut[origin.id] ?? 0);
		if (origin.version <= seen || (!own && names.has(nameKey(origin)))) return [];
		const fields = followed.flatMap((field) => {
			const [before, after] = [own?.[field] ?? '', origin[field] ?? ''];
			return before === after ? [] : [{ field, here: before, there: after }];
		});
		const { id: originId, name, family } = origin;
		return fields.length > 0 ? [{ originId, tagId: own?.id ?? null, name, family, fields }] : [];
	});
}

/**
 * Plans to take over tags of another codebook: new ones come under the tag that came from their parent, those that are
 * here say what is said there. One of the same name that was made here is taken for the same from now on, and keeps its
 * words; one that came from a third codebook stays with that.
 *
 * @param ids the tags there that are wanted; all of them when absent
 */
export function planTakeOver(
	here: readonly KnownTag[],
	there: readonly KnownTag[],
	newId: () => string,
	ids?: readonly string[]
): Plan {
	const wanted = new Set(ids ?? there.map(({ id }) => id));
	const own = new Map(here.flatMap((tag) => (tag.originId ? [[tag.originId, tag] as const] : [])));
	const named = new Map(here.map((tag) => [nameKey(tag), tag]));
	const familyOf = new Map(here.map(({ id, family }) => [id, family]));
	const idOf = new Map([...own].map(([origin, tag]) => [origin, tag.id]));
	const add: Plan['add'][number][] = [];
	const set: Plan['set'][number][] = [];
	for (const origin of parentsFirst(there, ({ parentId }) => parentId)) {
		const mine = own.get(origin.id) ?? named.get(nameKey(origin));
		if (mine) idOf.set(origin.id, mine.id);
		const isAnothers = mine?.originId && mine.originId !== origin.id;
		if (!wanted.has(origin.id) || isAnothers) continue;
		const from = { originId: origin.id, originVersion: origin.version };
		if (!mine) {
			const { version: _, ...fields } = origin;
			const above = (origin.parentId && idOf.get(origin.parentId)) || null;
			const parentId = above && familyOf.get(above) === origin.family ? above : null;
			const id = newId();
			idOf.set(origin.id, id);
			familyOf.set(id, origin.family);
			add.push({ ...fields, ...from, id, parentId });
		} else {
			const words = own.has(origin.id) ? pick(origin) : {};
			set.push({ id: mine.id, version: mine.version, change: { ...words, ...from } });
		}
	}
	return { ...nothing, add, set };
}

function pick(tag: TagFields): Partial<TagFields> {
	return Object.fromEntries(followed.map((field) => [field, tag[field]]));
}
