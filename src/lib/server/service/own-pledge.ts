/** Use cases of whoever gave a pledge, without an account: seen, changed, taken back or given again by the own link. */
import { actorId } from '$lib/domain/access/role';
import { DomainError } from '$lib/domain/error';
import { isQuiet } from '$lib/domain/opportunity/state';
import type { FirstMeeting } from '$lib/domain/pledge/first-meeting';
import {
	afterOwnChange,
	ownActs,
	readWithdrawal,
	type OwnActs
} from '$lib/domain/pledge/own-change';
import { readPledge, type PledgeTerms } from '$lib/domain/pledge/pledge';
import { showPledge, type ShownPledge, type StoredPledge } from '$lib/domain/pledge/shown';
import { moveOwnPledge, type PledgeState } from '$lib/domain/pledge/state';
import { allow, today, type Context } from '../context';
import * as meetings from '../store/first-meeting';
import * as opportunities from '../store/opportunity';
import * as links from '../store/partner-link';
import * as pledges from '../store/pledge';
import * as own from '../store/pledge-link';
import { expectVersion, orStale } from './once';

const hour = 3_600_000;
/** How often a pledge is given anew in an hour: enough for second thoughts, too little to tire anybody. */
const perHour = 12;

/** A pledge as whoever gave it sees it. */
export interface OwnPledge {
	pledge: ShownPledge;
	may: OwnActs;
	/** Where and when the first meetings that are to come are, and with which adult; never which young person, nor how many. */
	meetings: Pick<FirstMeeting, 'on' | 'at' | 'place' | 'adult'>[];
	initiative: string;
	isDemo: boolean;
	/** The named adult who asked for it; empty when that one has left. */
	askedBy: string;
	/** The question that it answers; null where partners are not shown it now. */
	whatIf: string | null;
}

/** @throws DomainError `not_signed_in` when nobody was given such a link, or the pledge is forgotten */
export async function read(ctx: Context): Promise<OwnPledge> {
	const pledge = allow(ctx, 'pledge.readOwn', await mine(ctx));
	return shown(ctx, pledge);
}

/**
 * Changes what was pledged, or gives it again after it fell away. What had been accepted waits to be accepted anew.
 *
 * @param input    as for a new pledge; what is absent stays, and so do kind and partner
 * @param expected the version that was seen
 * @throws DomainError `transition_illegal` when it can be changed no longer, `too_many_requests`, `stale`
 */
export async function change(ctx: Context, input: object, expected?: number): Promise<OwnPledge> {
	const found = allow(ctx, 'pledge.changeOwn', await mine(ctx));
	const { terms } = readPledge({ ...termsOf(found), ...input, id: undefined, kind: found.kind });
	const { whatIfState, may } = await standing(ctx, found);
	if (!may.change && !may.again) {
		throw new DomainError('transition_illegal', { from: found.state, legal: [] });
	}
	const moved = afterOwnChange(found, terms);
	await slowDown(ctx, moved.state);
	const reason = '';
	return written(ctx, found, { change: { ...terms, ...moved }, reason, whatIfState }, expected);
}

/**
 * Takes a pledge back; nobody has to say why.
 *
 * @throws DomainError `transition_illegal` when it was kept already, or fell away; `stale`
 */
export async function withdraw(
	ctx: Context,
	input: unknown,
	expected?: number
): Promise<OwnPledge> {
	const found = allow(ctx, 'pledge.changeOwn', await mine(ctx));
	const { reason } = readWithdrawal(input);
	return written(ctx, found, { change: moveOwnPledge(found, 'withdrawn'), reason }, expected);
}

type Mine = StoredPledge & { thisPledge: string };

async function mine({ db, actor }: Context): Promise<Mine | undefined> {
	const found = actor.kind === 'pledger' ? await pledges.find(db, actor.pledgeId) : undefined;
	return found && { ...found, thisPledge: found.id };
}

async function written(
	ctx: Context,
	found: Mine,
	step: {
		change: Parameters<typeof pledges.update>[3] & { state: PledgeState };
		reason: string;
		/** Where the what-if must still be. */
		whatIfState?: own.Around['whatIfState'];
	},
	expected: number | undefined
): Promise<OwnPledge> {
	expectVersion(found, expected);
	const { change, reason, whatIfState } = step;
	const current = async () => shown(ctx, (await mine(ctx)) ?? found);
	return orStale(
		() =>
			ctx.db.commit([
				...(whatIfState ? [opportunities.guardState(found.opportunityId, whatIfState)] : []),
				...pledges.update(ctx.db, found.id, found.version, change),
				pledges.insertStep(ctx.db, {
					...{ id: ctx.newId(), pledgeId: found.id, from: found.state, to: change.state },
					...{ reason, by: actorId(ctx.actor), at: ctx.now() }
				})
			]),
		current
	);
}

function termsOf({ kind, quantity, unit, cadence, ...rest }: PledgeTerms): PledgeTerms {
	const { weekdays, fromTime, toTime, from, to, ages, howManyChildren, conditions, contact } = rest;
	return {
		...{ kind, quantity, unit, cadence, weekdays, fromTime, toTime, from, to },
		...{ ages, howManyChildren, conditions, contact }
	};
}

async function standing(ctx: Context, pledge: StoredPledge) {
	const around = await own.around(ctx.db, pledge.id);
	if (!around) throw new Error(`pledge ${pledge.id} vanished under its holder`);
	const { whatIfState: state, isStopped } = around;
	return { ...around, may: ownActs(pledge, { state, isStopped }) };
}

async function shown(ctx: Context, { thisPledge: _, ...pledge }: Mine): Promise<OwnPledge> {
	const { initiative, isDemo, askedBy, whatIf, may, ...at } = await standing(ctx, pledge);
	const isShown = !isQuiet(at.whatIfState) && !at.isStopped;
	return {
		...{ initiative, isDemo, askedBy, may, whatIf: isShown ? whatIf : null },
		meetings: distinct(await meetings.listComing(ctx.db, { pledgeId: pledge.id }, today(ctx))),
		pledge: showPledge(pledge, true, today(ctx))
	};
}

/** Several young people who come to one place at one time with one adult are one line. */
function distinct(all: OwnPledge['meetings']): OwnPledge['meetings'] {
	const lines = all.map(({ on, at, place, adult }) => ({ on, at, place, adult }));
	return [...new Map(lines.map((line) => [JSON.stringify(line), line])).values()];
}

async function slowDown(ctx: Context, to: PledgeState): Promise<void> {
	const given = await links.countPledgesBy(ctx.db, actorId(ctx.actor), ctx.now() - hour);
	if (to === 'offered' && given >= perHour) {
		throw new DomainError('too_many_requests', { retryAfter: hour / 1000 });
	}
}
