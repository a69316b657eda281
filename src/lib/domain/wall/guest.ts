import * as v from 'valibot';
import { line, whole } from '../text/input';

/** What somebody joins a wall with: the code on the screen, and a name of their own choice. */
export const joining = v.object({
	code: v.pipe(v.string('required'), v.maxLength(40, 'too_long')),
	name: line(40)
});

/** What opens for somebody at the door. To send them out is another thing, and has no way back. */
export const lettingIn = v.object({ isIn: v.literal(true, 'invalid') });

/** Guests that one wall may have. */
export const mostGuests = 200;

/** How long a door stays open unless it is closed before; a long day of workshop. */
export const opening = v.object({
	hours: v.optional(whole(1, 24), 12),
	/** Whether each guest waits until they are let in. */
	asks: v.optional(v.boolean('invalid'), false)
});
