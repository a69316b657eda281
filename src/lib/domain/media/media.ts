/** Artwork, photos, sound and film: what a young person made, with what is said about it. */
import * as v from 'valibot';
import { attributesInput } from '../story/excerpt';
import { DomainError } from '../error';
import { liesWithin, shapeInput, type Extent, type Shape } from '../story/shape';
import { cutAnswers, type CutSaid } from './cutting';
import { date, maybe, oneOf, personLine, personText, uuid, whole } from '../text/input';

/** The names are part of the API. */
export const mediaKinds = ['picture', 'sound', 'film'] as const;
export type MediaKind = (typeof mediaKinds)[number];

/** `waiting`: its files are being made; `expired`: the raw recording was deleted on its day, the words about it stay. */
export const mediaStates = ['waiting', 'ready', 'failed', 'expired', 'withdrawn'] as const;
export type MediaState = (typeof mediaStates)[number];

/** Whom the credit line names; the maker chooses. */
export const credits = ['name', 'secretName', 'none'] as const;
export type Credit = (typeof credits)[number];

/** Whether somebody else is in it, and has agreed. `notAsked` keeps it out of workshops and exhibitions. */
export const othersInIt = ['no', 'agreed', 'notAsked'] as const;
export type Others = (typeof othersInIt)[number];

/** Bytes that each kind may have. */
export const byteLimits: Record<MediaKind, number> = {
	picture: 30_000_000,
	sound: 100_000_000,
	film: 200_000_000
};

/** Days that a raw recording is kept, unless its maker said yes to `keepMedia` (R24). */
export const daysKept = 30;

/** The last day of a raw recording, `YYYY-MM-DD`. @param at when it was made, ms since 1970 */
export function keptUntil(at: number): string {
	return new Date(at + daysKept * 86_400_000).toISOString().slice(0, 10);
}

/** 24 hours in ms. */
const longest = 86_400_000;

const peaks = v.pipe(v.array(whole(0, 100), 'invalid'), v.maxLength(800, 'out_of_range'));

const transcript = v.pipe(
	v.array(v.object({ at: whole(0, longest), text: personText(5000) }), 'invalid'),
	v.maxLength(2000, 'out_of_range'),
	v.transform((lines) => lines.toSorted((a, b) => a.at - b.at))
);

const said = {
	title: maybe(personLine(200)),
	ownWords: maybe(personText(5000)),
	altText: maybe(personText(1000)),
	creditName: maybe(personLine(120))
};

/** Of sound and film, where the browser knows them. */
const measured = { duration: maybe(whole(1, longest)), peaks: maybe(peaks) };

/** What comes with a file. Without a story it gets one of its own. */
export const newMedia = v.object({
	id: v.optional(uuid),
	storytellerId: uuid,
	storyId: maybe(uuid),
	...said,
	credit: v.optional(oneOf(credits), 'secretName'),
	others: v.optional(oneOf(othersInIt), 'no'),
	/** Whether a part of it may be shown by itself; nobody was asked unless told. */
	mayCut: v.optional(oneOf(cutAnswers)),
	...measured
});

export type NewMedia = v.InferOutput<typeof newMedia>;

/** A change; what is absent stays as it is. */
export const mediaChange = v.object({
	...said,
	credit: v.optional(oneOf(credits)),
	others: v.optional(oneOf(othersInIt)),
	mayCut: v.optional(oneOf(cutAnswers)),
	...measured,
	transcript: maybe(transcript),
	/** A shorter or longer time for a raw recording; nothing keeps it for good, which takes a yes to `keepMedia`. */
	keepUntil: maybe(date)
});

export type MediaChange = v.InferOutput<typeof mediaChange>;

/** A part of a picture, or a stretch of a recording, with tags: an excerpt like all others. */
export const newRegion = v.object({
	id: v.optional(uuid),
	shape: shapeInput,
	tagIds: v.optional(
		v.pipe(
			v.array(uuid, 'invalid'),
			v.maxLength(50, 'out_of_range'),
			v.transform((ids) => [...new Set(ids)])
		),
		[]
	),
	memo: maybe(personText(5000)),
	attributes: v.optional(attributesInput)
});

/** How a list of media is narrowed. */
export const mediaFilter = v.object({
	story: maybe(uuid),
	storyteller: maybe(uuid),
	kind: maybe(oneOf(mediaKinds))
});

export type MediaFilter = v.InferOutput<typeof mediaFilter>;

/** A picture, a sound or a film, with all that is said about it. */
export interface MediaItem extends CutSaid {
	id: string;
	initiativeId: string;
	storyId: string;
	storytellerId: string;
	secretName: string;
	kind: MediaKind;
	title: string;
	ownWords: string;
	altText: string;
	credit: Credit;
	creditName: string;
	/** The name to show, as chosen; empty for none. */
	creditLine: string;
	others: Others;
	/** When its maker was asked whether a part of it may be shown by itself, ISO 8601, UTC; null while nobody was. */
	mayCutAt: string | null;
	/** Pixels, upright. */
	width: number | null;
	height: number | null;
	/** ms */
	duration: number | null;
	/** A tiny picture as a data URL. */
	placeholder: string | null;
	/** Loudness from 0 to 100. */
	peaks: number[] | null;
	/** What was said, in order of time; `at` in ms. */
	transcript: { at: number; text: string }[];
	state: MediaState;
	/** The name of the error when it failed. */
	problem: string | null;
	/** `YYYY-MM-DD`; raw recordings only. */
	keepUntil: string | null;
	/** Who sent it: a user id, or `young:…`. */
	authorId: string;
	/** Somebody has gone through what is said in it, or it is a picture: then it may be shown beyond the team. */
	isChecked: boolean;
	/** Words that are masked are said in it: it is played in the team alone. */
	isNamed: boolean;
	/** What it may be used for today. */
	mayUse: { artworkWorkshop: boolean; exhibition: boolean };
	/** What can be asked for with `?w=` and `?format=`. */
	files: { type: string; width: number | null; bytes: number }[];
	version: number;
	/** ISO 8601, UTC. */
	createdAt: string;
}

/** The name that goes with it, as its maker chose. */
export function creditLineOf(of: {
	credit: string;
	creditName: string;
	secretName: string;
}): string {
	if (of.credit === 'none') {
		return '';
	}
	return of.credit === 'name' && of.creditName !== '' ? of.creditName : of.secretName;
}

/** @throws DomainError `out_of_range` at `shape` when it does not lie within the picture or the recording */
export function checkShape(shape: Shape, extent: Extent): void {
	if (!liesWithin(shape, extent)) {
		throw new DomainError('out_of_range', {}, 'shape');
	}
}
