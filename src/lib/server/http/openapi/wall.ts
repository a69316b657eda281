import * as v from 'valibot';
import { commandsAtOnce, schemas } from '$lib/domain/wall/command';
import { joining, lettingIn, opening } from '$lib/domain/wall/guest';
import { breakout, claim, handInput, merge, newWall, wallCopy } from '$lib/domain/wall/input';
import { modes } from '$lib/domain/suggestion/suggestion';
import { dotsOnOne } from '$lib/domain/opportunity/dot-limit';
import { commentInput } from '$lib/domain/opportunity/dots';
import { newWeighing, weighingChange } from '$lib/domain/opportunity/weighing';
import { phases } from '$lib/domain/wall/state';
import { uuid, whole } from '$lib/domain/text/input';
import type { Paths } from './operation';
import { arrayOf, bodyOf, oneOf, pageOf, shape } from './schema';

const commands = Object.entries(schemas).map(([type, schema]) =>
	bodyOf(v.object({ type: v.literal(type), ...schema.entries }))
);

const state = shape({
	id: 'uuid',
	title: 'text',
	seq: 'whole',
	cards: 'thing[]',
	clusters: 'thing[]',
	phase: oneOf(phases)
});

const weighing = shape({
	weighing: {
		anyOf: [
			shape({
				isOpen: 'yes',
				items: arrayOf(
					shape({
						id: 'uuid',
						whatIf: 'text',
						concrete: 'text[]',
						text: 'text',
						isOpen: 'yes',
						own: 'whole',
						most: 'whole',
						dots: 'whole|null',
						comments: 'thing[]'
					})
				),
				left: 'whole',
				elsewhere: 'whole',
				given: 'thing|null'
			}),
			{ type: 'null' }
		]
	}
});

const event = shape({ seq: 'whole', id: 'uuid', type: 'text', at: 'time' });

