/** What a search answers. */
import type { Piece } from './snippet';

/** What a row of the index is about. What a story says, and what the team says about it, are found apart. */
export type SearchKind =
	| 'story'
	| 'media'
	| 'excerpt'
	| 'excerptMemo'
	| 'memo'
	| 'tag'
	| 'tagDefinition';

/** What is shown together. */
export const searchGroups = ['story', 'excerpt', 'memo', 'media', 'tag'] as const;

export type SearchGroup = (typeof searchGroups)[number];

export interface Found {
	/** Of the story, item of media, excerpt, tag, or memo on a story or a tag. */
	id: string;
	kind: SearchKind;
	group: SearchGroup;
	/** The story itself, or the one that it belongs to; null for tags, and for memos on them. */
	storyId: string | null;
	mediaId: string | null;
	/** The tag itself, or the one that a memo is on; null for all else. */
	tagId: string | null;
	title: string;
	storytellerId: string | null;
	secretName: string | null;
	snippet: Piece[];
}

export interface Answer {
	items: Found[];
	/** How many there are of each group. */
	counts: Record<SearchGroup, number>;
	/** What may have been meant, where a word is nowhere; in words that the reader may see. */
	hint: string | null;
}
