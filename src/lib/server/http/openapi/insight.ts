import { ageBands } from '$lib/domain/consent/rule';
import { families } from '$lib/domain/codebook/family';
import { grounds } from '$lib/domain/insight/ground';
import { insightInput, insightPatch } from '$lib/domain/insight/insight';
import { wordingParts } from '$lib/domain/insight/version';
import { checkInput, questionInput, settlementInput } from '$lib/domain/insight/youth-check';
import type { Paths } from './operation';
import { arrayOf, bodyOf, oneOf, pageOf, shape } from './schema';
import { wordings } from './wording';
import { check, heardCheck } from './youth-check';

const places = shape({ ageBands: arrayOf(oneOf(ageBands)), areas: 'text[]', tracks: 'text[]' });

const insight = shape({
	id: 'uuid',
	observation: 'text',
	because: 'text',
	soThat: 'text',
	sign: 'text',
	cause: 'text',
	wallId: 'uuid|null',
	clusterId: 'uuid|null',
	evidence: arrayOf(
		shape({
			excerptId: 'uuid',
			stance: oneOf(['supports', 'contradicts']),
			state: oneOf(['shown', 'withheld', 'gone']),
			quote: 'text?'
		})
	),
	reach: shape({ stories: 'whole', storytellers: 'whole' }),
	ground: oneOf(grounds),
	least: 'whole',
	from: places,
	unheard: places,
	enoughBecause: 'text',
	ownerId: 'text|null',
	owner: 'text',
	memo: 'text',
	tags: arrayOf(shape({ id: 'uuid', name: 'text', family: oneOf(families) })),
	plainText: 'text',
	wording: 'whole',
	check: shape({
		state: oneOf(['none', 'pending', 'done', 'stopped']),
		asked: 'whole',
		fits: 'whole',
		notQuite: 'whole',
		wrong: 'whole'
	}),
	version: 'whole'
});

/** Insights, how they were worded, and what young people say to the wording. */
export const insightPaths: Paths = {
	'/initiatives/{initiative}/insights': {
		get: { summary: 'Insights', answer: pageOf(insight), paged: true },
		post: {
			summary: 'Make an insight',
			body: bodyOf(insightInput),
			answer: insight,
			creates: true
		}
	},
	'/insights/{id}': {
		get: { summary: 'An insight with its evidence', answer: insight },
		patch: {
			summary: 'Change an insight',
			body: bodyOf(insightPatch),
			answer: insight,
			versioned: true
		}
	},
	'/insights/{id}/versions': {
		get: {
			summary: 'How an insight was worded, the latest first, with what was put in and taken out',
			query: { with: oneOf(['next', 'now']) },
			answer: wordings(wordingParts)
		}
	},
	'/insights/{id}/checks': {
		get: {
			summary: 'What young people say to the wording',
			answer: pageOf(heardCheck)
		},
		put: {
			summary: 'Ask young people about the wording, in plain language',
			body: bodyOf(questionInput),
			answer: insight
		},
		post: {
			summary: 'A young person answers whether the wording fits',
			body: bodyOf(checkInput),
			answer: check,
			creates: true
		}
	},
	'/checks/{id}/settlement': {
		post: {
			summary: 'Write down how a “wrong” was settled',
			body: bodyOf(settlementInput),
			answer: insight
		}
	}
};
