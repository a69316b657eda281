import { cutAnswers } from '$lib/domain/media/cutting';
import {
	credits,
	mediaChange,
	mediaFilter,
	mediaKinds,
	mediaStates,
	newMedia,
	newRegion,
	othersInIt
} from '$lib/domain/media/media';
import { newUpload } from '$lib/domain/media/upload';
import type { Paths } from './operation';
import { arrayOf, bodyOf, oneOf, pageOf, shape, type Schema } from './schema';
import { excerpt } from './story';

const item = shape({
	id: 'uuid',
	storyId: 'uuid',
	storytellerId: 'uuid',
	secretName: 'text',
	kind: oneOf(mediaKinds),
	title: 'text',
	ownWords: 'text',
	altText: 'text',
	credit: oneOf(credits),
	creditLine: 'text',
	others: oneOf(othersInIt),
	mayCut: oneOf(cutAnswers),
	mayCutBy: 'text|null',
	mayCutAt: 'time|null',
	width: 'whole|null',
	height: 'whole|null',
	duration: 'whole|null',
	placeholder: 'text|null',
	peaks: 'whole[]|null',
	transcript: arrayOf(shape({ at: 'whole', text: 'text' })),
	state: oneOf(mediaStates),
	problem: 'text|null',
	keepUntil: 'date|null',
	isChecked: 'yes',
	isNamed: 'yes',
	mayUse: shape({ artworkWorkshop: 'yes', exhibition: 'yes' }),
	files: arrayOf(shape({ type: 'text', width: 'whole|null', bytes: 'whole' })),
	version: 'whole',
	createdAt: 'time'
});

const upload = shape({ id: 'uuid', size: 'whole', received: 'whole', isDone: 'yes' });

const described = bodyOf(newMedia);
const form: Schema = {
	...described,
	properties: {
		file: { type: 'string', contentMediaType: 'application/octet-stream' },
		...(described.properties as Schema)
	},
	required: ['file', 'storytellerId']
};

const content: Schema = { type: 'string', contentMediaType: 'application/octet-stream' };

/** Pictures, sound and film, and the excerpts that point into them. */
export const mediaPaths: Paths = {
	'/initiatives/{initiative}/media': {
		get: {
			summary: 'Pictures, sound and film that one may see',
			query: bodyOf(mediaFilter).properties as Record<string, Schema>,
			answer: pageOf(item),
			paged: true
		},
		post: {
			summary:
				'Send a file with what is said about it. The answer comes before its smaller pictures are made (`state`: waiting)',
			body: form,
			bodyType: 'multipart/form-data',
			answer: item,
			creates: true
		}
	},
	'/initiatives/{initiative}/exhibition': {
		get: { summary: 'What may be exhibited', answer: pageOf(item), paged: true }
	},
	'/media/{id}': {
		get: {
			summary:
				'The bytes; with `Accept: application/json` what is said about it. Answers `Range` with 206 or 416',
			query: {
				w: { type: 'integer', minimum: 1, maximum: 10_000, description: 'Pixels across.' },
				format: oneOf(['webp', 'avif']),
				purpose: { type: 'string', description: 'What it is shown for; `team` unless told.' }
			},
			answer: content,
			answerType: '*/*'
		},
		patch: {
			summary: 'Change what is said about it',
			body: bodyOf(mediaChange),
			answer: item,
			versioned: true
		},
		delete: { summary: 'Delete it with its files' }
	},
	'/initiatives/{initiative}/uploads': {
		post: {
			summary: 'Begin to send a large file in parts, or learn how far it has come',
			body: bodyOf(newUpload),
			answer: upload,
			creates: true
		}
	},
	'/uploads/{id}': {
		get: { summary: 'How far a file has come', answer: upload },
		put: {
			summary: 'Send the next part, at most 4 MB',
			query: { offset: { type: 'integer', minimum: 0, description: 'Where it begins.' } },
			body: content,
			bodyType: 'application/octet-stream',
			answer: upload
		},
		post: {
			summary: 'Make a media item of a file that has come whole',
			body: described,
			answer: item,
			creates: true
		}
	},
	'/media/{id}/about': { get: { summary: 'What is said about it', answer: item } },
	'/media/{id}/regions': {
		get: {
			summary: 'Excerpts on it: parts of the picture in pixels, stretches of time in ms',
			answer: pageOf(shape(excerpt))
		},
		post: {
			summary: 'Point at a part of it and tag that',
			body: bodyOf(newRegion),
			answer: shape(excerpt),
			creates: true
		}
	}
};
