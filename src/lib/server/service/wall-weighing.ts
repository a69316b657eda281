/** Use cases on rounds of dots in a workshop: the staff put what-ifs before the guests of a wall, and they weigh them. */
import { actorId, type Actor } from '$lib/domain/access/role';
import { DomainError } from '$lib/domain/error';
import { dotsLeft, mostOn, readComment, readDots, takesDots } from '$lib/domain/opportunity/dots';
import { checkPartnerText } from '$lib/domain/opportunity/partner-text';
import type { StoredOpportunity } from '$lib/domain/opportunity/shown';
import {
	aboutWeighed,
	byDots,
	isForGuests,
	mostSaid,
	newWeighing,
	weighingChange,
	type ShownWeighing,
	type WeighingChoice
} from '$lib/domain/opportunity/weighing';
import { parse, uuid } from '$lib/domain/text/input';
import { allow, today, type Context } from '../context';
import { tellNews, tellWeighing } from '../live/wall-channel';
import * as comments from '../store/opportunity-comment';
import * as dots from '../store/opportunity-dot';
import * as opportunities from '../store/opportunity';
import { stoppedAmong } from '../store/opportunity-shown';
import { secrets } from '../store/partner-text';
import * as walls from '../store/wall';
import { guardInside } from '../store/wall-guest';
import { readLog } from '../store/wall-log';
import * as weighings from '../store/wall-weighing';
import { hashInput, isRepeat, madeNow, type Created } from './once';
import { keepPace } from './wall-pace';

/** So many what-ifs are offered to choose from, beside those that came of the wall. */
const mostChoices = 40;

/** The round that stands on a wall, as whoever asks is told; null when there is none. */
export async function read(
	ctx: Context,
	wallId: string
): Promise<{ weighing: ShownWeighing | null }> {
	const wall = allow(ctx, 'weighing.read', await walls.find(ctx.db, wallId));
	const round = await weighings.find(ctx.db, wall.id);
	return { weighing: round ? await shown(ctx, wall, round) : null };
}

/** What can be put before the guests: what takes dots, that which came of this wall first. */
export async function choices(ctx: Context, wallId: string): Promise<{ items: WeighingChoice[] }> {
	const wall = allow(ctx, 'weighing.change', await walls.find(ctx.db, wallId));
	const here = await weighings.cameOf(ctx.db, wall.id);
	const all = await opportunities.listLatest(ctx.db, wall.initiativeId);
	const open = all.filter(({ state }) => takesDots(state));
	const ours = open.filter(({ id }) => here.has(id));
	const others = open.filter(({ id }) => !here.has(id)).slice(0, mostChoices);
	const items = [...ours, ...others];
	const stopped = await stoppedAmong(
		ctx.db,
		items.map(({ id }) => id)
	);
	return {
		items: items.map(({ id, whatIf }) => ({
			...{ id, whatIf, isFromWall: here.has(id), isStopped: stopped.has(id) }
		}))
	};
}

/**
 * Puts what-ifs before the guests, in the place of an earlier round. Dots that they gave before stay theirs.
 *
 * @throws DomainError `required`, `out_of_range`; at `opportunityIds.<n>` `not_found`, `transition_illegal` for what takes
 *   no dots, `check_unsettled` for what a young person has stopped, `partner_text_names_person`; `forbidden` while somebody
 *   else leads the workshop
 */
export async function open(ctx: Context, wallId: string, input: unknown): Promise<void> {
	const wall = allow(ctx, 'weighing.change', await walls.find(ctx.db, wallId));
	const { opportunityIds } = parse(newWeighing, input);
	await checkLeads(ctx, wall);
	await checkShowable(ctx, wall.initiativeId, opportunityIds);
	const by = { openedBy: actorId(ctx.actor), openedAt: ctx.now() };
	await ctx.db.commit([weighings.put(ctx.db, { wallId: wall.id, opportunityIds, ...by })]);
	tellWeighing(ctx.live, wall.id);
}

/** Ends the round and tells the sums to everybody, or takes that back. @throws DomainError `not_found`, `forbidden` */
export async function change(ctx: Context, wallId: string, input: unknown): Promise<void> {
	const wall = allow(ctx, 'weighing.change', await walls.find(ctx.db, wallId));
	const { isOpen } = parse(weighingChange, input);
	await checkLeads(ctx, wall);
	if (!(await weighings.find(ctx.db, wall.id))) {
		throw new DomainError('invalid', {}, 'isOpen');
	}
	await ctx.db.commit([weighings.close(ctx.db, wall.id, isOpen ? null : ctx.now())]);
	tellWeighing(ctx.live, wall.id);
}

