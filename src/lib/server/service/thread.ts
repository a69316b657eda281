/** The thread from any of its things, walked both ways. */
import type { Edge, Thread } from '$lib/domain/thread/graph';
import { threadFrom } from '$lib/domain/thread/walk';
import { DomainError } from '$lib/domain/error';
import { allow, today, type Context } from '../context';
import * as threads from '../store/thread';
import { answersTo, nodesOf, type DatedNode } from '../store/thread-node';

export interface ThreadView extends Thread {
	nodes: DatedNode[];
	initiativeId: string;
}

/**
 * Everything that hangs on a thing, both ways. Words of stories stand in it as far as the asker may read them; a
 * withdrawn thing is there without a title.
 */
export async function read(
	ctx: Context,
	kind: 'story' | 'excerpt' | 'wall' | 'insight' | 'opportunity' | 'pledge',
	id: string
): Promise<ThreadView> {
	const initiativeId = await threads.initiativeOf(ctx.db, kind, id);
	allow(ctx, 'thread.read', initiativeId === undefined ? undefined : { initiativeId });
	const loaded = await threads.load(ctx.db, { [kind]: [id] });
	const asker = {
		userId: 'userId' in ctx.actor ? ctx.actor.userId : '',
		today: today(ctx),
		initiativeId: initiativeId ?? ''
	};
	const answers = await answersTo(ctx.db, loaded.ids.opportunity);
	const graph = {
		nodes: [...(await nodesOf(ctx.db, loaded.ids, asker)), ...answers],
		edges: [...loaded.edges, ...answers.map(answered)]
	};
	const seeds = kind === 'wall' ? [id, ...clustersOf(graph.edges, id)] : [id];
	const { nodes, edges } = threadFrom(graph, seeds);
	return { nodes: nodes as DatedNode[], edges, initiativeId: asker.initiativeId };
}

/** The kinds that a thread can be opened from. @throws DomainError `not_found` for any other */
export function entryKind(name: string): Parameters<typeof read>[1] {
	const kinds = ['story', 'excerpt', 'wall', 'insight', 'opportunity', 'pledge'] as const;
	const kind = kinds.find((each) => each === name);
	if (!kind) {
		throw new DomainError('not_found');
	}
	return kind;
}

function answered({ id, opportunityId }: { id: string; opportunityId: string }): Edge {
	return { from: opportunityId, to: id, kind: 'answered' };
}

function clustersOf(edges: readonly Edge[], wallId: string): string[] {
	return edges.filter(({ kind, from }) => kind === 'holds' && from === wallId).map(({ to }) => to);
}
