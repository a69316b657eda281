import { v7 } from 'uuid';
import type { Family } from '$lib/domain/codebook/family';
import type { Excerpt } from '$lib/domain/story/excerpt';
import type { Mark } from '$lib/domain/story/pack';
import { offsetsOf, tidy, type Offsets } from '$lib/domain/text/offset';
import { segmentsOf, type Range, type Segment } from '$lib/domain/text/segments';
import { Refused, send, type Problem } from './http';
import { untilReached } from './patience';

/** A tag as far as it is needed to show it and to find it. */
export interface ReadingTag {
	id: string;
	name: string;
	family: Family;
	definition: string;
	parentId: string | null;
}

interface Given {
	storyId: string;
	initiative: string;
	version: number;
	text: string;
	marks: readonly Mark[];
	tags: readonly ReadingTag[];
}

const tagQueue = 'tags';

type Change = Partial<Pick<Mark, 'start' | 'end' | 'tagIds' | 'memo' | 'attributes'>>;

/** A story being read and tagged. Changes show at once and are sent in the order in which they were made. */
export class Reading {
	readonly storyId: string;
	readonly initiative: string;
	readonly version: number;
	readonly text: string;
	#marks = $state.raw<readonly Mark[]>([]);
	#tags = $state.raw<ReadonlyMap<string, ReadingTag>>(new Map());
	#waiting = $state(0);
	#isRewritten = $state(false);
	/** Words that are selected now. */
	selection = $state.raw<Range | undefined>();
	/** The excerpt that is open. */
	openId = $state<string | undefined>();
	/** The tag that was used last. */
	lastTagId = $state<string | undefined>();
	#queues = new Map<string, Promise<void>>();
	readonly #offsets: Offsets;

	/** @param onrefused told what the server would not take, after it was taken back here */
	constructor(
		given: Given,
		private readonly onrefused: (problem: Problem) => void
	) {
		this.storyId = given.storyId;
		this.initiative = given.initiative;
		this.version = given.version;
		this.text = given.text;
		this.#marks = given.marks;
		this.#tags = new Map(given.tags.map((tag) => [tag.id, tag]));
		this.#offsets = offsetsOf(given.text);
	}

	get marks(): readonly Mark[] {
		return this.#marks;
	}

	get tags(): ReadonlyMap<string, ReadingTag> {
		return this.#tags;
	}

	/** Whether changes are still on their way because the server can't be reached. */
	get isWaiting(): boolean {
		return this.#waiting > 0;
	}

	/** Whether somebody rewrote the text, so that positions here count in an old one. */
	get isRewritten(): boolean {
		return this.#isRewritten;
	}

	readonly segments: Segment[] = $derived(segmentsOf(this.#marks));
	readonly open: Mark | undefined = $derived(this.#marks.find(({ id }) => id === this.openId));

	quote(range: Range): string {
		return this.#offsets.slice(range.start, range.end);
	}

	/** Selects words as people mean it; nothing, when nothing but white space was selected. */
	select(range: Range | undefined): void {
		const units = range && {
			start: this.#offsets.toUnits(range.start),
			end: this.#offsets.toUnits(range.end)
		};
		const tidied = units && tidy(this.text, units);
		this.selection = tidied && {
			start: this.#offsets.toPoints(tidied.start),
			end: this.#offsets.toPoints(tidied.end)
		};
		this.openId = undefined;
	}

	/** The marks over a stretch, those that begin first first. */
	marksOver({ start, end }: Range): Mark[] {
		return this.#marks.filter((mark) => mark.start < end && start < mark.end);
	}

	/** Points at words. */
	add(range: Range, tagIds: readonly string[], memo = ''): Mark {
		const mark: Mark = { id: v7(), ...range, tagIds, memo, attributes: {}, version: 1 };
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
		const work = async () => {
			const ifMatch = this.#marks.find((mark) => mark.id === id)?.version;
			const path = `/excerpts/${id}`;
			const saved = await send<Excerpt>('PATCH', path, { body: change, ifMatch });
			this.#update(id, { version: saved.version });
		};
		this.#enqueue(id, work, () => this.#put(before));
	}

	/** Takes a mark away; the function given back brings it back. */
	remove(id: string): () => void {
		const gone = this.#marks.find((mark) => mark.id === id);
		const bringBack = () => gone && this.#put({ ...gone, version: 1 });
		this.#drop(id);
		this.#enqueue(id, () => send('DELETE', `/excerpts/${id}`), bringBack);
		return () => {
			if (gone) {
				bringBack();
				this.#create(gone);
			}
		};
	}

	/** Makes a new tag, and gives its id. */
	createTag(name: string, family: Family): string {
		const id = v7();
		const tag: ReadingTag = { id, name, family, definition: '', parentId: null };
		this.#tags = new Map(this.#tags).set(id, tag);
		// Excerpts wait for tags: it may be on the next one.
		this.#enqueue(
			tagQueue,
			() => send('POST', `/initiatives/${this.initiative}/tags`, { body: { id, name, family } }),
			() => (this.#tags = new Map([...this.#tags].filter(([one]) => one !== id)))
		);
		return id;
	}

	#create({ id, start, end, tagIds, memo, attributes }: Mark): void {
		const body = { id, start, end, tagIds, memo, attributes };
		const path = `/stories/${this.storyId}/excerpts`;
		const work = () => send('POST', path, { body, ifMatch: this.version });
		this.#enqueue(id, work, () => this.#drop(id));
	}

	#enqueue(id: string, work: () => Promise<unknown>, takeBack: () => void): void {
		const before = Promise.all([this.#queues.get(id), this.#queues.get(tagQueue)]);
		const done = before.then(() => this.#do(work, takeBack));
		this.#queues.set(id, done);
	}

	async #do(work: () => Promise<unknown>, takeBack: () => void): Promise<void> {
		let isCounted = false;
		try {
			await untilReached(work, () => {
				this.#waiting += isCounted ? 0 : 1;
				isCounted = true;
			});
		} catch (error) {
			if (!(error instanceof Refused)) {
				throw error;
			}
			takeBack();
			this.#learn(error.problem);
		} finally {
			this.#waiting -= isCounted ? 1 : 0;
		}
	}

	/** What a refusal tells of what is there now. */
	#learn(problem: Problem): void {
		const current = problem.current as Partial<Excerpt> | undefined;
		if (problem.name === 'stale') {
			if (current?.id && this.#marks.some(({ id }) => id === current.id)) {
				this.#update(current.id, current);
			} else {
				this.#isRewritten = true;
			}
		}
		this.onrefused(problem);
	}

	#put(mark: Mark): void {
		const others = this.#marks.filter(({ id }) => id !== mark.id);
		const place = others.findIndex(({ start }) => start > mark.start);
		this.#marks = place < 0 ? [...others, mark] : others.toSpliced(place, 0, mark);
	}

	#update(id: string, { start, end, tagIds, memo, attributes, version }: Partial<Mark>): void {
		const mark = this.#marks.find((one) => one.id === id);
		if (mark) {
			const known = { start, end, tagIds, memo, attributes, version };
			const given = Object.entries(known).filter(([, value]) => value !== undefined);
			this.#put({ ...mark, ...Object.fromEntries(given) });
		}
	}

	#drop(id: string): void {
		this.#marks = this.#marks.filter((mark) => mark.id !== id);
		if (this.openId === id) {
			this.openId = undefined;
		}
	}
}
