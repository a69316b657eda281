/** Memos: what the team thinks while it codes. On a story, on a tag, or on an excerpt. */
import * as v from 'valibot';
import type { Family } from '../codebook/family';
import { date, maybe, oneOf, personText, text, uuid } from '../text/input';

export const memoKinds = ['story', 'tag', 'excerpt'] as const;

export type MemoKind = (typeof memoKinds)[number];

const words = personText(5000);

export const newMemo = v.object({ id: v.optional(uuid), text: words });

export const memoChange = v.object({ text: words });

/** How the list of memos is narrowed. */
export const memoFilter = v.object({
	kind: maybe(oneOf(memoKinds)),
	author: maybe(text(100)),
	story: maybe(uuid),
	tag: maybe(uuid),
	q: maybe(text(200)),
	/** Danish days, both included. */
	from: maybe(date),
	to: maybe(date)
});

export type MemoFilter = v.InferOutput<typeof memoFilter>;

/** A memo on a tag, as it is put back with the tag. */
export interface KeptMemo {
	id: string;
	tagId: string;
	text: string;
	authorId: string;
	version: number;
	inputHash: string | null;
	/** ms since 1970 */
	createdAt: number;
	updatedAt: number;
}

/** A memo among all others, with what it is about. */
export interface Memo {
	/** Of one on an excerpt: the excerpt's id. */
	id: string;
	kind: MemoKind;
	text: string;
	author: { id: string; name: string };
	/** When it was written last; ISO 8601, UTC. */
	at: string;
	version: number;
	/** What it is about, or where the excerpt stands; null for a tag. */
	story: { id: string; title: string; secretName: string } | null;
	/** The tag it is about; for an excerpt those that are on it. */
	tags: { id: string; name: string; family: Family }[];
	/** The words it is about; '' unless it is about an excerpt. */
	quote: string;
}
