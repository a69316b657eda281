import type { WallEvent } from '$lib/domain/wall/event';
import type { Said } from './stream';

/** Where the events of a wall are said. */
export function wallChannel(wallId: string): string {
	return `wall:${wallId}`;
}

/** An event of a wall as it goes over the wire. */
export function saidOf(event: WallEvent): Said {
	return { id: event.seq, data: JSON.stringify(event) };
}