/** Workshop walls: a log of commands that all browsers follow. */
export const wallPaths: Paths = {
	'/initiatives/{initiative}/walls': {
		get: {
			summary: 'Walls, the newest first',
			answer: pageOf(shape({ id: 'uuid', title: 'text', seq: 'whole', createdAt: 'time' })),
			paged: true
		},
		post: { summary: 'Put up a wall', body: bodyOf(newWall), answer: state, creates: true }
	},
	'/walls/{id}': { get: { summary: 'A wall as it stands now', answer: state } },
	'/walls/{id}/commands': {
		post: {
			summary: 'Do things to a wall; each is accepted or rejected by itself',
			body: {
				type: 'object',
				properties: {
					commands: { ...arrayOf({ anyOf: commands }), minItems: 1, maxItems: commandsAtOnce }
				},
				required: ['commands']
			},
			answer: shape({
				accepted: arrayOf(shape({ id: 'uuid', seq: 'whole' })),
				rejected: arrayOf(shape({ id: 'text|null', name: 'text' }))
			})
		}
	},
	'/walls/join': {
		post: {
			summary: 'Come in as a guest, by the code on the screen; the token is for this wall alone',
			body: bodyOf(joining),
			answer: shape({
				token: 'text',
				wallId: 'uuid',
				name: 'text',
				expiresAt: 'time',
				isIn: 'yes'
			}),
			isPublic: true
		}
	},
	'/walls/{id}/door': {
		post: {
			summary: 'Let guests in by a fresh code, which is told this once',
			body: bodyOf(opening),
			answer: shape({ code: 'text', url: 'text', closesAt: 'time' })
		},
		delete: { summary: 'Close the door: all guests are out' }
	},
	'/walls/{id}/guests': {
		get: {
			summary: 'Who is in by the code',
			answer: shape({ closesAt: 'time|null', asks: 'yes', items: 'thing[]' })
		},
		patch: { summary: 'Let in all who wait at the door', body: bodyOf(lettingIn) }
	},
	'/walls/{id}/guests/{guest}': {
		patch: { summary: 'Let in a guest who waits at the door', body: bodyOf(lettingIn) },
		delete: { summary: 'Send a guest out' }
	},
	'/walls/{id}/log': {
		get: {
			summary: 'How the wall came to be: its events in order, without words of stories',
			query: {
				after: { type: 'integer', minimum: 0 },
				limit: { type: 'integer', minimum: 1, maximum: 2000, default: 500 }
			},
			answer: shape({ items: arrayOf(event), next: 'whole|null' })
		}
	},
	'/walls/{id}/log/words': {
		get: {
			summary: 'The words of all that ever hung there, as far as consent allows today',
			answer: shape({ seq: 'whole', items: 'thing[]' })
		}
	},
	'/walls/{id}/copies': {
		post: {
			summary: 'Hang up a copy, as the wall was after an event or is now',
			body: bodyOf(wallCopy),
			answer: state,
			creates: true
		}
	},
	'/walls/{id}/breakouts': {
		get: {
			summary: 'Walls of smaller groups that came out of this one',
			answer: shape({ items: arrayOf(shape({ id: 'uuid', title: 'text', seq: 'whole' })) })
		},
		post: {
			summary: 'Hang up a wall for a smaller group, with some of the clusters',
			body: bodyOf(breakout),
			answer: state,
			creates: true
		}
	},
	'/walls/{id}/merges': {
		post: {
			summary: 'Bring what a smaller group made back to this wall',
			body: bodyOf(merge),
			answer: state
		}
	},
	'/walls/{id}/presence': {
		post: { summary: 'Tell where one’s hand is; never stored', body: bodyOf(handInput) }
	},
	'/walls/{id}/claims': {
		get: {
			summary: 'What guests say is theirs, for the staff alone',
			answer: shape({ items: 'thing[]' })
		},
		post: { summary: '“That is mine”, said by a guest to the staff', body: bodyOf(claim) },
		delete: {
			summary: 'Settle one; what was written is erased',
			query: { claim: { type: 'string', format: 'uuid' } }
		}
	},
	'/walls/{id}/weighing': {
		get: {
			summary: 'The round of dots on what-ifs that stands on the wall; sums once it is closed',
			answer: weighing
		},
		put: {
			summary: 'Put what-ifs before the guests, in the place of an earlier round',
			body: bodyOf(newWeighing)
		},
		patch: {
			summary: 'Close the round and tell the sums, or open it again',
			body: bodyOf(weighingChange)
		},
		delete: { summary: 'Take the round off the wall; the dots stay with the what-ifs' }
	},
	'/walls/{id}/weighing/choices': {
		get: {
			summary: 'What-ifs that can be put before the guests, those that came of this wall first',
			answer: shape({
				items: arrayOf(shape({ id: 'uuid', whatIf: 'text', isFromWall: 'yes', isStopped: 'yes' }))
			})
		}
	},
	'/walls/{id}/weighing/dots': {
		put: {
			summary: 'Say as a guest how many of one’s dots lie on a what-if of the round',
			body: bodyOf(v.object({ opportunityId: uuid, dots: whole(0, dotsOnOne) })),
			answer: weighing
		},
		delete: {
			summary: 'Take back the dots that lie on what-ifs of earlier rounds',
			answer: weighing
		}
	},
	'/walls/{id}/weighing/comments': {
		post: {
			summary: 'Say something of a what-if of the round as a guest; it stands there without a name',
			body: bodyOf(v.object({ ...commentInput.entries, opportunityId: uuid })),
			answer: shape({ id: 'uuid' }),
			creates: true
		},
		delete: {
			summary: 'Take back what one said',
			query: { comment: { type: 'string', format: 'uuid' } }
		}
	},
	'/walls/{id}/events': {
		get: {
			summary: 'Follow a wall; resumes after `Last-Event-ID`',
			query: { after: { type: 'integer', minimum: 0 } },
			answer: event,
			streams: true
		}
	},
	'/walls/{id}/words': {
		get: {
			summary: 'The words of the cards, as far as consent allows today',
			query: { notes: { type: 'boolean' } },
			answer: shape({ seq: 'whole', hash: 'text', items: 'thing[]' })
		}
	},
	'/walls/{id}/suggestions': {
		get: {
			summary: 'Groups that the cards in no cluster could make, and what holds them together',
			query: { mode: oneOf(modes) },
			answer: shape({
				seq: 'whole',
				compared: 'whole',
				hasModel: 'yes',
				items: arrayOf(
					shape({
						cardIds: 'uuid[]',
						words: 'text[]',
						tags: 'text[]',
						score: 'number',
						isByMeaning: 'yes'
					})
				)
			})
		}
	},
	'/walls/{id}/tray': {
		get: {
			summary: 'Excerpts that may be brought to the wall; the others are counted',
			answer: shape({ items: 'thing[]', toCheck: 'thing[]', heldBack: 'whole' })
		}
	}
};
