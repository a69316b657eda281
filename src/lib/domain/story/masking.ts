/** The masking of a story as people work on it (B5, R18): what is sent, and what is shown. */
import * as v from 'valibot';
import { othersInIt, type Others } from '../media/media';
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

/** All masks of a story, in place of those before. */
export const maskingInput = v.object({
	masks: v.pipe(v.array(mask, 'invalid'), v.maxLength(2000, 'out_of_range')),
	others: v.optional(oneOf(othersInIt)),
	/** Somebody has gone through the text as it stands. */
	isChecked: v.optional(v.boolean('invalid'), false)
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
	others: Others;
	masks: StoredMask[];
	suggestions: MaskSuggestion[];
	/** The latest check. */
	check: { by: string; at: string; storyVersion: number } | null;
}

/** @param unchecked null before the first check */
export function maskingState(unchecked: readonly Stretch[] | null): MaskingState {
	return unchecked === null ? 'never' : unchecked.length > 0 ? 'changed' : 'checked';
}
