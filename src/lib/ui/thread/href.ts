import type { Edge } from '$lib/domain/thread/graph';
import { entryOf, type Thing } from './texts';

/**
 * The path, from the base of the app, on which a thing of the thread is seen; undefined for a wordless tombstone, which has no page any more.
 *
 * @param initiative slug
 * @param edges      of the same thread: an excerpt is seen in its story, an answer on its what-if
 */
export function pageOf(
	thing: Thing,
	initiative: string,
	edges: readonly Edge[]
): string | undefined {
	const root = `i/${initiative}`;
	const restsOn = (id: string) => edges.find(({ to }) => to === id)?.from;
	const wallOf = edges.find(({ to, kind }) => to === thing.id && kind === 'holds')?.from;
	if (!thing.title && (thing.state === 'withdrawn' || thing.state === 'withheld')) {
		return undefined;
	}
	switch (thing.kind) {
		case 'story':
			return `${root}/stories/${thing.id}`;
		case 'excerpt':
			if (thing.mediaId) {
				return `${root}/media/${thing.mediaId}#e-${thing.id}`;
			}
			return `${root}/stories/${restsOn(thing.id)}?excerpt=${thing.id}#e-${thing.id}`;
		case 'wall':
			return `${root}/walls/${thing.id}`;
		case 'cluster':
			return wallOf && `${root}/walls/${wallOf}`;
		case 'insight':
			return `${root}/insights/${thing.id}`;
		case 'opportunity':
			return `${root}/opportunities/${thing.id}`;
		case 'pledge':
		case 'answer':
			return `${root}/opportunities/${restsOn(thing.id)}`;
		case 'media':
			return `${root}/media/${thing.id}`;
	}
}

/** The path of the thread page that starts at a thing. */
export function threadOf(thing: Thing, initiative: string): string | undefined {
	const entry = entryOf(thing.kind);
	return entry && `i/${initiative}/thread/${entry}/${thing.id}`;
}
