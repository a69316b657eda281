import * as v from 'valibot';
import { DomainError } from '../error';
import { line, oneOf, parse, personLine, personText, uuid, whole } from '../text/input';
import { clusterColors, mostDots, phases } from './state';

/** Farthest that a card can lie from the middle of a wall, in wall units. */
export const reach = 100_000;
export const titleLimit = 120;
export const noteLimit = 600;
/** Most commands in one post. */
export const commandsAtOnce = 200;

const place = v.pipe(
	v.number('invalid'),
	v.finite('invalid'),
	v.minValue(-reach, 'out_of_range'),
	v.maxValue(reach, 'out_of_range')
);
const note = personText(noteLimit);
const title = personLine(titleLimit);
/** `act`: commands with the same one are undone together. */
const head = { id: uuid, act: v.optional(uuid) };

/** What each command holds, by its type. */
export const schemas = {
	'card.add': v.object({
		...head,
		cardId: uuid,
		excerptId: v.nullish(uuid),
		mediaId: v.nullish(uuid),
		text: v.nullish(note),
		x: v.optional(place, 0),
		y: v.optional(place, 0)
	}),
	'card.move': v.object({ ...head, cardId: uuid, x: place, y: place }),
	'card.edit': v.object({ ...head, cardId: uuid, text: note }),
	'card.remove': v.object({ ...head, cardId: uuid }),
	'lock.set': v.object({ ...head, targetId: uuid, isLocked: v.boolean('invalid') }),
	'cluster.create': v.object({
		...head,
		clusterId: uuid,
		title,
		cardIds: v.optional(v.pipe(v.array(uuid, 'invalid'), v.maxLength(500, 'too_long')), []),
		x: v.optional(place),
		y: v.optional(place)
	}),
	'cluster.rename': v.object({ ...head, clusterId: uuid, title }),
	'cluster.add': v.object({ ...head, clusterId: uuid, cardId: uuid }),
	'cluster.remove': v.object({ ...head, clusterId: uuid, cardId: uuid }),
	'cluster.merge': v.object({ ...head, clusterId: uuid, intoId: uuid }),
	'cluster.dissolve': v.object({ ...head, clusterId: uuid }),
	'cluster.nest': v.object({ ...head, clusterId: uuid, parentId: v.nullable(uuid) }),
	'cluster.color': v.object({
		...head,
		clusterId: uuid,
		color: v.nullable(whole(0, clusterColors - 1))
	}),
	'cluster.order': v.object({ ...head, clusterId: uuid, order: place }),
	'vote.cast': v.object({ ...head, targetId: uuid }),
	'vote.retract': v.object({ ...head, targetId: uuid }),
	'phase.set': v.object({ ...head, phase: oneOf(phases) }),
	'timer.start': v.object({ ...head, durationMs: whole(1_000, 4 * 3_600_000) }),
	'timer.stop': v.object(head),
	'spotlight.set': v.object({ ...head, targetId: v.nullable(uuid) }),
	'votes.set': v.object({ ...head, dotsEach: whole(1, mostDots) }),
	'ready.set': v.object({ ...head, isReady: v.boolean('invalid') }),
	'freeze.set': v.object({ ...head, isFrozen: v.boolean('invalid') }),
	'lead.set': v.object({ ...head, leadId: v.nullable(line(100)) }),
	/** `all`: what anybody did last, for those who lead. */
	undo: v.object({ ...head, of: v.optional(oneOf(['mine', 'all'])) }),
	redo: v.object(head)
};

type Schemas = typeof schemas;
export type CommandType = keyof Schemas;

/** What somebody asks of a wall, checked. */
export type Command = {
	[T in CommandType]: { type: T } & v.InferOutput<Schemas[T]>;
}[CommandType];

/** A command as a program writes it, before the sender numbers it with an `id`. */
export type Intent = {
	[T in CommandType]: { type: T } & Omit<v.InferInput<Schemas[T]>, 'id'>;
}[CommandType];

/** The commands that a wall understands. */
export const commandTypes = Object.keys(schemas) as CommandType[];

const post = v.object({
	commands: v.pipe(
		v.array(v.unknown(), 'invalid'),
		v.minLength(1, 'required'),
		v.maxLength(commandsAtOnce, 'too_long')
	)
});

/**
 * Reads the body of a post: the list of commands, each still unread, so that one bad command does not stop the others.
 *
 * @throws DomainError `required`, `invalid`, `too_long` (more than {@link commandsAtOnce})
 */
export function parsePost(body: unknown): unknown[] {
	return parse(post, body).commands;
}

/**
 * Reads one command.
 *
 * @throws DomainError `unknown_command`, or what is wrong with a field
 */
export function parseCommand(input: unknown): Command {
	const { type } = parse(v.object({ type: v.string('required') }), input);
	const known = commandTypes.find((name) => name === type);
	if (!known) {
		throw new DomainError('unknown_command', {}, 'type');
	}
	const command = { ...parse(schemas[known], input), type: known } as Command;
	if (command.type === 'card.add') {
		const shown = [command.excerptId, command.mediaId, command.text].filter(Boolean).length;
		if (shown !== 1) {
			throw new DomainError(shown ? 'invalid' : 'required', {}, 'excerptId');
		}
	}
	return command;
}

/** The id that a rejection is reported under; null when even that cannot be read. */
export function idOf(input: unknown): string | null {
	const result = v.safeParse(v.object({ id: v.string() }), input);
	return result.success ? result.output.id : null;
}
