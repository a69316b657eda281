/** Use cases on walls: making them, reading them, and listening. Commands are in wall-command.ts. */
import { can } from '$lib/domain/access/policy';
import { actorId, type Actor } from '$lib/domain/access/role';
import { parse } from '$lib/domain/text/input';
import { handInput, newWall } from '$lib/domain/wall/input';
import { hashOf } from '$lib/domain/wall/hash';
import { showCards, showClusters, sourcesOn, type ShownWall } from '$lib/domain/wall/shown';
import { wallFor } from '$lib/domain/wall/veil';
import type { CardWords } from '$lib/domain/wall/words';
import { allow, today, type Context } from '../context';
import { accessChannel } from '../live/hub';
import { presenceChannel, presenceOf, type Person } from '../live/presence';
import { eventStream } from '../live/stream';
import {
	newsChannel,
	saidOf,
	wallChannel,
	weighingChannel,
	wordsChannel
} from '../live/wall-channel';
import * as initiatives from '../store/initiative';
import * as walls from '../store/wall';
import { readLog } from '../store/wall-log';
import { countHeldBack, toCheckOf, wordsOf, type ToCheck } from '../store/wall-words';
import { hashInput, isRepeat, type Created } from './once';

/** A wall in a list: what it is called, how much is on it, when somebody last worked on it (ISO 8601, UTC). */
export interface ListedWall {
	id: string;
	title: string;
	seq: number;
	cards: number;
	clusters: number;
	createdAt: string;
	changedAt: string;
}

/** The newest first. @param page `after`: the id of the last wall of the page before */
export async function list(
	ctx: Context,
	slugOrId: string,
	page: { after: string | undefined; limit: number }
): Promise<ListedWall[]> {
	const { id } = allow(ctx, 'wall.list', await initiatives.find(ctx.db, slugOrId));
	const rows = await walls.list(ctx.db, id, page);
	return rows.map(({ initiativeId: _, createdAt, changedAt, ...row }) => ({
		...row,
		createdAt: iso(createdAt),
		changedAt: iso(changedAt)
	}));
}

/** Hangs up a wall. */
export async function create(
	ctx: Context,
	slugOrId: string,
	input: unknown
): Promise<Created<ShownWall>> {
	const { id: initiativeId } = allow(ctx, 'wall.create', await initiatives.find(ctx.db, slugOrId));
	const given = parse(newWall, input);
	const id = given.id ?? ctx.newId();
	const inputHash = hashInput({ initiativeId, ...given });
	const isNew = !isRepeat(await walls.findInputHash(ctx.db, id), inputHash);
	if (isNew) {
		const createdBy = actorId(ctx.actor);
		const createdAt = ctx.now();
		const { title } = given;
		await ctx.db.commit([
			walls.insert(ctx.db, { id, initiativeId, title, createdBy, inputHash, createdAt })
		]);
	}
	return { isNew, item: await read(ctx, id) };
}

/** So often a guest's phone is written to: it shows nobody's hands, and there are many of them. */
const guestTickMs = 100;

/** A wall as it is now. Words come through the consent gate, at this very reading. */
export async function read(ctx: Context, id: string): Promise<ShownWall> {
	const { initiativeId, title, seq, createdAt, parentId } = allow(
		ctx,
		'wall.read',
		await walls.find(ctx.db, id)
	);
	const you = actorId(ctx.actor);
	const wall = wallFor((await readLog(ctx.db, id, seq)).history.wall, you);
	const asked = { initiativeId, today: today(ctx), ...sourcesOn(wall) };
	const words = await wordsOf(ctx.db, asked);
	return {
		...wall,
		id,
		initiativeId,
		title,
		createdAt: iso(createdAt),
		you,
		hash: hashOf(wall),
		parentId,
		cards: showCards(wall, words),
		clusters: showClusters(wall)
	};
}

/** What can be read on a wall now, beside the log. */
export interface WallWords {
	/** Of the wall that this is said of. */
	seq: number;
	hash: string;
	items: CardWords[];
	/** By card; only when they are asked for. */
	notes?: Record<string, string>;
}

