import { initiativeChange, newInitiative } from '$lib/domain/initiative/initiative';
import { setupChange, setupQuestions } from '$lib/domain/initiative/setup';
import { roles } from '$lib/domain/access/role';
import type { Paths } from './operation';
import { arrayOf, bodyOf, oneOf, pageOf, shape } from './schema';

const initiative = shape({
	id: 'uuid',
	slug: 'text',
	name: 'text',
	municipality: 'text',
	theme: 'text',
	programme: 'text',
	startsOn: 'date|null',
	endsOn: 'date|null',
	isDemo: 'yes',
	version: 'whole'
});

const setup = shape({
	controller: 'text',
	contact: 'text',
	legalBasis: 'thing',
	youngest: 'whole|null',
	oldest: 'whole|null',
	retention: 'thing',
	leadIds: 'uuid[]',
	suppression: 'whole|null',
	answerDays: 'whole',
	unanswered: arrayOf(oneOf(setupQuestions))
});

const membership = shape({
	initiative: shape({ id: 'uuid', slug: 'text', name: 'text' }),
	roles: arrayOf(oneOf(roles))
});

/** The account, the initiatives, and this description itself. */
export const initiativePaths: Paths = {
	'/openapi.json': {
		get: { summary: 'This description', answer: { type: 'object' }, isPublic: true }
	},
	'/me': {
		get: {
			summary: 'Who is asking, and what they are members of',
			answer: shape({
				user: shape({ id: 'uuid', name: 'text', email: 'text' }),
				memberships: arrayOf(membership),
				locale: oneOf(['da', 'en'])
			})
		}
	},
	'/initiatives': {
		get: { summary: 'Initiatives one is a member of', answer: pageOf(initiative), paged: true },
		post: {
			summary: 'Begin an initiative',
			body: bodyOf(newInitiative),
			answer: initiative,
			creates: true
		}
	},
	'/initiatives/{initiative}': {
		get: { summary: 'An initiative', answer: initiative },
		patch: {
			summary: 'Change an initiative',
			body: bodyOf(initiativeChange),
			answer: initiative,
			versioned: true
		}
	},
	'/initiatives/{initiative}/setup': {
		get: { summary: 'What is answered before real contributions come', answer: setup },
		patch: {
			summary: 'Answer some of it, or all; no contribution is taken while a question is open',
			body: bodyOf(setupChange),
			answer: setup
		}
	}
};
