import type { CutAnswer } from '$lib/domain/media/cutting';
import type { Node } from '$lib/domain/thread/graph';

/** A thing on the young person's thread. */
export type OwnThing = Node & {
	/** ms */
	at: number;
	/** Of a pledge, or of what was made: its kind. */
	detail?: string;
	/** Of an excerpt: the picture or recording that it is a part of. */
	mediaId?: string;
	/** Of a picture: what was said to parts of it being shown by themselves. */
	mayCut?: CutAnswer;
	/** Of an answer. */
	nextStep?: string;
	answeredBy?: string;
	reviewOn?: string | null;
	/** Of a what-if: the concrete ones under its question. */
	concrete?: string[];
};
