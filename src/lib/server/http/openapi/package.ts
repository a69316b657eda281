import { newPiece, placeInput, reuseInput, templateInput } from '$lib/domain/opportunity/package';
import { pledgeKinds } from '$lib/domain/pledge/kind';
import type { Paths } from './operation';
import { arrayOf, bodyOf, oneOf, pageOf, shape } from './schema';

const kind = { anyOf: [oneOf(pledgeKinds), { type: 'null' }] };
const isRequired = { type: 'boolean' };

const coverage = shape({
	pieces: arrayOf(
		shape({
			id: 'uuid',
			title: 'text',
			kind,
			isRequired,
			cover: oneOf(['missing', 'offered', 'covered']),
			pledgeIds: 'uuid[]'
		})
	),
	required: 'whole',
	covered: 'whole',
	isWhole: { type: 'boolean' }
});

const template = shape({
	id: 'uuid',
	name: 'text',
	whatIf: 'text',
	concrete: 'text[]',
	partnerText: 'text',
	pieces: arrayOf(shape({ title: 'text', kind, isRequired }))
});

/** Packages: the pieces of a what-if, and templates for the next child. */
export const packagePaths: Paths = {
	'/opportunities/{id}/package': {
		get: { summary: 'The pieces of a what-if, and what is missing', answer: coverage },
		post: { summary: 'Add a piece', body: bodyOf(newPiece), answer: coverage }
	},
	'/package-pieces/{id}': { delete: { summary: 'Take a piece away' } },
	'/pledges/{id}/piece': {
		put: { summary: 'Say which piece a pledge is for', body: bodyOf(placeInput), answer: coverage }
	},
	'/opportunities/{id}/template': {
		post: { summary: 'Keep its pieces as a template', body: bodyOf(templateInput) }
	},
	'/initiatives/{initiative}/templates': {
		get: { summary: 'Templates of packages', answer: pageOf(template) }
	},
	'/templates/{id}/opportunities': {
		post: {
			summary: 'Make a what-if from a template',
			body: bodyOf(reuseInput),
			answer: shape({ id: 'uuid', whatIf: 'text', state: 'text', version: 'whole' }),
			creates: true
		}
	}
};
