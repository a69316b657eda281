import { feelings } from '$lib/domain/pledge/feeling';
import { firstMeetingInput } from '$lib/domain/pledge/first-meeting';
import { healths } from '$lib/domain/pledge/health';
import { pledgeKinds } from '$lib/domain/pledge/kind';
import { partnerInput, partnerPatch, sectors } from '$lib/domain/pledge/partner';
import { partnerMerge } from '$lib/domain/pledge/partner-merge';
import { pledgeInput } from '$lib/domain/pledge/pledge';
import { moveInput, pledgeStates } from '$lib/domain/pledge/state';
import type { Paths } from './operation';
import { arrayOf, bodyOf, oneOf, pageOf, shape } from './schema';

const fields = {
	id: 'uuid',
	name: 'text',
	sector: oneOf(sectors),
	areas: 'text[]',
	branches: arrayOf(shape({ name: 'text', area: 'text' })),
	interests: 'text[]',
	offers: 'text[]',
	weCan: 'text',
	weMay: 'text',
	weWillNot: 'text',
	feelings: arrayOf(oneOf(feelings)),
	certificateOn: 'date|null',
	confidentialOn: 'date|null',
	courses: arrayOf(shape({ name: 'text', until: 'date|null' })),
	agreement: 'text',
	agreementReviewOn: 'date|null',
	version: 'whole'
};
const partner = shape(fields);

const firstMeeting = shape({
	id: 'uuid',
	pledgeId: 'uuid',
	storytellerId: 'uuid|null',
	secretName: 'text',
	on: 'date',
	at: 'text',
	place: 'text',
	adult: 'text',
	comesAlone: 'yes'
});

const pledge = shape({
	id: 'uuid',
	opportunityId: 'uuid',
	partnerId: 'uuid|null',
	partnerName: 'text',
	kind: oneOf(pledgeKinds),
	quantity: 'number|null',
	unit: 'text',
	cadence: 'text',
	weekdays: 'text[]',
	fromTime: 'text|null',
	toTime: 'text|null',
	from: 'date|null',
	to: 'date|null',
	ages: 'text',
	howManyChildren: 'whole|null',
	conditions: 'text',
	contact: 'thing|null',
	state: oneOf(pledgeStates),
	health: oneOf(healths),
	legal: arrayOf(oneOf(pledgeStates)),
	told: 'thing|null',
	declaredOn: 'date|null',
	version: 'whole'
});

/** Partners and what they pledge. */
export const partnerPaths: Paths = {
	'/initiatives/{initiative}/partners': {
		get: { summary: 'Partners', answer: pageOf(partner), paged: true },
		post: { summary: 'Add a partner', body: bodyOf(partnerInput), answer: partner, creates: true }
	},
	'/initiatives/{initiative}/partners/table': {
		get: {
			summary: 'The register as a file that can be brought in again',
			query: { format: oneOf(['csv', 'xlsx']) }
		},
		post: {
			summary: 'Bring partners in from csv or xlsx: all of it, or nothing',
			query: { preview: oneOf(['yes']) },
			body: shape({ file: { type: 'string', contentEncoding: 'binary' } }),
			bodyType: 'multipart/form-data',
			answer: shape({
				made: 'text[]',
				known: 'text[]',
				problems: arrayOf(shape({ row: 'whole', value: 'text', field: 'text', title: 'text' })),
				isDone: 'yes'
			})
		}
	},
	'/partners/{id}': {
		get: {
			summary: 'A partner; by the id of one that has become part of another, that other one',
			answer: partner
		},
		patch: {
			summary: 'Change a partner',
			body: bodyOf(partnerPatch),
			answer: partner,
			versioned: true
		}
	},
	'/partners/{id}/merge': {
		post: {
			summary:
				'Make a partner part of another: what pointed at it points at that one. With preview=yes: what that would come to',
			query: { preview: oneOf(['yes']) },
			body: bodyOf(partnerMerge),
			answer: shape({ ...fields, changeId: 'uuid' })
		}
	},
	'/partner-merges/{id}': {
		delete: {
			summary: 'Take a merge of partners back: what has arrived since stays where it is',
			answer: shape({ goneId: 'uuid', intoId: 'uuid' })
		}
	},
	'/opportunities/{id}/pledges': {
		get: { summary: 'Pledges to a what-if', answer: pageOf(pledge) },
		post: { summary: 'Pledge something', body: bodyOf(pledgeInput), answer: pledge, creates: true }
	},
	'/pledges/{id}': { get: { summary: 'A pledge', answer: pledge } },
	'/pledges/{id}/first-meetings': {
		get: {
			summary: 'First meetings: where, when, and which adult comes along',
			answer: pageOf(firstMeeting)
		},
		post: {
			summary: 'Arrange one, in the place of the one of the same young person',
			body: bodyOf(firstMeetingInput),
			answer: shape({ id: 'uuid' }),
			creates: true
		}
	},
	'/pledges/{id}/first-meetings/{meeting}': { delete: { summary: 'Call one off' } },
	'/pledges/{id}/transitions': {
		post: {
			summary: 'Take a pledge a step further',
			body: bodyOf(moveInput),
			answer: pledge,
			versioned: true
		}
	}
};
