import { v7 } from 'uuid';
import type { Family } from '$lib/domain/codebook/family';
import type { CodingEvent, HeardTag } from '$lib/domain/story/coding';
import type { Excerpt } from '$lib/domain/story/excerpt';
import {
	drop,
	isConflict,
	put,
	rebase,
	type Edit,
	type MarkChange
} from '$lib/domain/story/marking';
import { markOf, type Mark } from '$lib/domain/story/pack';
import { Refused, send, type Problem } from './http';
import { Sequence } from './sequence';

/** A tag as far as it is needed to show it and to find it. */
export type ReadingTag = HeardTag;

export interface GivenMarks {
	storyId: string;
	initiative: string;
	version: number;
	marks: readonly Mark[];
	tags: readonly ReadingTag[];
}

interface Listener {
	/** Told what the server would not take, after it was taken back here. */
	onrefused: (problem: Problem) => void;
	/** Told of a mark that is no more. */
	ondrop: (id: string) => void;
}

/**
 * The marks on a story and the tags of its codebook: what is done here shows at once and is sent in the order in which
 * it was done; what others do is heard, and waits until nothing of ours to the same mark is on its way.
 */
export class Marks {
	#all = $state.raw<readonly Mark[]>([]);
	#tags = $state.raw<ReadonlyMap<string, ReadingTag>>(new Map());
	#waiting = $state(0);
	#isRewritten = $state(false);
	/** How many changes of a mark are on their way. */
	readonly #pending = new Map<string, number>();
	readonly #heard = new Map<string, Mark | null>();
	readonly #sequence: Sequence;

	constructor(
		private readonly given: GivenMarks,
		private readonly listener: Listener
	) {
		this.#all = given.marks;
		this.#tags = new Map(given.tags.map((tag) => [tag.id, tag]));
		this.#sequence = new Sequence(
			(problem) => this.#learn(problem),
			(count) => (this.#waiting = count)
		);
	}

	/** In the order in which they begin. */
	get all(): readonly Mark[] {
		return this.#all;
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

	find(id: string | undefined): Mark | undefined {
		return id === undefined ? undefined : this.#all.find((mark) => mark.id === id);
	}

	/** Does edits to the marks as they are now. */
	apply(edits: readonly Edit[]): void {
		for (const { id, before, after } of edits) {
			const now = this.find(id);
			if (!after) {
				this.#remove(id, now ?? before);
			} else if (!before) {
				this.#create(after);
			} else if (now) {
				this.#change(before, after, now);
			}
		}
	}

	/** Makes a new tag, and gives its id. */
	createTag(name: string, family: Family): string {
		const id = v7();
		this.#know([{ id, name, family, definition: '', parentId: null }]);
		const body = { id, name, family };
		this.#sequence.add(
			[id],
			() => send('POST', `/initiatives/${this.given.initiative}/tags`, { body }),
			() => (this.#tags = new Map([...this.#tags].filter(([one]) => one !== id)))
		);
		return id;
	}

	/** What happened elsewhere. */
	hear(event: CodingEvent): void {
		if (event.kind === 'text') {
			this.#isRewritten = true;
			return;
		}
		this.#know(event.tags.filter(({ id }) => !this.#tags.has(id)));
		if (this.#pending.has(event.id)) {
			this.#heard.set(event.id, event.mark);
		} else {
			this.#take(event.id, event.mark);
		}
	}

	#create(mark: Mark): void {
		const { id, start, end, tagIds, memo, attributes } = mark;
		this.#put({ ...mark, version: 1 });
		const body = { id, start, end, tagIds, memo, attributes };
		const path = `/stories/${this.given.storyId}/excerpts`;
		this.#send(
			[id, ...tagIds],
			async () => markOf(await send<Excerpt>('POST', path, { body, ifMatch: this.given.version })),
			() => this.#drop(id)
		);
	}

	#remove(id: string, mark: Mark | undefined): void {
		this.#drop(id);
		const work = async () => {
			await send('DELETE', `/excerpts/${id}`);
			return null;
		};
		this.#send([id], work, () => mark && this.#put(mark));
	}

	#change(before: Mark, after: Mark, now: Mark): void {
		const change = rebase(before, after, now);
		if (Object.keys(change).length === 0) {
			return;
		}
		const { id } = now;
		const wanted = { ...now, ...change };
		this.#put(wanted);
		const patch = async (body: MarkChange, ifMatch: number | undefined) =>
			markOf(await send<Excerpt>('PATCH', `/excerpts/${id}`, { body, ifMatch }));
		const work = async () => {
			try {
				return await patch(change, this.find(id)?.version);
			} catch (error) {
				// Somebody else was faster: what they did to other parts of it stays, and ours is done to that.
				const theirs = error instanceof Refused ? theirMark(error.problem) : undefined;
				if (!theirs || isConflict(now, change, theirs)) {
					throw error;
				}
				return patch(rebase(now, wanted, theirs), theirs.version);
			}
		};
		this.#send([id, ...wanted.tagIds], work, () => this.find(id) && this.#put(now));
	}

	#send(
		things: readonly [string, ...string[]],
		work: () => Promise<Mark | null>,
		takeBack: () => void
	): void {
		const [id] = things;
		this.#pending.set(id, (this.#pending.get(id) ?? 0) + 1);
		this.#sequence.add(
			things,
			async () => {
				const saved = await work();
				this.#settle(id, saved);
			},
			() => {
				takeBack();
				this.#settle(id, undefined);
			}
		);
	}

	/** One change has arrived; when it was the last, the server's word holds. */
	#settle(id: string, saved: Mark | null | undefined): void {
		const left = (this.#pending.get(id) ?? 1) - 1;
		if (left > 0) {
			this.#pending.set(id, left);
			const mark = this.find(id);
			if (mark && saved) {
				this.#put({ ...mark, version: saved.version });
			}
			return;
		}
		this.#pending.delete(id);
		const heard = this.#heard.get(id);
		this.#heard.delete(id);
		if (saved !== undefined) {
			this.#take(id, saved);
		}
		if (heard && heard.version > (saved?.version ?? 0)) {
			this.#take(id, heard);
		}
	}

	/** What the server says of a mark: it is so, unless we know something newer. */
	#take(id: string, mark: Mark | null): void {
		const known = this.find(id);
		if (!mark) {
			this.#drop(id);
		} else if (!known || mark.version >= known.version) {
			this.#put(mark);
		}
	}

	/** What a refusal tells of what is there now. */
	#learn(problem: Problem): void {
		const theirs = theirMark(problem);
		if (theirs) {
			this.#take(theirs.id, theirs);
		} else if (problem.name === 'stale') {
			this.#isRewritten = true;
		}
		this.listener.onrefused(problem);
	}

	#know(tags: readonly ReadingTag[]): void {
		if (tags.length > 0) {
			this.#tags = new Map([...this.#tags, ...tags.map((tag) => [tag.id, tag] as const)]);
		}
	}

	#put(mark: Mark): void {
		const known = this.find(mark.id);
		// A mark that is the same stays the same thing: nothing has to be drawn anew.
		if (JSON.stringify(known) !== JSON.stringify(mark)) {
			this.#all = put(this.#all, mark);
		}
	}

	#drop(id: string): void {
		this.#all = drop(this.#all, id);
		this.listener.ondrop(id);
	}
}

/** The excerpt as it is on the server, where a refusal names one. */
function theirMark({ name, current }: Problem): Mark | undefined {
	const excerpt = current as Excerpt | undefined;
	return name === 'stale' && excerpt?.tagIds ? markOf(excerpt) : undefined;
}
