import { answerInput } from '$lib/domain/opportunity/opportunity';
import { chosenInput } from '$lib/domain/opportunity/prepared';
import { opportunityStates } from '$lib/domain/opportunity/state';
import type { Paths } from './operation';
import { arrayOf, bodyOf, oneOf, pageOf, shape } from './schema';

const hindrance = { reason: 'text', data: 'thing' };

const prepared = shape({
	id: 'uuid',
	opportunityId: 'uuid',
	whatIf: 'text',
	from: oneOf(opportunityStates),
	to: oneOf(opportunityStates),
	state: oneOf(opportunityStates),
	reason: 'text',
	answeredBy: 'text',
	nextStep: 'text',
	reviewOn: 'date|null',
	preparedBy: 'text',
	preparedAt: 'time',
	hindrance: { anyOf: [shape(hindrance), { type: 'null' }] },
	version: 'whole'
});

/** Answers to what-ifs that are prepared one by one and published together. */
export const preparedPaths: Paths = {
	'/initiatives/{initiative}/prepared-answers': {
		get: {
			summary: 'Answers that wait to be published, each with what stands in its way',
			answer: pageOf(prepared)
		}
	},
	'/initiatives/{initiative}/prepared-answers/publication': {
		post: {
			summary: 'Publish answers at one moment; what cannot be given stays, with its reason',
			body: bodyOf(chosenInput),
			answer: shape({
				published: 'uuid[]',
				kept: arrayOf(shape({ id: 'uuid', ...hindrance }))
			})
		}
	},
	'/opportunities/{id}/prepared-answers': {
		post: {
			summary: 'Prepare an answer, and keep it back',
			body: bodyOf(answerInput),
			answer: prepared,
			creates: true,
			versioned: true
		}
	},
	'/prepared-answers/{id}': {
		put: {
			summary: 'Write a prepared answer anew',
			body: bodyOf(answerInput),
			answer: prepared,
			versioned: true
		},
		delete: { summary: 'Take a prepared answer out: it was never given' }
	}
};
