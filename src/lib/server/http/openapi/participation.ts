import {
	checkChange,
	newCheck,
	ownAnswer,
	toldAnswers
} from '$lib/domain/initiative/participation';
import { degrees, participationParts } from '$lib/domain/initiative/participation-part';
import type { Paths } from './operation';
import { arrayOf, bodyOf, oneOf, shape } from './schema';

const degree = { anyOf: [oneOf(degrees), { type: 'null' }] };

const part = shape({
	part: oneOf(participationParts),
	staff: shape({ degree, because: 'text', restsOn: 'thing|null?' }),
	young: shape({ degree, count: 'whole|null', isSomeTold: 'yes' }),
	difference: { anyOf: [oneOf(['same', 'lower', 'higher']), { type: 'null' }] }
});

const rung = { anyOf: [{ type: 'integer', minimum: 1, maximum: 8 }, { type: 'null' }] };

const ladder = shape({
	staff: shape({ rung, because: 'text', restsOn: 'thing|null?' }),
	young: shape({ rung, count: 'whole|null', isSomeTold: 'yes' }),
	difference: { anyOf: [{ type: 'integer' }, { type: 'null' }] }
});

const check = shape({
	id: 'uuid',
	phase: 'text',
	askedAt: 'time',
	parts: arrayOf(part),
	rung: ladder,
	isAnswered: 'yes',
	nextStep: 'text',
	nextOn: 'date|null',
	nextBy: 'text',
	version: 'whole'
});

/** The participation check (R37). */
export const participationPaths: Paths = {
	'/initiatives/{initiative}/participation': {
		get: {
			summary: 'Whether young people have a say, as they and as staff see it, the latest first',
			answer: shape({ items: arrayOf(check), next: 'text|null', least: 'whole' })
		},
		post: {
			summary: 'Ask about a phase',
			body: bodyOf(newCheck),
			answer: shape({ id: 'uuid' }),
			creates: true
		}
	},
	'/participation/{id}': {
		patch: {
			summary: 'What staff answer, and what they do next',
			body: bodyOf(checkChange),
			versioned: true
		}
	},
	'/participation/{id}/told': {
		post: {
			summary: 'Type in what a young person said aloud; what they answered themselves stays',
			body: bodyOf(toldAnswers)
		}
	},
	'/participation/{id}/answers': {
		post: {
			summary:
				'A young person answers one part, or says a rung of the ladder, or takes the answer back',
			body: bodyOf(ownAnswer)
		}
	}
};
