import { isVeiled, veiledEvent } from '$lib/domain/wall/veil';
import type { WallEvent } from '$lib/domain/wall/event';
import type { Live } from './hub';
import type { Said } from './stream';

/** Where the events of a wall are said. */
export function wallChannel(wallId: string): string {
	return `wall:${wallId}`;
}

/** What the staff at a wall look at again when they are told: who is at the door, and what somebody said is theirs. */
export type News = 'guests' | 'claims';

/** Where the staff at a wall are told that there is {@link News}; what it is they ask for. */
export function newsChannel(wallId: string): string {
	return `news:${wallId}`;
}

/** Tells it. */
export function tellNews(live: Live, wallId: string, of: News): void {
	live.publish(newsChannel(wallId), JSON.stringify({ of }));
}

/** An event of a wall as it goes over the wire: what is veiled is told in full to its writer alone. */
export function saidOf(event: WallEvent): Said {
	const said = { id: event.seq, data: JSON.stringify(event) };
	return isVeiled(event)
		? {
				id: event.seq,
				data: JSON.stringify(veiledEvent(event)),
				own: { actorId: event.actorId, data: said.data }
			}
		: said;
}
