import { checkInput } from '$lib/domain/insight/youth-check';
import {
	answerInput,
	opportunityInput,
	opportunityPatch,
	takeBackInput,
	publicTasks
} from '$lib/domain/opportunity/opportunity';
import { decisionInput, decisions, decisionQuestion } from '$lib/domain/opportunity/decision';
import { whatIfParts } from '$lib/domain/opportunity/version';
import { opportunityStates } from '$lib/domain/opportunity/state';
import { sectors } from '$lib/domain/pledge/partner';
import { barriers } from '$lib/domain/story/journey';
import { looseKinds } from '$lib/domain/thread/loose-end';
import type { Paths } from './operation';
import { arrayOf, bodyOf, oneOf, pageOf, shape } from './schema';
import { wordings } from './wording';
import { check } from './youth-check';

const looseEnd = shape({
	kind: oneOf(looseKinds),
	of: oneOf(['opportunity', 'insight', 'person', 'story', 'partner', 'notice']),
	id: 'uuid',
	title: 'text',
	since: 'text'
});

const opportunity = shape({
	id: 'uuid',
	whatIf: 'text',
	concrete: 'text[]',
	insightIds: 'uuid[]',
	moreOf: 'text|null',
	removes: { anyOf: [oneOf(barriers), { type: 'null' }] },
	towards: 'text|null',
	partner: { anyOf: [shape({ id: 'uuid', name: 'text' }), { type: 'null' }] },
	partnerKind: { anyOf: [oneOf(sectors), { type: 'null' }] },
	area: 'text',
	partnerText: 'text',
	publicTask: oneOf(publicTasks),
	state: oneOf(opportunityStates),
	legal: arrayOf(oneOf(opportunityStates)),
	answers: 'thing[]',
	isStopped: { type: 'boolean' },
	hasYoungAnswer: { type: 'boolean' },
	decision: {
		anyOf: [
			shape({
				state: oneOf(['open', 'asked', ...decisions]),
				question: 'text',
				askedOf: 'text',
				dueOn: 'text|null',
				askedAt: 'text|null',
				decidedBy: 'text'
			}),
			{ type: 'null' }
		]
	},
	version: 'whole'
});

/** What-ifs with the answers they were given. */
export const opportunityPaths: Paths = {
	'/initiatives/{initiative}/opportunities': {
		get: { summary: 'What-ifs', answer: pageOf(opportunity), paged: true },
		post: {
			summary: 'Ask “what if”',
			body: bodyOf(opportunityInput),
			answer: opportunity,
			creates: true
		}
	},
	'/initiatives/{initiative}/loose-ends': {
		get: {
			summary: 'Where the thread is broken, the most pressing first',
			answer: pageOf(looseEnd)
		}
	},
	'/opportunities/{id}': {
		get: { summary: 'A what-if with its answers', answer: opportunity },
		patch: {
			summary: 'Change a what-if',
			body: bodyOf(opportunityPatch),
			answer: opportunity,
			versioned: true
		}
	},
	'/opportunities/{id}/versions': {
		get: {
			summary: 'How a what-if was worded, the latest first, with what was put in and taken out',
			query: { with: oneOf(['next', 'now']) },
			answer: wordings(whatIfParts)
		}
	},
	'/opportunities/{id}/transitions': {
		post: {
			summary: 'Answer a what-if: take it a step further',
			body: bodyOf(answerInput),
			answer: opportunity,
			versioned: true
		}
	},
	'/opportunities/{id}/undo': {
		post: {
			summary: 'Take back the step that one has just taken',
			body: bodyOf(takeBackInput),
			answer: opportunity
		}
	},
	'/opportunities/{id}/decision': {
		put: {
			summary: 'Ask a decision-maker, with a day on which the answer is due',
			body: bodyOf(decisionQuestion),
			answer: opportunity
		},
		post: {
			summary: 'A decision-maker answers that it may replace a public task',
			body: bodyOf(decisionInput),
			answer: opportunity
		}
	},
	'/opportunities/{id}/checks': {
		get: {
			summary: 'What young people say to a what-if',
			answer: pageOf(check)
		},
		post: {
			summary: 'A young person answers whether a what-if fits',
			body: bodyOf(checkInput),
			answer: check,
			creates: true
		}
	}
};
