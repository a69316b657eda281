import * as v from 'valibot';
import { maybe, personLine, personText, uuid, whole } from '../text/input';
import { reach, titleLimit } from './command';

const coordinate = v.pipe(
	v.number('invalid'),
	v.finite('invalid'),
	v.minValue(-reach, 'out_of_range'),
	v.maxValue(reach, 'out_of_range')
);

/** Where somebody's hand is on the wall, and what is in it. */
export const handInput = v.object({
	hand: v.nullable(
		v.object({
			x: coordinate,
			y: coordinate,
			holds: v.optional(v.pipe(v.array(uuid, 'invalid'), v.maxLength(200, 'too_long')), [])
		})
	)
});

/** A copy of a wall: as it was after an event, or as it is now. */
export const wallCopy = v.object({
	title: personLine(titleLimit),
	seq: v.optional(whole(0, Number.MAX_SAFE_INTEGER))
});

/** A wall for a smaller group, with these clusters of the large one; without any it begins empty. */
export const breakout = v.object({
	title: personLine(titleLimit),
	clusterIds: v.optional(v.pipe(v.array(uuid, 'invalid'), v.maxLength(100, 'too_long')), [])
});

/** The wall of a smaller group that is to be merged in. */
export const merge = v.object({ wallId: uuid });

/** “That is mine”, and what is not right about it. */
export const claim = v.object({ cardId: uuid, words: maybe(personText(1000)) });

/** A wall to hang up. The id may come from the client, so that it can be sent twice. */
export const newWall = v.object({ id: v.optional(uuid), title: personLine(titleLimit) });
