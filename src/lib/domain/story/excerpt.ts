/** An excerpt: words of a story that somebody pointed at and tagged. */
import * as v from 'valibot';
import type { AnchorState } from '../text/reanchor';
import type { CutAnswer } from '../media/cutting';
import type { Family } from '../codebook/tag';
import { maybe, oneOf, personLine, personText, uuid } from '../text/input';
import { barriers, type Barrier } from './journey';
import { shapeInput, type Shape } from './shape';
import type { StoryKind } from './story';

/** A position in code points; whether it lies in the story is for `checkPosition`. */
const position = v.pipe(
	v.number((issue) => (issue.input === undefined ? 'required' : 'position_invalid')),
	v.safeInteger('position_invalid'),
	v.minValue(0, 'position_invalid')
);

const tagIds = v.pipe(
	v.array(uuid, 'invalid'),
	v.maxLength(50, 'out_of_range'),
	v.transform((ids) => [...new Set(ids)])
);

/** What makes a bright spot possible (mission.md B3). */
export const attributesInput = v.object({
	dose: maybe(personLine(200)),
	cost: maybe(personLine(200)),
	distance: maybe(personLine(200)),
	company: maybe(personLine(200)),
	feeling: maybe(personLine(200)),
	/** What stands in the way, of a pain point. */
	barriers: v.optional(v.pipe(v.array(oneOf(barriers), 'invalid'), v.maxLength(barriers.length)))
});

export const newExcerpt = v.object({
	id: v.optional(uuid),
	start: position,
	end: position,
	tagIds: v.optional(tagIds, []),
	memo: maybe(personText(5000)),
	attributes: v.optional(attributesInput)
});

/** Which excerpts of a story are listed; all of them unless told. */
export const excerptsOfStory = v.object({ state: v.optional(oneOf(['anchored', 'adrift'])) });

/** A change; what is absent stays as it is. With both edges the excerpt is placed anew. */
export const excerptChange = v.object({
	start: v.optional(position),
	end: v.optional(position),
	/** Of a part of a picture or a recording: where it lies now. */
	shape: v.optional(shapeInput),
	tagIds: v.optional(tagIds),
	memo: maybe(personText(5000)),
	attributes: v.optional(attributesInput)
});

export type ExcerptChange = v.InferOutput<typeof excerptChange>;

/** What a bright spot needs, in words; and what stands in the way, at a pain point. */
export type Attributes = Partial<Record<BrightQuestion, string>> & { barriers?: Barrier[] };

export type BrightQuestion = Exclude<keyof v.InferOutput<typeof attributesInput>, 'barriers'>;

/** What a part of a picture or a recording needs to be shown. */
export interface ExcerptMedia {
	id: string;
	kind: 'picture' | 'sound' | 'film';
	title: string;
	altText: string;
	width: number | null;
	height: number | null;
	duration: number | null;
	placeholder: string | null;
	/** Whether the part may be shown by itself: of a picture it is shown within the whole without a yes (R39). */
	mayCut: CutAnswer;
	state: string;
}

export interface Excerpt {
	id: string;
	initiativeId: string;
	storyId: string;
	storytellerId: string;
	/** The picture, sound or film that it points into; null for words of the text. */
	media: ExcerptMedia | null;
	/** The region in pixels or the range in ms; null for words of the text. */
	shape: Shape | null;
	/** Code points of the story's plain text, end exclusive. */
	start: number;
	end: number;
	/** Of a range what was said in it; of a region, or where nothing is typed, the title of the whole. */
	quote: string;
	prefix: string;
	suffix: string;
	/** The version of the story that the position counts in. */
	storyVersion: number;
	state: AnchorState;
	tagIds: string[];
	memo: string;
	attributes: Attributes;
	createdBy: string;
	/** ISO 8601, UTC. */
	createdAt: string;
	version: number;
}

/** An excerpt among those of other stories. */
export interface ListedExcerpt extends Excerpt {
	tags: { id: string; name: string; family: Family }[];
	story: { id: string; title: string; kind: StoryKind };
	storyteller: { id: string; secretName: string };
}

/** The attributes that say something. */
export function attributesOf(given: v.InferOutput<typeof attributesInput> | undefined): Attributes {
	const { barriers = [], ...words } = given ?? {};
	return {
		...Object.fromEntries(Object.entries(words).filter(([, value]) => value != null)),
		...(barriers.length > 0 && { barriers: [...new Set(barriers)] })
	};
}
