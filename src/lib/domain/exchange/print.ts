/** What is put on paper: told to the young people whose words are on it, as a file is. */
import * as v from 'valibot';
import { uuid } from '../text/input';

/** The stories that a printed page holds words of. */
export const printInput = v.object({
	stories: v.pipe(
		v.array(uuid, 'invalid'),
		v.minLength(1, 'required'),
		v.maxLength(500, 'out_of_range')
	)
});

/** What a young person's log says of a story that was printed. Staff print what the team may read. */
export const printed = 'print:team';
