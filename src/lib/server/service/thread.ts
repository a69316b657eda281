/** The thread from any of its things, walked both ways. */
import type { Edge, ThreadEntry, Thread } from '$lib/domain/thread/graph';
import { threadFrom } from '$lib/domain/thread/walk';
import { allow, today, type Context } from '../context';
import * as threads from '../store/thread';
import { answersTo } from '../store/thread-answer';
import { nodesOf } from '../store/thread-node';
import type { DatedNode } from '../store/thread-words';

export interface ThreadView extends Thread {
	nodes: DatedNode[];
}

/**
 * Everything that hangs on a thing, both ways. Words of stories stand in it as far as the asker may read them; a
 * withdrawn thing is there without a title.
 *
 * @param within the initiative whose address it is asked under, if any
 */
export async function read(
	ctx: Context,
	kind: ThreadEntry,
	id: string,
	within?: string
): Promise<ThreadView> {
	const initiativeId = allow(ctx, 'thread.read', await subject(ctx, kind, id, within)).initiativeId;
	const loaded = await threads.load(ctx.db, { [kind]: [id] });
	const asker = {
		userId: 'userId' in ctx.actor ? ctx.actor.userId : '',
		today: today(ctx),
		initiativeId
	};
	const answers = await answersTo(ctx.db, loaded.ids.opportunity);
	const graph = {
		nodes: [...(await nodesOf(ctx.db, loaded.ids, asker)), ...answers],
		edges: [...loaded.edges, ...answers.map(answered)]
	};
	const seeds = kind === 'wall' ? [id, ...clustersOf(graph.edges, id)] : [id];
	const { nodes, edges } = threadFrom(graph, seeds);
	return { nodes: nodes as DatedNode[], edges };
}

async function subject(ctx: Context, kind: ThreadEntry, id: string, within: string | undefined) {
	const initiativeId = await threads.initiativeOf(ctx.db, kind, id);
	return initiativeId === undefined || (within ?? initiativeId) !== initiativeId
		? undefined
		: { initiativeId };
}

function answered({ id, opportunityId }: { id: string; opportunityId: string }): Edge {
	return { from: opportunityId, to: id, kind: 'answered' };
}

function clustersOf(edges: readonly Edge[], wallId: string): string[] {
	return edges.filter(({ kind, from }) => kind === 'holds' && from === wallId).map(({ to }) => to);
}
