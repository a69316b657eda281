import { ageBands } from '$lib/domain/consent/rule';
import { families } from '$lib/domain/codebook/family';
import { grounds } from '$lib/domain/insight/ground';
import { insightInput, insightPatch } from '$lib/domain/insight/insight';
import { wordingParts } from '$lib/domain/insight/version';
import { checkInput, questionInput, settlementInput } from '$lib/domain/insight/youth-check';
import { checkAnswers } from '$lib/domain/insight/check-answer';
import { followUpInput, followUpSaid } from '$lib/domain/opportunity/follow-up';
import {
	followUpAnswers,
	followUpParts,
	followUpSides
} from '$lib/domain/opportunity/follow-up-part';
import { mediaKinds } from '$lib/domain/media/media';
import { askingInput, involvementInput, involvements } from '$lib/domain/opportunity/involvement';
import {
	answerInput,
	linkInput,
	opportunityInput,
	opportunityPatch,
	takeBackInput,
	publicTasks
} from '$lib/domain/opportunity/opportunity';
import { decisionInput, decisions, decisionQuestion } from '$lib/domain/opportunity/decision';
import { tickInput } from '$lib/domain/opportunity/procedure';
import { whatIfParts } from '$lib/domain/opportunity/version';
import { opportunityStates } from '$lib/domain/opportunity/state';
import { sectors } from '$lib/domain/pledge/partner';
import { barriers } from '$lib/domain/story/journey';
import { looseKinds } from '$lib/domain/thread/loose-end';
import type { Paths } from './operation';
import { arrayOf, bodyOf, oneOf, pageOf, shape } from './schema';

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

const checkFields = {
	id: 'uuid',
	storytellerId: 'uuid|null',
	wording: 'whole',
	answer: { anyOf: [oneOf(checkAnswers), { type: 'null' }] },
	words: 'text|null'
} as const;

const check = shape(checkFields);

/** With what was drawn or spoken as the answer. */
const heardCheck = shape({
	...checkFields,
	made: arrayOf(shape({ id: 'uuid', kind: oneOf(mediaKinds), altText: 'text' }))
});

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

const looseEnd = shape({
	kind: oneOf(looseKinds),
	of: oneOf(['opportunity', 'insight', 'person']),
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

const involved = shape({
	sectors: arrayOf(
		shape({
			sector: oneOf(sectors),
			state: { anyOf: [oneOf(involvements), { type: 'null' }] },
			reason: 'text'
		})
	),
	proposals: arrayOf(
		shape({
			id: 'uuid',
			name: 'text',
			sector: oneOf(sectors),
			areas: 'text[]',
			isClose: { type: 'boolean' },
			isAsked: { type: 'boolean' },
			hasMail: { type: 'boolean' },
			weWillNot: 'text'
		})
	)
});

const checklists = shape({
	items: arrayOf(
		shape({
			id: 'uuid',
			name: 'text',
			steps: arrayOf(
				shape({
					id: 'uuid',
					text: 'text',
					days: 'whole',
					isRequired: { type: 'boolean' },
					dueOn: 'date|null',
					done: {
						anyOf: [shape({ by: 'text', at: 'time' }), { type: 'null' }]
					},
					isOverdue: { type: 'boolean' }
				})
			)
		})
	)
});

const link = {
	id: 'uuid',
	partnerName: 'text',
	createdAt: 'time',
	expiresAt: 'time'
};

/** How something was worded: its versions, each with what was put in and taken out after. */
const wordings = (parts: readonly string[]) =>
	pageOf(
		shape({
			id: 'uuid',
			version: 'whole',
			length: 'whole',
			author: 'text',
			writtenAt: 'time',
			isCurrent: 'yes',
			changes: arrayOf(
				shape({
					part: oneOf(parts),
					runs: arrayOf(shape({ kind: oneOf(['same', 'added', 'removed']), text: 'text' }))
				})
			)
		})
	);

/** Insights, and what-ifs with the answers they were given. */
export const opportunityPaths: Paths = {
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
	},
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
	},
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
	},
	'/opportunities/{id}/involvement': {
		get: {
			summary: 'Which sectors must be asked, and who fits',
			answer: involved
		},
		put: {
			summary: 'Say that a sector was asked, declined, or is not relevant and why',
			body: bodyOf(involvementInput),
			answer: involved
		},
		post: {
			summary: 'Ask partners of the register: each gets a link, by mail where that is set up',
			body: bodyOf(askingInput),
			answer: pageOf(
				shape({
					partnerId: 'uuid',
					name: 'text',
					url: 'text',
					isSent: { type: 'boolean' }
				})
			),
			creates: true
		}
	},
	'/opportunities/{id}/procedures': {
		get: {
			summary: 'Procedures that the rules name, as checklists with due dates',
			answer: checklists
		},
		put: {
			summary: 'Say that a step is done, or take that back',
			body: bodyOf(tickInput),
			answer: checklists
		}
	},
	'/opportunities/{id}/links': {
		get: { summary: 'Links given to partners', answer: pageOf(shape(link)) },
		post: {
			summary: 'Offer a what-if to a partner; the link is shown only now',
			body: bodyOf(linkInput),
			answer: shape({ ...link, url: 'text' }),
			creates: true
		}
	},
	'/partner-links/{id}': { delete: { summary: 'Close a link' } }
};
