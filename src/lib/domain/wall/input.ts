import * as v from 'valibot';
import { personLine, uuid } from '../text/input';
import { titleLimit } from './command';

/** A wall to hang up. The id may come from the client, so that it can be sent twice. */
export const newWall = v.object({ id: v.optional(uuid), title: personLine(titleLimit) });
