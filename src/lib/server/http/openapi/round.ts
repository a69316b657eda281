import {
	agreementQuery,
	blindness,
	finishing,
	newRound,
	roundChange,
	roundStates
} from '$lib/domain/codebook/round';
import { newDecision } from '$lib/domain/codebook/passage';
import type { Paths } from './operation';
import { arrayOf, bodyOf, oneOf, pageOf, shape } from './schema';

const round = shape({
	id: 'uuid',
	title: 'text',
	blind: oneOf(blindness),
	state: oneOf(roundStates),
	tagIds: 'uuid[]|null',
	stories: 'thing[]',
	heldBack: 'whole',
	coders: arrayOf(
		shape({
			id: 'uuid',
			name: 'text',
			finishedAt: 'time|null',
			stories: 'whole',
			excerpts: 'whole'
		})
	),
	openedBy: 'text',
	openedAt: 'time',
	closedBy: 'text|null',
	closedAt: 'time|null',
	version: 'whole'
});
const coefficient = {
	anyOf: [shape({ value: 'number' }), shape({ undefined: oneOf(['empty', 'noVariation']) })]
};
const numbers = {
	alpha: coefficient,
	kappa: { anyOf: [coefficient, { type: 'null' }] },
	observed: 'number|null'
};
const decision = shape({
	id: 'uuid',
	choice: 'text',
	coderId: 'uuid|null',
	note: 'text',
	who: 'text',
	at: 'time'
});
const query = bodyOf(agreementQuery).properties as Record<string, Record<string, unknown>>;

/** Coding rounds: two or more code the same stories, and what they came to. */
export const roundPaths: Paths = {
	'/initiatives/{initiative}/rounds': {
		get: { summary: 'Coding rounds, the newest first', answer: pageOf(round), paged: true },
		post: {
			summary:
				'Open a coding round; while it is blind, coders see only what they marked themselves',
			body: bodyOf(newRound),
			answer: round,
			creates: true
		}
	},
	'/rounds/{id}': {
		get: { summary: 'A coding round with how far its coders are', answer: round },
		patch: {
			summary: 'Rename, close or open again',
			body: bodyOf(roundChange),
			answer: round,
			versioned: true
		}
	},
	'/rounds/{id}/finish': {
		post: { summary: 'A coder is through', body: bodyOf(finishing), answer: round }
	},
	'/rounds/{id}/agreement': {
		get: {
			summary: 'Krippendorff’s alpha and Cohen’s kappa, over all and for each tag',
			query,
			answer: {
				anyOf: [
					shape({
						isHidden: 'yes',
						unit: 'text',
						units: 'whole',
						all: shape(numbers),
						tags: arrayOf(shape({ tagId: 'uuid', uses: 'whole', ...numbers }))
					}),
					shape({ isHidden: 'yes' })
				]
			}
		}
	},
	'/rounds/{id}/passages': {
		get: {
			summary: 'What coders marked, side by side; nothing while a blind round is open',
			answer: shape({
				items: arrayOf(
					shape({
						storyId: 'uuid',
						start: 'whole',
						end: 'whole',
						windowStart: 'whole',
						text: 'text',
						isAlike: 'yes',
						excerpts: 'thing[]',
						decision: { anyOf: [decision, { type: 'null' }] }
					})
				)
			})
		}
	},
	'/rounds/{id}/decisions': {
		post: {
			summary: 'Decide which excerpts of a passage go on',
			body: bodyOf(newDecision),
			answer: shape({ items: arrayOf(decision) })
		}
	},
	'/round-decisions/{id}': { delete: { summary: 'Take a decision back' } }
};