/** Takes the round off the wall. Dots and comments stay with the what-ifs. @throws DomainError `forbidden` */
export async function remove(ctx: Context, wallId: string): Promise<void> {
	const wall = allow(ctx, 'weighing.change', await walls.find(ctx.db, wallId));
	await checkLeads(ctx, wall);
	await ctx.db.commit([weighings.remove(ctx.db, wall.id)]);
	tellWeighing(ctx.live, wall.id);
}

/**
 * A guest says how many of their dots lie on a what-if of the round; none takes them back. It is the rule that everybody
 * in the initiative has.
 *
 * @throws DomainError `weighing_closed`, `not_found` at `opportunityId`, `out_of_range` at `dots` for more than are left,
 *   `stale` when another device was faster, or the round was closed meanwhile
 */
export async function give(
	ctx: Context,
	wallId: string,
	input: unknown
): Promise<{ weighing: ShownWeighing | null }> {
	const wall = allow(ctx, 'weighing.give', await walls.find(ctx.db, wallId));
	const { opportunityId } = parse(aboutWeighed, input);
	const voter = await weigher(ctx, wall, opportunityId);
	const own = await dots.listOwn(ctx.db, wall.initiativeId, voter.id);
	const count = readDots(own, opportunityId, input);
	await ctx.db.commit([
		...voter.guards,
		...dots.put(ctx.db, { opportunityId, voter: voter.id, storytellerId: null, dots: count })
	]);
	tellNews(ctx.live, wall.id, 'weighing');
	return read(ctx, wallId);
}

/** A guest takes back the dots that lie on what they do not see here, an earlier round's, to have them for this one. */
export async function takeHome(
	ctx: Context,
	wallId: string
): Promise<{ weighing: ShownWeighing | null }> {
	const wall = allow(ctx, 'weighing.give', await walls.find(ctx.db, wallId));
	const voter = actorId(ctx.actor);
	const { weighing } = await read(ctx, wallId);
	const own = await dots.listOwn(ctx.db, wall.initiativeId, voter);
	const others = own
		.map(({ opportunityId }) => opportunityId)
		.filter((id) => !weighing?.items.some((item) => item.id === id));
	if (others.length > 0) {
		await ctx.db.commit([...guardsOf(ctx.actor), dots.takeHome(ctx.db, voter, others)]);
	}
	return read(ctx, wallId);
}

/**
 * A guest says something of a what-if of the round; it stands there as said in a workshop, with no name.
 *
 * @throws DomainError as {@link give} does; `required`, `too_long`, `cpr_number` and, for too many, `out_of_range` at `text`
 */
export async function comment(
	ctx: Context,
	wallId: string,
	input: unknown
): Promise<Created<{ id: string }>> {
	const wall = allow(ctx, 'weighing.give', await walls.find(ctx.db, wallId));
	const { opportunityId } = parse(aboutWeighed, input);
	const { id = ctx.newId(), text } = readComment(input);
	const inputHash = hashInput({ opportunityId, writtenBy: actorId(ctx.actor), text });
	if (isRepeat(await comments.findInputHash(ctx.db, id), inputHash)) {
		return { isNew: false, item: { id } };
	}
	const { id: writtenBy, guards } = await weigher(ctx, wall, opportunityId);
	const before = await comments.listBy(ctx.db, writtenBy, [opportunityId]);
	if (before.length >= mostSaid) {
		throw new DomainError('out_of_range', { limit: mostSaid }, 'text');
	}
	const row = {
		...{ id, opportunityId, storytellerId: null, writtenBy, role: 'guest', text },
		...{ at: ctx.now(), inputHash }
	};
	const isNew = await madeNow(
		() => ctx.db.commit([...guards, comments.insert(ctx.db, row)]),
		() => comments.findInputHash(ctx.db, id),
		inputHash
	);
	return { isNew, item: { id } };
}

/** A guest takes back what they said. @throws DomainError `invalid`, `not_found` for what somebody else said */
export async function uncomment(ctx: Context, wallId: string, said: string): Promise<void> {
	allow(ctx, 'weighing.give', await walls.find(ctx.db, wallId));
	const id = parse(uuid, said);
	const found = await comments.find(ctx.db, id);
	if (found?.writtenBy !== actorId(ctx.actor)) {
		throw new DomainError('not_found', {}, 'comment');
	}
	await ctx.db.commit([comments.remove(ctx.db, id)]);
	await ctx.db.checkpoint();
}

type WallSubject = { id: string; initiativeId: string; seq: number };

