import { askingInput, involvementInput, involvements } from '$lib/domain/opportunity/involvement';
import { linkInput } from '$lib/domain/opportunity/opportunity';
import { tickInput } from '$lib/domain/opportunity/procedure';
import { sectors } from '$lib/domain/pledge/partner';
import type { Paths } from './operation';
import { arrayOf, bodyOf, oneOf, pageOf, shape } from './schema';

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

/** Who must be asked about a what-if, the procedures that are followed, and the links that partners are given. */
export const involvementPaths: Paths = {
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
