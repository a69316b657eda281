import { excerptsWanted, exported } from '$lib/domain/exchange/export';
import type { Paths } from './operation';
import { bodyOf, oneOf, type Schema } from './schema';

const query = bodyOf(excerptsWanted).properties as Record<string, Schema>;

/** What leaves the house as a file. */
export const exportPaths: Paths = {
	'/initiatives/{initiative}/exports/{format}': {
		get: {
			summary:
				'Excerpts (csv, xlsx, docx, html, json, zip), the codebook (the same) or one story (docx, html), as far as they may be used for the purpose; with a manifest',
			query: { what: oneOf(exported), ...query },
			answer: { type: 'string', contentMediaType: 'application/octet-stream' },
			answerType: 'application/octet-stream'
		}
	}
};
