/**
 * What was made here, put right and taken away again: in the queue itself as long as it waits there, else by a change that
 * follows it.
 */
import type { CutAnswer } from '$lib/domain/media/cutting';
import type { Others } from '$lib/domain/media/media';
import type { Outbox } from '../outbox.svelte';
import type { Queued, QueuedNoun } from '../outbox/queued';

/** What is said of a picture or sound. */
export interface MadeFacts {
	title: string;
	altText: string;
	/** Whether somebody else is in it. */
	others: Others;
	/** Of a picture: whether a part of it may be shown by itself. */
	mayCut?: CutAnswer;
}

/** The pictures and sounds of a story that wait to be sent. */
export function mediaOf(queue: readonly Queued[], storyId: string): Queued[] {
	return queue.filter((one) => isNew(one, 'media') && bodyOf(one).storyId === storyId);
}

/** What is said of a queued picture or sound so far. */
export function factsOf(queued: Queued): MadeFacts {
	const { title = '', altText = '', others = 'notAsked', mayCut } = bodyOf(queued);
	return { title, altText, others, ...(mayCut && { mayCut }) };
}

/** Says something of a picture or sound that was made here. @param id of the picture or sound */
export async function describeMade(outbox: Outbox, id: string, facts: MadeFacts): Promise<void> {
	const queued = outbox.queue.find((one) => isNew(one, 'media') && bodyOf(one).id === id);
	const body = { ...bodyOf(queued), ...facts };
	if (queued && (await outbox.mend(queued.id, { title: facts.title || queued.title, body }))) {
		return;
	}
	await outbox.change({
		method: 'PATCH',
		path: `/media/${id}`,
		noun: 'media',
		title: facts.title,
		body: facts
	});
}

/** Takes a mark off the words. */
export async function unmark(outbox: Outbox, id: string, quote: string): Promise<void> {
	const queued = outbox.queue.find((one) => isNew(one, 'excerpt') && bodyOf(one).id === id);
	if (queued && (await outbox.takeOut(queued.id))) {
		return;
	}
	await outbox.add({ method: 'DELETE', path: `/excerpts/${id}`, noun: 'excerpt', title: quote });
}

/** Whether nothing else in the queue can lean on it, so that it may be taken out. */
export const isLeaf = (queued: Queued) => isNew(queued, 'media') || isNew(queued, 'excerpt');

/** Where a queued thing is worked on: the hash of its page in the field. */
export function placeOf({ method, noun, path, body }: Queued): string | undefined {
	const { id, storyId } = (body ?? {}) as Body;
	const [, collection, owner] = path.split('/');
	if (collection === 'storytellers') {
		return `#yes=${owner}`;
	}
	const story = collection === 'stories' ? owner : noun === 'story' ? id : storyId;
	return story && method !== 'DELETE' ? `#story=${story}` : undefined;
}

type Body = Partial<MadeFacts> & { id?: string; storyId?: string };

const isNew = ({ method, noun }: Queued, wanted: QueuedNoun) =>
	method === 'POST' && noun === wanted;
const bodyOf = (queued: Queued | undefined) => (queued?.body ?? {}) as Body;
