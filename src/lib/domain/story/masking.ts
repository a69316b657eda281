/** The masking of a story as people work on it (B5, R18): what is sent, and what is shown. */
import * as v from 'valibot';
import type { MediaKind } from '../media/media';
import type { Said } from '../media/told';
import { oneOf, personLine, uuid } from '../text/input';
import { maskKinds, type MaskKind, type Stretch } from '../text/masking';
import type { MaskSuggestion } from '../text/mask-suggestion';
import type { AnchorState } from '../text/reanchor';

const position = v.pipe(v.number('invalid'), v.safeInteger('position_invalid'));

const mask = v.object({
	id: v.optional(uuid),
	start: position,
	end: position,
	kind: oneOf(maskKinds),
	/** What stands there beyond the team; without it a neutral word for the kind. */
	replacement: v.optional(v.nullable(personLine(80)))
});

/** Words that are told otherwise wherever they are said in the story's recordings, and beside its pictures. */
const spoken = v.object({
	words: personLine(200),
	kind: oneOf(maskKinds),
	replacement: v.optional(v.nullable(personLine(80)))
});

/** All masks of a story, in place of those before. */
export const maskingInput = v.object({
	masks: v.pipe(v.array(mask, 'invalid'), v.maxLength(2000, 'out_of_range')),
	/** In place of those before; absent: as they are. */
	words: v.optional(v.pipe(v.array(spoken, 'invalid'), v.maxLength(500, 'out_of_range'))),
	/** Somebody has gone through the text and the recordings as they are. */
	isChecked: v.optional(v.boolean('invalid'), false),
	/** Said in `touches` since: dropped without a word, it would open a story that was to stay closed. */
	others: v.optional(v.never('invalid'))
});

export type MaskingInput = v.InferOutput<typeof maskingInput>;

/** A mask with the words it stands for; for the team alone. */
export interface StoredMask {
	id: string;
	/** Code points of the story's plain text, end exclusive. */
	start: number;
	end: number;
	quote: string;
	/** `adrift`: its words were rewritten, so that it stands for nothing any more. */
	state: AnchorState;
	kind: MaskKind;
	replacement: string;
}

/** Words that are marked wherever they are said; for the team alone. */
export interface SpokenMask {
	words: string;
	kind: MaskKind;
	replacement: string;
}

/** What is said in a recording, or beside a picture, as it is gone through. */
export interface Recording extends Said {
	id: string;
	kind: MediaKind;
	/** Stretches of its `saidText` that nobody has looked at; of one that nobody has gone through, all of it. */
	unchecked: Stretch[];
	/** It goes beyond the team only once somebody has gone through it; a picture does not wait for that. */
	isWaiting: boolean;
}

/** A suggestion with how often its words are said in recordings and beside pictures. */
export interface StorySuggestion extends MaskSuggestion {
	readonly said: number;
}

/** Whether a story may be shown beyond the team as far as its masking goes. */
export type MaskingState = 'never' | 'changed' | 'checked';

export interface Masking {
	storyId: string;
	/** Counts changes of the masking, not of the story. */
	version: number;
	/** The version of the story that the positions count in. */
	storyVersion: number;
	/** `never` gone through; `changed` since, in `unchecked`; `checked`. */
	state: MaskingState;
	/** Stretches that nobody has looked at, in code points; of a story that nobody has gone through, all of it. */
	unchecked: Stretch[];
	masks: StoredMask[];
	words: SpokenMask[];
	recordings: Recording[];
	suggestions: StorySuggestion[];
	/** The latest check. */
	check: { by: string; at: string; storyVersion: number } | null;
}

/** @param unchecked null before the first check @param isWaiting a recording was not gone through */
export function maskingState(
	unchecked: readonly Stretch[] | null,
	isWaiting = false
): MaskingState {
	if (unchecked === null) {
		return 'never';
	}
	return unchecked.length > 0 || isWaiting ? 'changed' : 'checked';
}
