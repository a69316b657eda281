/** What commands do to clusters; the part of the decision that decide.ts hands on. */
import { DomainError } from '../error';
import { mayLieIn } from './apply-cluster';
import type { Command } from './command';
import type { Step } from './event';
import { card, cluster, refuseLocked, refuseTaken } from './found';
import type { Card, Cluster, Wall } from './state';

export type ClusterCommand = Extract<Command, { type: `cluster.${string}` }>;

/** @throws DomainError `not_found`, `id_taken`, `invalid`, `locked` */
export function decideCluster(
	wall: Wall,
	command: ClusterCommand,
	actorId: string,
	order: number
): Step {
	switch (command.type) {
		case 'cluster.create': {
			const { clusterId, title } = command;
			refuseTaken(wall.clusters[clusterId], 'clusterId');
			const ids = [...new Set(command.cardIds)];
			const cards = ids.map((id) => card(wall, id, actorId, 'cardIds'));
			cards.forEach((one) => refuseLocked(wall, one));
			const { x = left(cards), y = top(cards) } = command;
			return { type: 'cluster.create', clusterId, title, cardIds: ids, order, x, y };
		}
		case 'cluster.rename': {
			const { id: clusterId } = unlocked(wall, command.clusterId);
			return { type: 'cluster.rename', clusterId, title: command.title };
		}
		case 'cluster.color': {
			const { id: clusterId } = unlocked(wall, command.clusterId);
			return { type: 'cluster.color', clusterId, color: command.color };
		}
		case 'cluster.order': {
			const { id: clusterId } = unlocked(wall, command.clusterId);
			return { type: 'cluster.order', clusterId, order: command.order };
		}
		case 'cluster.nest': {
			const { id: clusterId } = unlocked(wall, command.clusterId);
			const parentId = command.parentId && cluster(wall, command.parentId, 'parentId').id;
			if (!mayLieIn(wall, clusterId, parentId)) {
				throw new DomainError('invalid', {}, 'parentId');
			}
			return { type: 'cluster.nest', clusterId, parentId };
		}
		case 'cluster.add': {
			const { id: clusterId } = unlocked(wall, command.clusterId);
			return { type: 'cluster.add', clusterId, cardId: movable(wall, command.cardId, actorId).id };
		}
		case 'cluster.remove': {
			const { id: clusterId } = unlocked(wall, command.clusterId);
			if (movable(wall, command.cardId, actorId).clusterId !== clusterId) {
				throw new DomainError('not_found', {}, 'cardId');
			}
			return { type: 'cluster.remove', clusterId, cardId: command.cardId };
		}
		case 'cluster.merge': {
			const { id: clusterId } = unlocked(wall, command.clusterId);
			const { id: intoId } = unlocked(wall, command.intoId, 'intoId');
			if (clusterId === intoId) {
				throw new DomainError('invalid', {}, 'intoId');
			}
			return { type: 'cluster.merge', clusterId, intoId };
		}
		case 'cluster.dissolve':
			return { type: 'cluster.dissolve', clusterId: unlocked(wall, command.clusterId).id };
	}
}

function unlocked(wall: Wall, id: string, field = 'clusterId'): Cluster {
	const found = cluster(wall, id, field);
	if (found.isLocked) {
		throw new DomainError('locked', {}, field);
	}
	return found;
}

function movable(wall: Wall, id: string, actorId: string): Card {
	const found = card(wall, id, actorId);
	refuseLocked(wall, found);
	return found;
}

const left = (cards: Card[]) => (cards.length ? Math.min(...cards.map(({ x }) => x)) : 0);
const top = (cards: Card[]) => (cards.length ? Math.min(...cards.map(({ y }) => y)) : 0);
