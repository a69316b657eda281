/**
 * A notice that something is wrong with what stands here (R33): anybody who sees it can give one; it waits in a queue with a
 * day by which it is answered. Not a worry about a child (R27): that has its own way, which this one never shows.
 */
import * as v from 'valibot';
import { maybe, oneOf, personText, text, uuid } from '../text/input';
import { aboutKinds, noticeKinds } from './notice-kind';

/** What is sent. Words are not needed; of what is on the page only who is a member says which thing it is. */
export const newNotice = v.object({
	id: v.optional(uuid),
	kind: v.pipe(v.string('required'), oneOf(noticeKinds)),
	words: maybe(personText(1000)),
	about: v.nullish(v.object({ kind: oneOf(aboutKinds), id: uuid }))
});

/** What whoever gave the notice is told. */
export const noticeAnswer = v.object({ text: text(1000) });
