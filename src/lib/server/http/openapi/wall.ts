import * as v from 'valibot';
import { commandsAtOnce, schemas } from '$lib/domain/wall/command';
import { joining, opening } from '$lib/domain/wall/guest';
import { newWall } from '$lib/domain/wall/input';
import { phases } from '$lib/domain/wall/state';
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
			answer: shape({ token: 'text', wallId: 'uuid', name: 'text', expiresAt: 'time' }),
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
			answer: shape({ closesAt: 'time|null', items: 'thing[]' })
		}
	},
	'/walls/{id}/guests/{guest}': { delete: { summary: 'Send a guest out' } },
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
			answer: shape({ items: 'thing[]' })
		}
	},
	'/walls/{id}/tray': {
		get: {
			summary: 'Excerpts that may be brought to the wall; the others are counted',
			answer: shape({ items: 'thing[]', heldBack: 'whole' })
		}
	}
};
