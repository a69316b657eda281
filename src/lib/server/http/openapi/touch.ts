import { touchInput } from '$lib/domain/story/touch';
import { relations, touchAnswers, touchWays } from '$lib/domain/story/touch-kind';
import type { Paths } from './operation';
import { bodyOf, oneOf, pageOf, shape } from './schema';

const touch = shape({
	relation: oneOf(relations),
	isNeeded: 'yes',
	answer: oneOf(touchAnswers),
	on: 'date|null',
	how: { anyOf: [oneOf(touchWays), { type: 'null' }] }
});

/** Whom stories touch beside their tellers (R18). */
export const touchPaths: Paths = {
	'/stories/{id}/touches': {
		get: { summary: 'Whom it touches, and whether they said yes', answer: pageOf(touch) },
		put: {
			summary: 'Mark whom it touches, in the place of the mark for the same relation',
			body: bodyOf(touchInput)
		}
	},
	'/stories/{id}/touches/{relation}': { delete: { summary: 'Take the mark away' } }
};