/** A guest who may weigh this what-if now, with what must still hold when it is written. */
async function weigher(
	ctx: Context,
	wall: WallSubject,
	opportunityId: string
): Promise<{ id: string; guards: ReturnType<typeof guardsOf> }> {
	keepPace(ctx.db, { actor: ctx.actor, wallId: wall.id, count: 1, now: ctx.now() });
	const round = await weighings.find(ctx.db, wall.id);
	if (!round?.isOpen) {
		throw new DomainError('weighing_closed');
	}
	const ids = round.opportunityIds.filter((id) => id === opportunityId);
	const [item] = await weighings.itemsOf(ctx.db, wall.initiativeId, ids);
	const isStopped = (await stoppedAmong(ctx.db, ids)).size > 0;
	if (!item || !isForGuests(item, isStopped) || !takesDots(item.state)) {
		throw new DomainError('not_found', {}, 'opportunityId');
	}
	const guards = [weighings.guardOpen(wall.id, opportunityId), ...guardsOf(ctx.actor)];
	return { id: actorId(ctx.actor), guards };
}

const guardsOf = (actor: Actor) => (actor.kind === 'guest' ? [guardInside(actor.guestId)] : []);

async function shown(
	ctx: Context,
	wall: WallSubject,
	round: weighings.Weighing
): Promise<ShownWeighing> {
	const { initiativeId } = wall;
	const stored = await weighings.itemsOf(ctx.db, initiativeId, round.opportunityIds);
	const ids = stored.map(({ id }) => id);
	const stopped = await stoppedAmong(ctx.db, ids);
	const items = stored.filter((one) => isForGuests(one, stopped.has(one.id)));
	const me = actorId(ctx.actor);
	const own = await dots.listOwn(ctx.db, initiativeId, me);
	const said = await comments.listBy(ctx.db, me, ids);
	const { sums, guests } = await dots.sumsOfGuests(
		ctx.db,
		wall.id,
		items.map(({ id }) => id)
	);
	const told = items.map(({ id, whatIf, concrete, partnerText, state }) => ({
		...{ id, whatIf, concrete, text: partnerText, isOpen: round.isOpen && takesDots(state) },
		own: own.find(({ opportunityId }) => opportunityId === id)?.dots ?? 0,
		most: mostOn(own, id),
		dots: round.isOpen ? null : (sums.get(id) ?? 0),
		comments: said
			.filter(({ opportunityId }) => opportunityId === id)
			.map(({ id, text }) => ({ id, text }))
	}));
	const elsewhere = own.filter(
		({ opportunityId }) => !items.some(({ id }) => id === opportunityId)
	);
	const all = [...sums.values()].reduce((sum, dots) => sum + dots, 0);
	return {
		isOpen: round.isOpen,
		items: round.isOpen ? told : byDots(told),
		left: Math.max(0, dotsLeft(own)),
		elsewhere: elsewhere.reduce((sum, { dots }) => sum + dots, 0),
		given: round.isOpen && ctx.actor.kind === 'guest' ? null : { guests, dots: all }
	};
}

/** Guests can be anybody: they see what a partner could be shown, and nothing else. */
async function checkShowable(
	ctx: Context,
	initiativeId: string,
	ids: readonly string[]
): Promise<void> {
	const items = await weighings.itemsOf(ctx.db, initiativeId, ids);
	const stopped = await stoppedAmong(ctx.db, ids);
	const held = await secrets(ctx.db, initiativeId, today(ctx));
	ids.forEach((id, at) => {
		const item = items.find((one) => one.id === id);
		checkOne(item, stopped.has(id), `opportunityIds.${at}`);
		checkPartnerText(
			[item.whatIf, ...item.concrete, item.partnerText].join('\n'),
			held,
			`opportunityIds.${at}`
		);
	});
}

function checkOne(
	item: StoredOpportunity | undefined,
	isStopped: boolean,
	field: string
): asserts item {
	if (!item) {
		throw new DomainError('not_found', {}, field);
	}
	if (!takesDots(item.state)) {
		throw new DomainError('transition_illegal', { from: item.state, to: item.state }, field);
	}
	if (isStopped) {
		throw new DomainError('check_unsettled', { from: item.state }, field);
	}
}

/** Whoever was handed the workshop leads it; else any of the staff. @throws DomainError `forbidden` */
async function checkLeads(ctx: Context, wall: WallSubject): Promise<void> {
	const { leadId } = (await readLog(ctx.db, wall.id, wall.seq)).history.wall;
	if (leadId !== null && leadId !== actorId(ctx.actor)) {
		throw new DomainError('forbidden');
	}
}
