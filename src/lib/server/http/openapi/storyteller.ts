import { custodies } from '$lib/domain/consent/custody';
import { newConsent, newWithdrawal } from '$lib/domain/consent/input';
import { recallAsked } from '$lib/domain/consent/recall';
import { channels, devices, methods, readingLevels } from '$lib/domain/consent/record';
import { ageBands, deciders } from '$lib/domain/consent/rule';
import { scopes } from '$lib/domain/consent/scope';
import { familyChange, newFamily } from '$lib/domain/story/family';
import { newStoryteller, storytellerChange } from '$lib/domain/story/storyteller';
import type { Paths } from './operation';
import { arrayOf, bodyOf, oneOf, pageOf, shape } from './schema';

const storyteller = shape({
	id: 'uuid',
	secretName: 'text',
	ageBand: oneOf(ageBands),
	birthYear: 'whole|null',
	custody: oneOf(custodies),
	bothFor: arrayOf(oneOf(scopes)),
	guardianRelation: 'text',
	otherRelation: 'text',
	area: 'text',
	familyId: 'uuid|null',
	contactId: 'uuid|null',
	version: 'whole'
});

const family = shape({
	id: 'uuid',
	secretName: 'text',
	note: 'text',
	noteState: oneOf(['', 'erased', 'look']),
	version: 'whole',
	children: arrayOf(shape({ id: 'uuid', secretName: 'text', ageBand: oneOf(ageBands) }))
});

const consent = shape({
	id: 'uuid',
	scope: oneOf(scopes),
	decision: oneOf(['yes', 'no']),
	by: oneOf(deciders),
	relation: 'text|null',
	method: oneOf(methods),
	itemId: 'uuid|null',
	projectId: 'uuid|null',
	expiresOn: 'date|null',
	channel: { enum: [...channels, null] },
	textVersion: 'text',
	textHash: 'text|null',
	language: 'text|null',
	place: 'text',
	witness: 'text',
	readingLevel: { enum: [...readingLevels, null] },
	device: { enum: [...devices, null] },
	readAloud: { type: ['boolean', 'null'] },
	replacedBy: 'uuid|null',
	at: 'time'
});

const recall = shape({
	id: 'uuid',
	who: 'text',
	purpose: 'text',
	project: 'text',
	on: 'date',
	since: 'date',
	asked: 'thing|null'
});

const counts = { type: 'object', additionalProperties: { type: 'integer' } };

/** The young people, what they said yes to, and taking it back. */
export const storytellerPaths: Paths = {
	'/initiatives/{initiative}/storytellers': {
		get: {
			summary: 'Young people by their secret names',
			answer: pageOf(storyteller),
			paged: true
		},
		post: {
			summary: 'Add a young person',
			body: bodyOf(newStoryteller),
			answer: storyteller,
			creates: true
		}
	},
	'/storytellers/{id}': {
		get: { summary: 'A young person', answer: storyteller },
		patch: {
			summary: 'Change a young person',
			body: bodyOf(storytellerChange),
			answer: storyteller,
			versioned: true
		}
	},
	'/initiatives/{initiative}/families': {
		get: { summary: 'Families with their children', answer: pageOf(family), paged: true },
		post: {
			summary: 'Add a family; children join it by their familyId',
			body: bodyOf(newFamily),
			answer: family,
			creates: true
		}
	},
	'/families/{id}': {
		get: { summary: 'A family with its children', answer: family },
		patch: {
			summary: 'Change a family',
			body: bodyOf(familyChange),
			answer: family,
			versioned: true
		}
	},
	'/storytellers/{id}/consents': {
		get: {
			summary: 'All decisions, and what may be done today',
			answer: shape({
				items: arrayOf(consent),
				mayUse: shape(Object.fromEntries(scopes.map((scope) => [scope, 'yes']))),
				textHash: 'text'
			})
		},
		post: {
			summary: 'Record one decision; the latest counts',
			body: bodyOf(newConsent),
			answer: consent,
			creates: true
		}
	},
	'/storytellers/{id}/withdrawals': {
		post: {
			summary: 'Take back everything, one scope, or one thing; it reaches all places at once',
			body: bodyOf(newWithdrawal),
			answer: shape({ id: 'uuid', what: 'text', itemId: 'uuid|null', reached: counts, at: 'time' }),
			creates: true
		}
	},
	'/storytellers/{id}/access-log': {
		get: {
			summary: 'Who has read, and what for',
			answer: pageOf(
				shape({ id: 'uuid', storyId: 'uuid', purpose: 'text', project: 'text', at: 'time' })
			)
		}
	},
	'/storytellers/{id}/recalls': {
		get: {
			summary:
				'Files and prints that may hold what was taken back, and who was asked to delete them',
			answer: pageOf(recall)
		}
	},
	'/recalls/{id}': {
		put: {
			summary: 'Note whom one has asked to delete it, and when; the latest stands',
			body: bodyOf(recallAsked),
			answer: recall
		},
		delete: { summary: 'Nobody was asked after all' }
	}
};
