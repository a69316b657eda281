import { guardianUntil18 } from '$lib/domain/consent/rule';
import { scopes } from '$lib/domain/consent/scope';
import { initiativeChange, newInitiative } from '$lib/domain/initiative/initiative';
import { setupChange, setupQuestions } from '$lib/domain/initiative/setup';
import { newProject, projectChange } from '$lib/domain/initiative/research-project';
import { keptItem, prolongation, timedClasses } from '$lib/domain/retention/retention';
import { sectors } from '$lib/domain/pledge/partner';
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
	groundLimit: 'whole',
	trackTagId: 'uuid|null',
	involvement: arrayOf(
		shape({
			theme: 'text',
			area: 'text',
			removes: 'text|null',
			sectors: arrayOf(oneOf(sectors)),
			procedureId: 'uuid|null?'
		})
	),
	procedures: arrayOf(
		shape({
			id: 'uuid',
			name: 'text',
			steps: arrayOf(shape({ id: 'uuid', text: 'text', days: 'whole', isRequired: 'yes' }))
		})
	),
	isDemo: 'yes',
	closedAt: 'time|null',
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
	publicSuppression: 'whole',
	contactYears: 'whole',
	answerDays: 'whole',
	noticeDays: 'whole',
	aloneFrom15: arrayOf(oneOf(guardianUntil18)),
	bothFor: arrayOf(oneOf(scopes)),
	renewMonths: 'whole',
	unanswered: arrayOf(oneOf(setupQuestions))
});

const researchProject = shape({
	id: 'uuid',
	name: 'text',
	responsible: 'text',
	about: 'text',
	until: 'date'
});

const due = shape({
	kept: oneOf(timedClasses),
	itemId: 'text',
	name: 'text',
	count: 'whole',
	since: 'date',
	isWanted: 'yes',
	dueOn: 'date',
	warnsFrom: 'date',
	warnedOn: 'date|null',
	erasesOn: 'date',
	state: oneOf(['running', 'soon', 'overdue']),
	prolonged: 'thing|null',
	mayErase: 'yes'
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
	},
	'/initiatives/{initiative}/research-projects': {
		get: {
			summary: 'Research projects that somebody can say yes to',
			answer: pageOf(researchProject)
		},
		post: {
			summary: 'Put a research project on the list',
			body: bodyOf(newProject),
			answer: researchProject,
			creates: true
		}
	},
	'/research-projects/{id}': {
		patch: {
			summary: 'Change a research project; once somebody has answered, its last day alone',
			body: bodyOf(projectChange),
			answer: researchProject
		}
	},
	'/initiatives/{initiative}/retention': {
		get: {
			summary: 'What will be erased because its time is over, and what was',
			answer: shape({
				months: 'thing',
				isDemo: 'yes',
				items: arrayOf(due),
				recordings: arrayOf(shape({ id: 'uuid', secretName: 'text', keepUntil: 'date' })),
				erased: arrayOf(shape({ kept: oneOf(timedClasses), dueOn: 'date', by: 'text', at: 'time' }))
			})
		}
	},
	'/initiatives/{initiative}/retention/prolongations': {
		post: {
			summary: 'Put one thing off, with a reason',
			body: bodyOf(prolongation),
			answer: due
		}
	},
	'/initiatives/{initiative}/retention/erasures': {
		post: {
			summary: 'Erase one thing whose time is over, and that was warned of 30 days ago',
			body: bodyOf(keptItem)
		}
	}
};
