import { createHash } from 'node:crypto';
import { codebook } from './codebook';
import { families } from './families';
import { insights } from './insight';
import { notes } from './kiosk';
import { demoMedia } from './media';
import { opportunities } from './opportunities';
import { partners } from './partners';
import { people } from './people';
import { journeys } from './stories';
import { walls } from './walls';

const firstTime = Date.UTC(2020, 0, 1);

/** The ids of the things that others in the demo point at, by their keys. A key that is not there is a mistake: it throws. */
export const idOf = {
	initiative: stableId('initiative', 0),
	project: stableId('research-project', 0),
	wall: idsOf('wall', keysOf(walls)),
	person: idsOf('person', keysOf(people)),
	family: idsOf('family', keysOf(families)),
	tag: idsOf('tag', keysOf(codebook)),
	storyteller: idsOf('storyteller', keysOf(journeys)),
	story: idsOf('story', keysOf(journeys)),
	/** By `journey.excerpt`, `note.excerpt`, and `item.part` for parts of pictures and recordings. */
	excerpt: idsOf('excerpt', [
		...journeys.flatMap(({ key, excerpts }) => keysIn(key, excerpts)),
		...demoMedia.flatMap(({ key, parts }) => keysIn(key, parts)),
		...notes.flatMap(({ key, excerpts = [] }) => keysIn(key, excerpts))
	]),
	cluster: idsOf('cluster', keysOf(walls.flatMap(({ clusters }) => clusters))),
	insight: idsOf('insight', keysOf(insights)),
	opportunity: idsOf('opportunity', keysOf(opportunities)),
	partner: idsOf('partner', keysOf(partners))
};

/**
 * An id that is the same at every load, in the shape of a UUIDv7.
 *
 * @param name what it is the id of
 * @param order stands where a UUIDv7 has its time, so that things of a kind come in their order
 */
export function stableId(name: string, order: number): string {
	const time = (firstTime + order).toString(16).padStart(12, '0');
	const hash = createHash('sha256').update(`demo:${name}`).digest('hex');
	const parts = [time.slice(0, 8), time.slice(8), `7${hash.slice(0, 3)}`, `8${hash.slice(3, 6)}`];
	return [...parts, hash.slice(6, 18)].join('-');
}

function idsOf(kind: string, keys: string[]): (key: string) => string {
	const known = new Map(keys.map((key, at) => [key, stableId(`${kind}:${key}`, at)]));
	return (key) => {
		const id = known.get(key);
		if (!id) {
			throw new Error(`the demo knows no ${kind} “${key}”`);
		}
		return id;
	};
}

function keysOf(things: { key: string }[]): string[] {
	return things.map((thing) => thing.key);
}

function keysIn(whole: string, parts: { key: string }[]): string[] {
	return parts.map(({ key }) => `${whole}.${key}`);
}
