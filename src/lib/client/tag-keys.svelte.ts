import { families, type Family } from '$lib/domain/codebook/family';
import { slotsOf, withUsed } from '$lib/domain/codebook/slots';

interface Tag {
	readonly id: string;
	readonly name: string;
	readonly family: Family;
}

interface Kept {
	slots: string[];
	used: string[];
}

const mostUsed = 40;

/** Which tags stand on the keys 1 to 9, and which was used last. Kept on this device for each initiative; ids alone. */
export class TagKeys {
	#kept = $state.raw<Kept>({ slots: [], used: [] });
	readonly #key: string;
	readonly #tags: () => ReadonlyMap<string, Tag>;
	readonly #first: readonly string[];

	/** @param marks what is tagged already: the tags on most of it are offered first */
	constructor(
		initiative: string,
		marks: readonly { tagIds: readonly string[] }[],
		tags: () => ReadonlyMap<string, Tag>
	) {
		this.#key = `traad.tag-keys.${initiative}`;
		this.#tags = tags;
		this.#first = inOrder(marks, [...tags().values()]);
		this.#kept = read(this.#key);
	}

	/** The ids on the keys; '' where a key is free. */
	readonly slots: readonly string[] = $derived.by(() =>
		slotsOf(this.#kept.slots, this.#first, (id) => this.#tags().has(id))
	);

	/** The tag that was used last. */
	readonly lastId: string | undefined = $derived.by(() =>
		this.#kept.used.find((id) => this.#tags().has(id))
	);

	/** The key of a tag, `1` to `9`. */
	keyOf(tagId: string): string | undefined {
		const at = this.slots.indexOf(tagId);
		return at < 0 ? undefined : String(at + 1);
	}

	use(tagId: string): void {
		const slots = withUsed(this.slots, this.#kept.used, tagId);
		const used = [tagId, ...this.#kept.used.filter((id) => id !== tagId)].slice(0, mostUsed);
		this.#kept = { slots, used };
		localStorage.setItem(this.#key, JSON.stringify(this.#kept));
	}
}

/** The most used first, then in the order of the codebook. */
function inOrder(marks: readonly { tagIds: readonly string[] }[], tags: readonly Tag[]): string[] {
	const uses = new Map<string, number>();
	for (const id of marks.flatMap(({ tagIds }) => tagIds)) {
		uses.set(id, (uses.get(id) ?? 0) + 1);
	}
	const usesOf = ({ id }: Tag) => uses.get(id) ?? 0;
	return tags
		.toSorted(
			(a, b) =>
				usesOf(b) - usesOf(a) ||
				families.indexOf(a.family) - families.indexOf(b.family) ||
				a.name.localeCompare(b.name, 'da')
		)
		.map(({ id }) => id);
}

function read(key: string): Kept {
	try {
		const { slots, used } = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Kept>;
		return { slots: slots ?? [], used: used ?? [] };
	} catch {
		return { slots: [], used: [] };
	}
}
