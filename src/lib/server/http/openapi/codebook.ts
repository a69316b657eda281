import { signs } from '$lib/domain/codebook/sign';
import {
	baseInput,
	families,
	newTag,
	tagChange,
	tagExample,
	tagMerge,
	tagMove,
	tagSplit
} from '$lib/domain/codebook/tag';
import type { Paths } from './operation';
import { arrayOf, bodyOf, oneOf, pageOf, shape, type Schema } from './schema';

const fields = {
	id: 'uuid',
	name: 'text',
	family: oneOf(families),
	parentId: 'uuid|null',
	definition: 'text',
	whenToUse: 'text',
	whenNot: 'text',
	color: 'text|null',
	sign: { anyOf: [oneOf(signs), { type: 'null' }] } as Schema,
	position: 'whole',
	version: 'whole'
};
const tag = shape(fields);
const counts = { excerpts: 'whole', stories: 'whole', allExcerpts: 'whole', allStories: 'whole' };
const changed = shape({ ...fields, changeId: 'uuid' });
const moved = shape({ ...fields, changeId: 'uuid|null' });
const preview = {
	preview: {
		type: 'string',
		enum: ['yes'],
		description: 'Answer what would change, and save nothing.'
	}
};

const report = shape({
	made: 'text[]',
	changed: 'text[]',
	same: 'text[]',
	problems: arrayOf(
		shape({ row: 'whole', column: 'text|null', name: 'text', title: 'text', value: 'text' })
	),
	problemCount: 'whole',
	changeId: 'uuid|null'
});

const file: Schema = {
	type: 'object',
	properties: {
		file: { type: 'string', contentMediaType: 'application/octet-stream' },
		existing: oneOf(['keep', 'replace'])
	},
	required: ['file']
};

const chosen = shape({ fromId: 'uuid', ids: 'uuid[]' });

/** The codebook: tags, what is done to them as a whole, tables, and the programme. */
export const codebookPaths: Paths = {
	'/initiatives/{initiative}/tags': {
		get: { summary: 'The tags', answer: pageOf(tag), paged: true },
		post: { summary: 'Add a tag', body: bodyOf(newTag), answer: tag, creates: true }
	},
	'/tags/{id}': {
		get: {
			summary: 'A tag with its history, its excerpts and the tags beside it',
			answer: shape({
				tag,
				isUsed: 'yes',
				history: 'thing[]',
				excerpts: 'thing[]',
				company: 'thing[]'
			})
		},
		patch: { summary: 'Change a tag', body: bodyOf(tagChange), answer: tag, versioned: true },
		delete: {
			summary: 'Remove a tag from the codebook; those below it move up',
			query: { changeId: { type: 'string', format: 'uuid' } }
		}
	},
	'/tags/{id}/merge': {
		post: {
			summary: 'Merge a tag into another',
			query: preview,
			body: bodyOf(tagMerge),
			answer: changed
		}
	},
	'/tags/{id}/split': {
		post: {
			summary: 'Make a new tag of some of a tag’s excerpts',
			query: preview,
			body: bodyOf(tagSplit),
			answer: changed
		}
	},
	'/tags/{id}/move': {
		post: {
			summary: 'Give a tag with those below it another place',
			query: preview,
			body: bodyOf(tagMove),
			answer: moved
		}
	},
	'/tags/{id}/examples': {
		post: { summary: 'Choose an excerpt as an example of the tag', body: bodyOf(tagExample) }
	},
	'/codebook-changes/{id}': {
		delete: {
			summary: 'Take a merge, split, move, removal or import back, within 30 days',
			answer: shape({ kind: 'text', name: 'text' })
		}
	},
	'/initiatives/{initiative}/codebook': {
		get: {
			summary: 'The whole codebook with its use, as JSON or as a file',
			query: { format: oneOf(['csv', 'xlsx']) },
			answer: shape({ items: arrayOf(shape({ ...fields, ...counts })) })
		},
		post: {
			summary: 'Bring a codebook in from csv or xlsx: all of it, or nothing',
			query: preview,
			body: file,
			bodyType: 'multipart/form-data',
			answer: report
		}
	},
	'/initiatives/{initiative}/codebook/base': {
		post: {
			summary: 'Begin with the codebook that Tråd comes with',
			body: bodyOf(baseInput),
			answer: report
		}
	},
	'/initiatives/{initiative}/codebook/origins': {
		get: {
			summary: 'The other initiatives of the programme, and what is different there',
			answer: shape({ items: 'thing[]' })
		},
		post: {
			summary: 'Take tags over from another initiative of the programme',
			body: chosen,
			answer: shape({ changeId: 'uuid|null', made: 'whole', changed: 'whole' })
		},
		patch: { summary: 'Leave differences as they are', body: chosen }
	}
};
