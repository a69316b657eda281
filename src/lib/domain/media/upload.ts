/** Large files in parts: a weak network may break off at any time, and goes on where it stopped. */
import * as v from 'valibot';
import { uuid, whole } from '../text/input';
import { byteLimits } from './media';

/** Bytes that one part may have. */
export const largestPart = 4_000_000;

export const newUpload = v.object({
	id: v.optional(uuid),
	/** Bytes in all. */
	size: whole(1, Math.max(...Object.values(byteLimits))),
	/** The media item that it will become: where that is there already, nothing is left to send. */
	mediaId: v.optional(uuid)
});

/** Where the next part begins. */
export const partOffset = whole(0, Math.max(...Object.values(byteLimits)));

/** A file on its way. */
export interface Upload {
	id: string;
	size: number;
	/** Bytes that have come. */
	received: number;
	/** Whether the media item is there already: then there is nothing more to do. */
	isDone: boolean;
}
