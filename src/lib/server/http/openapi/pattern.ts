import { audiences } from '$lib/domain/codebook/pattern';
import { excerptFilter } from '$lib/domain/story/excerpt-filter';
import type { Paths } from './operation';
import { arrayOf, bodyOf, oneOf, shape, type Schema } from './schema';

const filters = bodyOf(excerptFilter).properties as Record<string, Schema>;
const behind = { count: 'whole', people: 'whole' } as const;

/** Patterns over all that is tagged. */
export const patternPaths: Paths = {
	'/initiatives/{initiative}/patterns': {
		get: {
			summary:
				'Tags over stories, with each other, along the journeys, and pain against bright; for others without what too few storytellers stand behind',
			query: { ...filters, audience: oneOf(audiences) },
			answer: shape({
				audience: oneOf(audiences),
				view: 'thing',
				matrix: arrayOf(
					shape({
						tagId: 'uuid',
						storyId: 'uuid',
						title: 'text',
						storytellerId: 'uuid',
						secretName: 'text',
						count: 'whole'
					})
				),
				pairs: arrayOf(shape({ a: 'uuid', b: 'uuid', ...behind })),
				course: arrayOf(shape({ tagId: 'uuid', part: 'whole', ...behind })),
				moments: arrayOf(
					shape({
						storyId: 'uuid',
						secretName: 'text',
						momentId: 'uuid',
						place: 'whole',
						title: 'text',
						pain: 'whole',
						bright: 'whole'
					})
				),
				reach: arrayOf(shape({ tagId: 'uuid', people: 'whole' })),
				least: 'whole'
			})
		}
	}
};
