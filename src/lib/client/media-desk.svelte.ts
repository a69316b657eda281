import { v7 } from 'uuid';
import type { Family } from '$lib/domain/codebook/family';
import type { Excerpt } from '$lib/domain/story/excerpt';
import type { Shape } from '$lib/domain/story/shape';
import { send, type Problem } from './http';
import type { ReadingTag } from './marks.svelte';
import { Sequence } from './sequence';

/** A part of a picture or a stretch of a recording, with its tags. */
export interface MediaMark {
	readonly id: string;
	readonly shape: Shape;
	readonly tagIds: readonly string[];
	readonly memo: string;
	readonly version: number;
}

type Change = Partial<Pick<MediaMark, 'shape' | 'tagIds' | 'memo'>>;

interface Given {
	mediaId: string;
	initiative: string;
	marks: readonly MediaMark[];
	tags: readonly ReadingTag[];
}

const tagQueue = 'tags';

/** A picture, sound or film being tagged. Changes show at once and are sent in the order in which they were made. */
export class MediaDesk {
	#marks = $state.raw<readonly MediaMark[]>([]);
	#tags = $state.raw<ReadonlyMap<string, ReadingTag>>(new Map());
	#waiting = $state(0);
	/** What was pointed at and has no tag yet: it is no excerpt before it has one. */
	draft = $state.raw<Shape | undefined>();
	/** The excerpt that is open. */
	openId = $state<string | undefined>();
	/** The tag that was used last. */
	lastTagId = $state<string | undefined>();
	readonly #given: Given;
	readonly #sequence: Sequence;

	/** @param onrefused told what the server would not take, after it was taken back here */
	constructor(given: Given, onrefused: (problem: Problem) => void) {
		this.#given = given;
		this.#marks = inOrder(given.marks);
		this.#tags = new Map(given.tags.map((tag) => [tag.id, tag]));
		this.#sequence = new Sequence(onrefused, (count) => (this.#waiting = count));
	}

	get marks(): readonly MediaMark[] {
		return this.#marks;
	}

	get tags(): ReadonlyMap<string, ReadingTag> {
		return this.#tags;
	}

	/** Whether changes are still on their way because the server can't be reached. */
	get isWaiting(): boolean {
		return this.#waiting > 0;
	}

	readonly open: MediaMark | undefined = $derived(this.#marks.find(({ id }) => id === this.openId));

	/** The tags of an excerpt as they are shown. */
	tagsOf({ tagIds }: { tagIds: readonly string[] }): ReadingTag[] {
		return tagIds.flatMap((id) => this.#tags.get(id) ?? []);
	}

	/** Lets go of what is open or pointed at. */
	close(): void {
		this.openId = undefined;
		this.draft = undefined;
	}

	/** Puts a tag on what is open, or makes an excerpt of what was pointed at. */
	tag(tagId: string): void {
		this.lastTagId = tagId;
		if (this.open) {
			this.change(this.open.id, { tagIds: [...this.open.tagIds, tagId] });
		} else if (this.draft) {
			this.openId = this.add(this.draft, [tagId]).id;
			this.draft = undefined;
		}
	}

	add(shape: Shape, tagIds: readonly string[]): MediaMark {
		const mark: MediaMark = { id: v7(), shape, tagIds, memo: '', version: 1 };
		this.#put(mark);
		this.#create(mark);
		return mark;
	}

	change(id: string, change: Change): void {
		const before = this.#marks.find((mark) => mark.id === id);
		if (!before) {
			return;
		}
		this.#put({ ...before, ...change });
		this.#sequence.add(
			[id, tagQueue],
			async () => {
				const ifMatch = this.#marks.find((mark) => mark.id === id)?.version;
				const saved = await send<Excerpt>('PATCH', `/excerpts/${id}`, { body: change, ifMatch });
				const now = this.#marks.find((mark) => mark.id === id);
				if (now) {
					this.#put({ ...now, version: saved.version });
				}
			},
			() => this.#put(before)
		);
	}

	/** Takes an excerpt away; the function given back brings it back. */
	remove(id: string): () => void {
		const gone = this.#marks.find((mark) => mark.id === id);
		this.#drop(id);
		this.#sequence.add(
			[id],
			() => send('DELETE', `/excerpts/${id}`),
			() => gone && this.#put(gone)
		);
		return () => {
			if (gone) {
				const again = { ...gone, version: 1 };
				this.#put(again);
				this.#create(again);
			}
		};
	}

	/** Makes a new tag, and gives its id. */
	createTag(name: string, family: Family): string {
		const id = v7();
		const tag: ReadingTag = { id, name, family, definition: '', parentId: null };
		this.#tags = new Map(this.#tags).set(id, tag);
		const path = `/initiatives/${this.#given.initiative}/tags`;
		this.#sequence.add(
			[tagQueue],
			() => send('POST', path, { body: { id, name, family } }),
			() => (this.#tags = new Map([...this.#tags].filter(([one]) => one !== id)))
		);
		return id;
	}

	#create({ id, shape, tagIds, memo }: MediaMark): void {
		this.#sequence.add(
			[id, tagQueue],
			() =>
				send('POST', `/media/${this.#given.mediaId}/regions`, {
					body: { id, shape, tagIds, memo }
				}),
			() => this.#drop(id)
		);
	}

	#put(mark: MediaMark): void {
		this.#marks = inOrder([...this.#marks.filter(({ id }) => id !== mark.id), mark]);
	}

	#drop(id: string): void {
		this.#marks = this.#marks.filter((mark) => mark.id !== id);
		if (this.openId === id) {
			this.openId = undefined;
		}
	}
}

/** As one reads: by time, or from the top down. */
function inOrder(marks: readonly MediaMark[]): readonly MediaMark[] {
	return marks.toSorted((a, b) => placeOf(a.shape) - placeOf(b.shape) || (a.id < b.id ? -1 : 1));
}

function placeOf(shape: Shape): number {
	switch (shape.type) {
		case 'range':
			return shape.from;
		case 'rectangle':
			return shape.y;
		case 'polygon':
			return Math.min(...shape.points.map(([, y]) => y));
	}
}
