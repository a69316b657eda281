import { excerptsWanted, exported, threadWanted, wallWanted } from '$lib/domain/exchange/export';
import { printInput } from '$lib/domain/exchange/print';
import * as v from 'valibot';
import type { Paths } from './operation';
import { bodyOf, oneOf, type Schema } from './schema';

const query = bodyOf(excerptsWanted).properties as Record<string, Schema>;
const ofWall = bodyOf(v.pick(wallWanted, ['wall'])).properties as Record<string, Schema>;
const ofThread = bodyOf(v.pick(threadWanted, ['thread'])).properties as Record<string, Schema>;

/** What leaves the house as a file. */
export const exportPaths: Paths = {
	'/initiatives/{initiative}/exports/{format}': {
		get: {
			summary:
				'Excerpts (csv, xlsx, docx, html, json, zip), the codebook (the same), one story (docx, html), one wall (xlsx, docx, json) or one thread (json), as far as they may be used for the purpose; with a manifest',
			query: { what: oneOf(exported), ...query, ...ofWall, ...ofThread },
			answer: { type: 'string', contentMediaType: 'application/octet-stream' },
			answerType: 'application/octet-stream'
		}
	},
	'/initiatives/{initiative}/prints': {
		post: {
			summary: 'Note that a page with words of some stories was printed; the young people see it',
			body: bodyOf(printInput)
		}
	}
};
