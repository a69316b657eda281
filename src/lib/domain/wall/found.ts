/** What a command points at, or the named reason why it does not. */
import { DomainError } from '../error';
import type { Card, Cluster, Wall } from './state';

/**
 * A card of the wall. A veiled one is there for its writer alone.
 *
 * @throws DomainError `not_found`
 */
export function card(wall: Wall, id: string, actorId: string, field = 'cardId'): Card {
	const found = wall.cards[id];
	if (!found || (found.isVeiled && found.by !== actorId)) {
		throw new DomainError('not_found', {}, field);
	}
	return found;
}

/** @throws DomainError `not_found` */
export function cluster(wall: Wall, id: string, field = 'clusterId'): Cluster {
	const found = wall.clusters[id];
	if (!found) {
		throw new DomainError('not_found', {}, field);
	}
	return found;
}

/** A card or a cluster, by its id. @throws DomainError `not_found` */
export function target(wall: Wall, id: string): string {
	if (!wall.cards[id] && !wall.clusters[id]) {
		throw new DomainError('not_found', {}, 'targetId');
	}
	return id;
}

/** @throws DomainError `locked`, also for a card whose cluster is */
export function refuseLocked(wall: Wall, { isLocked, clusterId }: Card): void {
	if (isLocked || (clusterId !== null && wall.clusters[clusterId]?.isLocked)) {
		throw new DomainError('locked', {}, 'cardId');
	}
}

/** @throws DomainError `id_taken` */
export function refuseTaken(there: Card | Cluster | undefined, field: string): void {
	if (there) {
		throw new DomainError('id_taken', {}, field);
	}
}

/** The place after all clusters. */
export function nextOrder(wall: Wall): number {
	return 1 + Math.max(0, ...Object.values(wall.clusters).map(({ order }) => Math.floor(order)));
}
