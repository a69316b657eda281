/** A card that was handed out on paper, with its code. */
import * as v from 'valibot';
import { line, uuid } from '../text/input';

export const handedOut = v.object({ id: v.optional(uuid), code: line(40) });
