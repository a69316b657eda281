import type { Phase } from './state';

/**
 * One change to a wall, named as the command that asks for it. The vocabulary is closed under {@link inverse}: what one
 * step does, other steps undo. No step carries words of a story.
 */
export type Step =
	| {
			readonly type: 'card.add';
			readonly cardId: string;
			readonly excerptId: string | null;
			readonly text: string | null;
			readonly x: number;
			readonly y: number;
			/** Set when an undo brings a card back to where it belonged. */
			readonly clusterId?: string | null;
			readonly withdrawn?: boolean;
	  }
	| { readonly type: 'card.move'; readonly cardId: string; readonly x: number; readonly y: number }
	| { readonly type: 'card.edit'; readonly cardId: string; readonly text: string }
	| { readonly type: 'card.remove'; readonly cardId: string }
	| { readonly type: 'card.withdrawn'; readonly cardIds: readonly string[] }
	| {
			readonly type: 'cluster.create';
			readonly clusterId: string;
			readonly title: string;
			readonly cardIds: readonly string[];
			readonly order: number;
			readonly x: number;
			readonly y: number;
	  }
	| { readonly type: 'cluster.rename'; readonly clusterId: string; readonly title: string }
	| { readonly type: 'cluster.add'; readonly clusterId: string; readonly cardId: string }
	| { readonly type: 'cluster.remove'; readonly clusterId: string; readonly cardId: string }
	| { readonly type: 'cluster.merge'; readonly clusterId: string; readonly intoId: string }
	| { readonly type: 'cluster.dissolve'; readonly clusterId: string }
	| { readonly type: 'vote.cast'; readonly targetId: string; readonly voterId: string }
	| { readonly type: 'vote.retract'; readonly targetId: string; readonly voterId: string }
	| { readonly type: 'phase.set'; readonly phase: Phase }
	| { readonly type: 'timer.start'; readonly startedAt: number; readonly durationMs: number }
	| { readonly type: 'timer.stop' }
	| { readonly type: 'spotlight.set'; readonly targetId: string | null };

/** An undo: the inverse steps of the sender's latest act, and the commands that it takes back. */
export interface Undo {
	readonly type: 'undo';
	readonly undoes: readonly string[];
	readonly steps: readonly Step[];
}

/** What a decision puts into the log. */
export type EventData = Step | Undo;

/** A line of the log: numbered without gaps from 1, and marked with the command that made it. */
export type WallEvent = EventData & {
	readonly seq: number;
	readonly commandId: string;
	/** Commands that share an act are undone together. */
	readonly act?: string;
	readonly actorId: string;
	/** ISO 8601, UTC. */
	readonly at: string;
};
