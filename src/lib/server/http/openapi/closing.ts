import { ageBands } from '$lib/domain/consent/rule';
import {
	closingInput,
	deliveryInput,
	letterInput,
	letterParts,
	letterWays
} from '$lib/domain/initiative/closing';
import type { Paths } from './operation';
import { arrayOf, bodyOf, oneOf, shape } from './schema';

const nullable = (schema: object) => ({ anyOf: [schema, { type: 'null' }] });

const texts = shape(Object.fromEntries(letterParts.map((part) => [part, 'text'])));

const recipient = shape({
	storytellerId: 'uuid',
	secretName: 'text',
	ageBand: oneOf(ageBands),
	state: oneOf(['none', 'begun', 'delivered']),
	by: 'text',
	deliveredAt: 'time|null',
	way: nullable(oneOf(letterWays))
});

const closing = shape({
	by: 'text',
	letters: 'whole',
	missing: 'whole',
	reason: 'text',
	at: 'time'
});

const letter = shape({
	storytellerId: 'uuid',
	secretName: 'text',
	ageBand: oneOf(ageBands),
	hasTold: 'yes',
	texts: nullable(texts),
	by: 'text',
	deliveredAt: 'time|null',
	way: nullable(oneOf(letterWays)),
	version: 'whole',
	became: arrayOf({ type: 'object' }),
	months: 'whole|null',
	contact: 'text',
	hasCard: 'yes'
});

/** The end of an initiative, and the letter that each young person gets. */
export const closingPaths: Paths = {
	'/initiatives/{initiative}/closing': {
		get: {
			summary: 'Who has had a closing letter, and how the initiative was closed',
			answer: shape({
				recipients: arrayOf(recipient),
				letters: 'whole',
				missing: 'whole',
				endsOn: 'date|null',
				closing: nullable(closing)
			})
		},
		post: {
			summary: 'Close it: nothing new is begun from now on; a reason while letters are missing',
			body: bodyOf(closingInput)
		},
		delete: { summary: 'Open it again' }
	},
	'/storytellers/{id}/letter': {
		get: { summary: 'The closing letter, with what became of the words', answer: letter },
		patch: {
			summary: 'Keep what is written so far; what is left out stays',
			body: bodyOf(letterInput),
			versioned: true
		}
	},
	'/storytellers/{id}/letter/delivery': {
		post: {
			summary: 'Deliver it: it stands on the own page from now on',
			body: bodyOf(deliveryInput),
			versioned: true
		}
	}
};
