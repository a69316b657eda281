/** What those who code the same story hear of each other. */
import type { Family } from '../codebook/family';
import type { Mark } from './pack';

/** Something that happened: to the text, so that positions count anew, or to one excerpt. */
export type CodingEvent =
	| { readonly seq: number; readonly kind: 'text' }
	| {
			readonly seq: number;
			readonly kind: 'excerpt';
			readonly id: string;
			/** As it is now; null when it is gone, adrift, or not for this reader. */
			readonly mark: Mark | null;
			/** The tags on it: a tag may be newer than the listener's codebook. */
			readonly tags: readonly HeardTag[];
	  };

export interface HeardTag {
	readonly id: string;
	readonly name: string;
	readonly family: Family;
	readonly definition: string;
	readonly parentId: string | null;
}
