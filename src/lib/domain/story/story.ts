/** A story: the one place where a young person's words live. */
import * as v from 'valibot';
import { date, maybe, oneOf, personLine, personText, uuid } from '../text/input';

/**
 * How a story came to be written down. The names are part of the API. `retold`: told again with changed details, so that
 * nobody is known by it; it stands with the story where one reads it (R20).
 */
export const storyKinds = [
	'interview',
	'observation',
	'own',
	'draw-and-tell',
	'group',
	'retold'
] as const;

export type StoryKind = (typeof storyKinds)[number];

/** Whether what stands in a story of this kind is not what was said and seen as it was: nobody is quoted by it. */
export const isRetold = (kind: string): boolean => kind === 'retold';

const few = <const S extends v.GenericSchema>(item: S) =>
	v.optional(v.pipe(v.array(item, 'invalid'), v.maxLength(50, 'out_of_range')), []);

/** What the fieldworker notes beside the text (mission.md A1). */
export const storyFacts = v.object({
	/** Days of the visits. */
	visits: few(date),
	/** What we do not know yet. */
	followUp: few(personText(500)),
	triedBefore: few(v.object({ what: personText(500), effect: maybe(personText(500)) })),
	strengths: few(personText(500)),
	dream: maybe(personText(1000)),
	risks: few(personText(500))
});

export type StoryFacts = v.InferOutput<typeof storyFacts>;

const language = v.pipe(v.string('invalid'), v.regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, 'invalid'));
const title = personLine(200);
/** A tiptap document, or plain text; read further by `readDocument` and `readText`. */
const words = {
	document: v.optional(v.unknown()),
	text: v.optional(v.string('invalid')),
	/** Whoever sends the words in has gone through them for names, places and third persons (B5). */
	isMasked: v.optional(v.boolean('invalid'))
};

/** What makes a story. Without words it begins empty. */
export const newStory = v.object({
	id: v.optional(uuid),
	title,
	storytellerId: uuid,
	kind: v.optional(oneOf(storyKinds), 'interview'),
	language: v.optional(language, 'da'),
	facts: v.optional(storyFacts),
	...words
});

export type NewStory = v.InferOutput<typeof newStory>;

/** A change; what is absent stays as it is. Whose story it is never changes. */
export const storyChange = v.object({
	title: v.optional(title),
	storytellerId: v.optional(uuid),
	kind: v.optional(oneOf(storyKinds)),
	language: v.optional(language),
	facts: v.optional(storyFacts),
	...words
});

export type StoryChange = v.InferOutput<typeof storyChange>;

/** What lists and headings show. */
export interface StoryHead {
	id: string;
	initiativeId: string;
	storytellerId: string;
	secretName: string;
	title: string;
	kind: StoryKind;
	language: string;
	/** Code points of the plain text. */
	length: number;
	/** Who wrote it down: a user id, or `young:…`. */
	authorId: string;
	version: number;
	/** ISO 8601, UTC. */
	createdAt: string;
	updatedAt: string;
}

/** No facts noted yet. */
export const noFacts: StoryFacts = {
	visits: [],
	followUp: [],
	triedBefore: [],
	strengths: [],
	risks: []
};
