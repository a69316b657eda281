import type { Node } from '$lib/domain/thread/graph';

/** A thing on the young person's thread. */
export type OwnThing = Node & {
	/** ms */
	at: number;
	/** Of a pledge: its kind. */
	detail?: string;
	/** Of an answer. */
	nextStep?: string;
	answeredBy?: string;
	reviewOn?: string | null;
};