/**
 * The words of the cards on a wall that a workshop may see now; of the others nothing.
 *
 * @param withNotes with what the notes say too: after private notes were opened, they are told here
 */
export async function words(ctx: Context, id: string, withNotes = false): Promise<WallWords> {
	const { initiativeId, seq } = allow(ctx, 'wall.read', await walls.find(ctx.db, id));
	const wall = wallFor((await readLog(ctx.db, id, seq)).history.wall, actorId(ctx.actor));
	const asked = { initiativeId, today: today(ctx), ...sourcesOn(wall) };
	const notes = Object.values(wall.cards).flatMap(({ id, text }) => (text ? [[id, text]] : []));
	return {
		seq: wall.seq,
		hash: hashOf(wall),
		items: await wordsOf(ctx.db, asked),
		...(withNotes && { notes: Object.fromEntries(notes) as Record<string, string> })
	};
}

/**
 * What could be brought in: excerpts that a workshop may see, the stories whose masking somebody must go through first, and
 * of the others only how many there are.
 */
export async function tray(
	ctx: Context,
	id: string
): Promise<{ items: CardWords[]; toCheck: ToCheck[]; heldBack: number }> {
	const { initiativeId } = allow(ctx, 'wall.fill', await walls.find(ctx.db, id));
	const asked = { initiativeId, today: today(ctx), shownTo: actorId(ctx.actor) };
	return {
		items: await wordsOf(ctx.db, asked),
		toCheck: await toCheckOf(ctx.db, asked),
		heldBack: await countHeldBack(ctx.db, asked)
	};
}

/**
 * A live stream of a wall's events. They hold no words: a listener asks for those with {@link words}.
 *
 * @param from.after  the number of the last event that the listener has; from now on when absent
 * @param from.again  who is asking, found out anew: membership and session may have ended meanwhile
 */
export async function listen(
	ctx: Context,
	id: string,
	from: { after: number | undefined; again: () => Promise<Actor>; signal: AbortSignal }
): Promise<Response> {
	const found = allow(ctx, 'wall.read', await walls.find(ctx.db, id));
	const you = actorId(ctx.actor);
	const presence = presenceOf(ctx.live);
	const leave = once(presence.enter(id, personOf(ctx.actor)));
	const isStaff = can(ctx.actor, 'wall.appear', found);
	return eventStream({
		live: ctx.live,
		actorId: you,
		channel: wallChannel(id),
		beside: [
			{ channel: weighingChannel(id), name: 'weighing' },
			{ channel: wordsChannel(id), name: 'words' },
			...(isStaff
				? [
						{ channel: presenceChannel(id), name: 'presence', first: () => presence.all(id) },
						{ channel: newsChannel(id), name: 'news' }
					]
				: [])
		],
		...(ctx.actor.kind === 'guest' && { tickMs: guestTickMs }),
		onend: leave,
		after: from.after ?? found.seq,
		missed: async (after) => (await walls.eventsAfter(ctx.db, id, after)).map(saidOf),
		rights: [accessChannel(you)],
		mayListen: async () => can(await from.again(), 'wall.read', found),
		signal: from.signal
	});
}

/** Somebody's hand on the wall, told to the staff who are there. */
export async function appear(ctx: Context, id: string, input: unknown): Promise<void> {
	allow(ctx, 'wall.appear', await walls.find(ctx.db, id));
	presenceOf(ctx.live).move(id, actorId(ctx.actor), parse(handInput, input).hand);
}

function personOf(actor: Actor): Person {
	const name = 'name' in actor ? actor.name : '';
	return { id: actorId(actor), name, isGuest: actor.kind === 'guest' };
}

function once(work: () => void): () => void {
	let isDone = false;
	return () => {
		if (!isDone) {
			isDone = true;
			work();
		}
	};
}

const iso = (ms: number) => new Date(ms).toISOString();
