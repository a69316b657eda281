import { clustersIn, type Wall } from './state';

/**
 * The order that puts a cluster one place up (−1) or down (1) among those that lie beside it; between two of them it is
 * the number in the middle.
 *
 * @returns null where it stands at the end already
 */
export function orderBeside(wall: Wall, clusterId: string, by: -1 | 1): number | null {
	const parentId = wall.clusters[clusterId]?.parentId ?? null;
	const row = clustersIn(wall, parentId);
	const at = row.findIndex(({ id }) => id === clusterId);
	const next = row[at + by];
	if (at < 0 || !next) {
		return null;
	}
	const beyond = row[at + 2 * by];
	return beyond ? (next.order + beyond.order) / 2 : next.order + by;
}
