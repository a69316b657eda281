/** Versions of a story's text: which are kept, and what is told of them. */
import * as v from 'valibot';
import { uuid } from '../text/input';

/** Which version's text is to stand there again. */
export const restoration = v.object({ versionId: uuid });

/** Autosave writes every few seconds; what is written at one sitting is one version. Milliseconds. */
export const longestSitting = 10 * 60 * 1000;
/** Kept of each story; the oldest go first (data minimisation: a version is a copy of words). */
export const mostVersions = 100;

/** Who wrote the text as it stands, and since when at one sitting (ms since 1970). */
export interface Sitting {
	by: string;
	since: number;
}

/** Whether writing now is another sitting, so that the text as it stood is kept. */
export function isNewSitting(sitting: Sitting, by: string, now: number): boolean {
	return sitting.by !== by || now - sitting.since >= longestSitting;
}

/** A version in a list; without its words. */
export interface StoryVersion {
	id: string;
	/** The story's version that it was. */
	version: number;
	/** Code points. */
	length: number;
	author: string;
	/** ISO 8601, UTC. */
	writtenAt: string;
	isCurrent: boolean;
}
