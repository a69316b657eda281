import { memoChange, memoFilter, memoKinds, newMemo } from '$lib/domain/memo/memo';
import { excerptChange, excerptsOfStory, newExcerpt } from '$lib/domain/story/excerpt';
import { excerptFilter } from '$lib/domain/story/excerpt-filter';
import { journeyInput } from '$lib/domain/story/journey';
import { maskingInput } from '$lib/domain/story/masking';
import { newStory, storyChange, storyKinds } from '$lib/domain/story/story';
import { restoration } from '$lib/domain/story/version';
import type { Paths } from './operation';
import { arrayOf, bodyOf, oneOf, pageOf, shape, type Schema } from './schema';

const head = {
	id: 'uuid',
	storytellerId: 'uuid',
	title: 'text',
	kind: oneOf(storyKinds),
	language: 'text',
	version: 'whole'
};

const masking = shape({
	storyId: 'uuid',
	version: 'whole',
	storyVersion: 'whole',
	state: oneOf(['never', 'changed', 'checked']),
	unchecked: 'thing[]',
	masks: 'thing[]',
	words: 'thing[]',
	recordings: 'thing[]',
	suggestions: 'thing[]',
	check: 'thing|null'
});

const journey = shape({ moments: 'thing[]', version: 'whole' });

const story = shape({
	...head,
	facts: 'thing',
	document: 'thing',
	plainText: 'text',
	journey
});

/** Of a text, or of a picture or recording: then `media` and `shape` tell where. */
export const excerpt = {
	id: 'uuid',
	storyId: 'uuid',
	media: 'thing|null',
	shape: 'thing|null',
	start: 'whole',
	end: 'whole',
	quote: 'text',
	prefix: 'text',
	suffix: 'text',
	storyVersion: 'whole',
	state: oneOf(['anchored', 'adrift', 'withdrawn']),
	tagIds: 'uuid[]',
	memo: 'text',
	attributes: 'thing',
	version: 'whole'
};

const memo = shape({
	id: 'uuid',
	kind: oneOf(memoKinds),
	text: 'text',
	author: 'thing',
	at: 'time',
	story: 'thing|null',
	tags: 'thing[]',
	quote: 'text',
	version: 'whole'
});

const filters = bodyOf(excerptFilter).properties as Record<string, Schema>;

/** Stories with their journeys, the excerpts of them, and the codebook. */
export const storyPaths: Paths = {
	'/initiatives/{initiative}/stories': {
		get: { summary: 'Stories that one may read', answer: pageOf(shape(head)), paged: true },
		post: {
			summary: 'Write a story, as a document or as plain text',
			body: bodyOf(newStory),
			answer: story,
			creates: true
		}
	},
	'/stories/{id}': {
		get: { summary: 'A story with its words', answer: story },
		put: {
			summary: 'Change a story; its excerpts follow the text',
			body: bodyOf(storyChange),
			answer: story,
			versioned: true
		},
		delete: { summary: 'Delete a story with its words' }
	},
	'/stories/{id}/versions': {
		get: {
			summary: 'How the text stood before, the latest first; without its words',
			answer: pageOf(
				shape({
					id: 'uuid',
					version: 'whole',
					length: 'whole',
					author: 'text',
					writtenAt: 'text',
					isCurrent: 'yes'
				})
			)
		}
	},
	'/stories/{id}/restorations': {
		post: {
			summary: 'Put the text of a version in place of the one that stands there, which is kept',
			body: bodyOf(restoration),
			answer: story,
			versioned: true
		}
	},
	'/stories/{id}/masking': {
		get: {
			summary: 'What is told with other words beyond the team, and what nobody has gone through',
			answer: masking
		},
		put: {
			summary: 'Replace the masks; `isChecked` says that somebody has gone through the text',
			body: bodyOf(maskingInput),
			answer: masking,
			versioned: true
		}
	},
	'/stories/{id}/journey': {
		put: {
			summary: 'Replace the moments of the journey, in order',
			body: bodyOf(journeyInput),
			answer: journey,
			versioned: true
		}
	},
	'/initiatives/{initiative}/search': {
		get: {
			summary: 'Stories, excerpts, notes, media and tags that hold the words, best first',
			query: {
				q: { type: 'string', minLength: 1, maxLength: 200 },
				kind: oneOf(['story', 'excerpt', 'memo', 'media', 'tag'])
			},
			answer: shape({
				items: arrayOf(
					shape({
						id: 'uuid',
						kind: oneOf([
							'story',
							'excerpt',
							'excerptMemo',
							'memo',
							'media',
							'tag',
							'tagDefinition'
						]),
						group: oneOf(['story', 'excerpt', 'memo', 'media', 'tag']),
						storyId: 'uuid|null',
						mediaId: 'uuid|null',
						tagId: 'uuid|null',
						title: 'text',
						storytellerId: 'uuid|null',
						secretName: 'text|null',
						snippet: arrayOf(shape({ text: 'text', isHit: 'yes' }))
					})
				),
				next: 'text|null',
				counts: 'thing',
				hint: 'text|null'
			})
		}
	},
	'/stories/{id}/excerpts': {
		get: {
			summary: 'Excerpts of a story',
			query: bodyOf(excerptsOfStory).properties as Record<string, Schema>,
			answer: pageOf(shape(excerpt)),
			paged: true
		},
		post: {
			summary: 'Point at words; positions in code points, end exclusive',
			body: bodyOf(newExcerpt),
			answer: shape(excerpt),
			creates: true,
			versioned: true
		}
	},
	'/stories/{id}/excerpts/events': {
		get: {
			summary: 'Follow the excerpts of a story; resumes after `Last-Event-ID`',
			query: { after: { type: 'integer', minimum: 0 } },
			answer: shape({ seq: 'whole', kind: oneOf(['excerpt', 'text']) }),
			streams: true
		}
	},
	'/stories/{id}/memos': {
		post: {
			summary: 'Write a memo on a story',
			body: bodyOf(newMemo),
			answer: memo,
			creates: true
		}
	},
	'/tags/{id}/memos': {
		post: { summary: 'Write a memo on a tag', body: bodyOf(newMemo), answer: memo, creates: true }
	},
	'/memos/{id}': {
		patch: { summary: 'Change a memo', body: bodyOf(memoChange), answer: memo, versioned: true },
		delete: { summary: 'Remove a memo' }
	},
	'/initiatives/{initiative}/memos': {
		get: {
			summary: 'Memos on excerpts, tags and stories, the latest first, or all of them as a file',
			query: {
				...(bodyOf(memoFilter).properties as Record<string, Schema>),
				format: oneOf(['csv', 'xlsx'])
			},
			answer: pageOf(memo),
			paged: true
		}
	},
	'/initiatives/{initiative}/excerpts': {
		get: {
			summary: 'Excerpts of all stories that the purpose allows; the others are counted',
			query: filters,
			paged: true,
			answer: shape({
				items: arrayOf(
					shape({ ...excerpt, tags: 'thing[]', story: 'thing', storyteller: 'thing' })
				),
				next: 'text|null',
				heldBack: 'whole'
			})
		}
	},
	'/excerpts/{id}': {
		patch: {
			summary: 'Change an excerpt, or move its edges',
			body: bodyOf(excerptChange),
			answer: shape(excerpt),
			versioned: true
		},
		delete: { summary: 'Remove an excerpt; the words stay in the story' }
	}
};
