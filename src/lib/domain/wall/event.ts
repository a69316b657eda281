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
			readonly mediaId?: string | null;
			readonly text: string | null;
			readonly x: number;
			readonly y: number;
			readonly by?: string | null;
			readonly isVeiled?: boolean;
			readonly isLocked?: boolean;
			/** Set when an undo brings a card back to where it belonged. */
			readonly clusterId?: string | null;
			readonly withdrawn?: boolean;
	  }
	| { readonly type: 'card.move'; readonly cardId: string; readonly x: number; readonly y: number }
	| {
			readonly type: 'card.edit';
			readonly cardId: string;
			readonly text: string;
			readonly isVeiled?: boolean;
	  }
	/** Of a card or a cluster. */
	| { readonly type: 'lock.set'; readonly targetId: string; readonly isLocked: boolean }
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
			/** Set when an undo brings a cluster back as it was. */
			readonly color?: number | null;
			readonly parentId?: string | null;
			readonly isLocked?: boolean;
	  }
	| { readonly type: 'cluster.rename'; readonly clusterId: string; readonly title: string }
	| { readonly type: 'cluster.add'; readonly clusterId: string; readonly cardId: string }
	| { readonly type: 'cluster.remove'; readonly clusterId: string; readonly cardId: string }
	| { readonly type: 'cluster.merge'; readonly clusterId: string; readonly intoId: string }
	| { readonly type: 'cluster.dissolve'; readonly clusterId: string }
	| {
			readonly type: 'cluster.nest';
			readonly clusterId: string;
			readonly parentId: string | null;
	  }
	| { readonly type: 'cluster.color'; readonly clusterId: string; readonly color: number | null }
	| { readonly type: 'cluster.order'; readonly clusterId: string; readonly order: number }
	| { readonly type: 'vote.cast'; readonly targetId: string; readonly voterId: string }
	| { readonly type: 'vote.retract'; readonly targetId: string; readonly voterId: string }
	| { readonly type: 'phase.set'; readonly phase: Phase }
	| { readonly type: 'timer.start'; readonly startedAt: number; readonly durationMs: number }
	| { readonly type: 'timer.stop' }
	| { readonly type: 'spotlight.set'; readonly targetId: string | null }
	| { readonly type: 'votes.set'; readonly dotsEach: number }
	| { readonly type: 'ready.set'; readonly voterId: string; readonly isReady: boolean }
	| { readonly type: 'freeze.set'; readonly isFrozen: boolean }
	| { readonly type: 'lead.set'; readonly leadId: string | null };

/** An undo: the inverse steps of the sender's latest act, and the commands that it takes back. */
export interface Undo {
	readonly type: 'undo';
	readonly undoes: readonly string[];
	readonly steps: readonly Step[];
}

/** A redo: the steps that do again what an undo took back, and the commands that they stand for. */
export interface Redo {
	readonly type: 'redo';
	readonly redoes: readonly string[];
	readonly steps: readonly Step[];
}

/** What a decision puts into the log. */
export type EventData = Step | Undo | Redo;

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
