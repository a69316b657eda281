/** What happens to clusters; the part of the reducer that apply.ts hands on. */
import type { Step } from './event';
import type { Cluster, Wall } from './state';
import { withCards } from './with';

export type ClusterStep = Extract<Step, { type: `cluster.${string}` }>;

/** One step on a cluster. Steps that point at what is gone do nothing. */
export function clusterStep(wall: Wall, data: ClusterStep): Wall {
	switch (data.type) {
		case 'cluster.create': {
			const cluster = clusterOf(wall, data);
			const clusters = { ...wall.clusters, [cluster.id]: cluster };
			return withCards({ ...wall, clusters }, data.cardIds, { clusterId: cluster.id });
		}
		case 'cluster.rename':
			return withCluster(wall, data.clusterId, { title: data.title });
		case 'cluster.color':
			return withCluster(wall, data.clusterId, { color: data.color });
		case 'cluster.order':
			return withCluster(wall, data.clusterId, { order: data.order });
		case 'cluster.nest':
			return mayLieIn(wall, data.clusterId, data.parentId)
				? withCluster(wall, data.clusterId, { parentId: data.parentId })
				: wall;
		case 'cluster.add':
			return wall.clusters[data.clusterId]
				? withCards(wall, [data.cardId], { clusterId: data.clusterId })
				: wall;
		case 'cluster.remove':
			return wall.cards[data.cardId]?.clusterId === data.clusterId
				? withCards(wall, [data.cardId], { clusterId: null })
				: wall;
		case 'cluster.merge':
			return wall.clusters[data.intoId] ? emptyInto(wall, data.clusterId, data.intoId) : wall;
		case 'cluster.dissolve':
			return emptyInto(wall, data.clusterId, null);
	}
}

/** Whether a cluster can lie in another: clusters are nested once, and none in itself. */
export function mayLieIn(wall: Wall, clusterId: string, parentId: string | null): boolean {
	const parent = parentId === null ? null : wall.clusters[parentId];
	return (
		parent === null ||
		(parent !== undefined &&
			parent.id !== clusterId &&
			parent.parentId === null &&
			!Object.values(wall.clusters).some((one) => one.parentId === clusterId))
	);
}

function clusterOf(wall: Wall, data: Extract<Step, { type: 'cluster.create' }>): Cluster {
	const { clusterId: id, title, order, x, y, color = null, isLocked = false } = data;
	const parent = data.parentId ? wall.clusters[data.parentId] : undefined;
	const parentId = parent?.parentId === null ? parent.id : null;
	return { id, title, order, x, y, color, parentId, isLocked };
}

function withCluster(wall: Wall, id: string, fields: Partial<Cluster>): Wall {
	const cluster = wall.clusters[id];
	return cluster
		? { ...wall, clusters: { ...wall.clusters, [id]: { ...cluster, ...fields } } }
		: wall;
}

/** Takes a cluster away: its cards, and the clusters in it, go into another or stand alone. */
function emptyInto(wall: Wall, clusterId: string, intoId: string | null): Wall {
	const { [clusterId]: gone, ...left } = wall.clusters;
	if (!gone) {
		return wall;
	}
	const into = intoId === null ? undefined : left[intoId];
	const clusters = Object.fromEntries(
		Object.values(left).map((one) => {
			const parentId = one.id !== into?.id && into?.parentId === null ? into.id : null;
			return [one.id, one.parentId === clusterId ? { ...one, parentId } : one];
		})
	);
	const ids = Object.keys(wall.cards).filter((id) => wall.cards[id]?.clusterId === clusterId);
	return withCards({ ...wall, clusters }, ids, { clusterId: intoId });
}
