import { followUpInput, followUpSaid } from '$lib/domain/opportunity/follow-up';
import {
	followUpAnswers,
	followUpParts,
	followUpSides
} from '$lib/domain/opportunity/follow-up-part';
import type { Paths } from './operation';
import { arrayOf, bodyOf, oneOf, pageOf, shape } from './schema';

const followUpAnswer = oneOf(followUpParts.flatMap((part) => followUpAnswers[part]));

const followUp = shape({
	id: 'uuid',
	storytellerId: 'uuid',
	secretName: 'text',
	on: 'date',
	dueOn: 'date',
	said: arrayOf(
		shape({
			side: oneOf(followUpSides),
			part: oneOf(followUpParts),
			answer: { anyOf: [followUpAnswer, { type: 'null' }] },
			before: 'text',
			now: 'text',
			words: 'text',
			pledgeId: 'uuid|null',
			saidBy: 'text',
			writtenBy: 'text|null'
		})
	),
	differences: arrayOf(
		shape({ part: oneOf(followUpParts), young: followUpAnswer, contact: followUpAnswer })
	)
});

/** What came of what-ifs. */
export const followUpPaths: Paths = {
	'/opportunities/{id}/follow-ups': {
		get: {
			summary: 'What came of a what-if, as a young person and the contact person tell it',
			answer: pageOf(followUp)
		},
		post: {
			summary: 'Ask a young person what came of a what-if',
			body: bodyOf(followUpInput),
			answer: followUp,
			creates: true
		}
	},
	'/follow-ups/{id}/answers': {
		put: {
			summary: 'Say what came of it: a young person for themself, staff for the contact person',
			body: bodyOf(followUpSaid),
			answer: shape({ id: 'uuid', said: 'thing[]' })
		}
	}
};
