import { isVeiled, veiledEvent } from '$lib/domain/wall/veil';
import type { WallEvent } from '$lib/domain/wall/event';
import type { Said } from './stream';

/** Where the events of a wall are said. */
export function wallChannel(wallId: string): string {
	return `wall:${wallId}`;
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
