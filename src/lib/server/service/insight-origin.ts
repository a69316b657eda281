/** Where an insight came from: the cluster that it was read out of, and the wall on which that lies. */
import { can } from '$lib/domain/access/policy';
import { allow, today, type Context } from '../context';
import * as insights from '../store/insight';
import { noIds } from '../store/thread-found';
import { nodesOf } from '../store/thread-node';
import * as walls from '../store/wall';

export interface Origin {
	wall: { id: string; title: string };
	/** What the cluster is called; empty while it has no name, or where the insight came from the wall as a whole. */
	cluster: string;
}

/** Null for what came from no wall, or from one that is not there, or not for the reader, any more. */
export async function read(ctx: Context, id: string): Promise<Origin | null> {
	const found = allow(ctx, 'insight.read', await insights.find(ctx.db, id));
	const wall = found.wallId ? await walls.find(ctx.db, found.wallId) : undefined;
	if (!wall || !can(ctx.actor, 'wall.read', wall)) {
		return null;
	}
	const ids = { ...noIds, wall: [wall.id], cluster: found.clusterId ? [found.clusterId] : [] };
	const asker = { userId: '', today: today(ctx), initiativeId: found.initiativeId };
	const nodes = await nodesOf(ctx.db, ids, asker);
	const cluster = nodes.find(({ kind }) => kind === 'cluster')?.title ?? '';
	return { wall: { id: wall.id, title: wall.title }, cluster };
}
