import { newImport } from '$lib/domain/exchange/input';
import { formats, leftNames } from '$lib/domain/exchange/report';
import type { Paths } from './operation';
import { arrayOf, bodyOf, oneOf, shape, type Schema } from './schema';

const { ids, ...fields } = bodyOf(newImport).properties as Record<string, Schema>;

const body: Schema = {
	type: 'object',
	properties: {
		file: {
			...arrayOf({ type: 'string', contentMediaType: 'application/octet-stream' }),
			description: 'One file or several.'
		},
		id: { ...ids, description: 'Ids of the stories to come, in the order of the files.' },
		...fields
	},
	required: ['file', 'storytellerId']
};

const item = shape({
	name: 'text',
	format: { ...oneOf(formats) },
	storyId: 'uuid?',
	title: 'text?',
	document: 'thing?',
	taken: 'thing?',
	left: arrayOf(shape({ what: oneOf(leftNames), count: 'whole' })),
	problem: 'thing?'
});

/** Texts that were written elsewhere. */
export const importPaths: Paths = {
	'/initiatives/{initiative}/imports': {
		post: {
			summary:
				'Make stories of files (docx, odt, pdf, txt, md, html, srt, vtt); what cannot be read stands in the report with its problem',
			query: { preview: { type: 'string', enum: ['yes'], description: 'Read, and save nothing.' } },
			body,
			bodyType: 'multipart/form-data',
			answer: shape({ items: arrayOf({ ...item, required: ['name'] }) })
		}
	}
};
