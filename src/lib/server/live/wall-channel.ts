import { isVeiled, veiledEvent } from '$lib/domain/wall/veil';
import type { WallEvent } from '$lib/domain/wall/event';
import type { Live } from './hub';
import type { Said } from './stream';

/** Where the events of a wall are said. */
export function wallChannel(wallId: string): string {
	return `wall:${wallId}`;
}

/**
 * What the staff at a wall look at again when they are told: who is at the door, what somebody said is theirs, and how many
 * dots were given to what-ifs.
 */
export type News = 'guests' | 'claims' | 'weighing';

/** Where the staff at a wall are told that there is {@link News}; what it is they ask for. */
export function newsChannel(wallId: string): string {
	return `news:${wallId}`;
}

/** Tells it. */
export function tellNews(live: Live, wallId: string, of: News): void {
	live.publish(newsChannel(wallId), JSON.stringify({ of }));
}

/** Where everybody at a wall is told that a round of dots on what-ifs began, ended or is gone; what it is they ask for. */
export function weighingChannel(wallId: string): string {
	return `weighing:${wallId}`;
}

/** Tells it. */
export function tellWeighing(live: Live, wallId: string): void {
	live.publish(weighingChannel(wallId), '{}');
}

/** Where everybody at a wall is told that what is on its cards is to be shown otherwise; how they ask for. */
export function wordsChannel(wallId: string): string {
	return `words:${wallId}`;
}

/** Tells it. */
export function tellWords(live: Live, wallId: string): void {
	live.publish(wordsChannel(wallId), '{}');
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
