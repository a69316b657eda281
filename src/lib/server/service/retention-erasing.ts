/** Erases one thing whose time is over, by the way on which words are taken back; it leaves no words and an audit entry. */
import { actorId } from '$lib/domain/access/role';
import { deciders } from '$lib/domain/consent/rule';
import type { Withdrawal } from '$lib/domain/consent/withdrawal';
import { DomainError } from '$lib/domain/error';
import type { Due, TimedClass } from '$lib/domain/retention/retention';
import { m } from '$lib/i18n/paraglide/messages';
import type { Change } from '../db/open';
import { allow, today, type Context } from '../context';
import * as readings from '../store/access-log';
import * as cards from '../store/card';
import * as contacts from '../store/contact-key';
import * as custodies from '../store/custody';
import * as identities from '../store/identity';
import * as partners from '../store/partner';
import * as merges from '../store/partner-merge';
import * as pledges from '../store/pledge';
import * as acts from '../store/retention-act';
import * as recalls from '../store/recall';
import * as stories from '../store/story';
import * as storytellers from '../store/storyteller';
import * as withdrawals from '../store/withdrawal';
import { linkUp, type TakenAway } from './linking';
import { afterTakingBack, planOf, takingBack } from './withdrawing';

/** Erases it. Whether its time is over the caller has seen to. */
export async function erase(
	ctx: Context,
	{ initiativeId }: { initiativeId: string },
	due: Pick<Due, 'kept' | 'itemId' | 'dueOn'>
): Promise<void> {
	allow(ctx, 'retention.change', { initiativeId });
	const item = { initiativeId, itemId: due.itemId };
	const { changes, taken, after } = await erasing[due.kept](ctx, item);
	const by = ctx.actor.kind === 'operator' ? withdrawals.byTime : actorId(ctx.actor);
	const all = [
		...changes,
		acts.eraseReasons(ctx.db, due.kept, due.itemId),
		acts.insert(ctx.db, {
			...{ id: ctx.newId(), initiativeId, kept: due.kept, itemId: due.itemId, act: 'erased' },
			...{ dueOn: due.dueOn, by, at: ctx.now() }
		})
	];
	await (taken ? linkUp(ctx, { changes: all, taken }) : ctx.db.commit(all));
	await (after?.() ?? ctx.db.checkpoint());
}

interface Erasing {
	changes: Change[];
	/** What the chain of the log is told of it. */
	taken?: TakenAway;
	/** What follows when it is done. */
	after?: () => Promise<void>;
}

interface Item {
	initiativeId: string;
	itemId: string;
}

const erasing: Record<TimedClass, (ctx: Context, item: Item) => Promise<Erasing>> = {
	story: async (ctx, { itemId }) => {
		const found = await stories.find(ctx.db, itemId);
		return takenBack(ctx, found?.storytellerId ?? '', { itemId });
	},
	identity: async (ctx, { itemId }) => {
		const { changes, after, person } = await takenBack(ctx, itemId, { all: true });
		return {
			changes: [
				...changes,
				...deciders.flatMap((holder) =>
					cards.end(ctx.db, { storytellerId: itemId, holder }, ctx.now())
				),
				identities.forget(ctx.db, itemId, ctx.now()),
				storytellers.forget(ctx.db, person),
				custodies.forget(ctx.db, itemId)
			],
			after
		};
	},
	partner: async (ctx, { itemId }) => {
		const former = m.retention_former_partner({}, { locale: ctx.locale });
		const parts = await merges.partsOf(ctx.db, itemId);
		return {
			changes: [
				...partners.forget(ctx.db, itemId, former),
				merges.forget(ctx.db, itemId),
				...parts.map((id) => acts.eraseReasons(ctx.db, 'partner', id)),
				...pledges.forget(ctx.db, { partnerId: itemId }, former),
				...pledges.forget(ctx.db, { id: itemId }, former)
			]
		};
	},
	log: (ctx, { initiativeId, itemId }) =>
		Promise.resolve({
			changes: [
				readings.removeOf(ctx.db, initiativeId, itemId),
				identities.removeLookUpsOf(ctx.db, initiativeId, itemId),
				recalls.removeForgotten(ctx.db)
			],
			taken: { initiativeId, month: itemId }
		}),
	contact: (ctx, { itemId }) => Promise.resolve({ changes: [contacts.erase(itemId, ctx.now())] })
};

/** As a withdrawal, but nobody says no to anything: what was consented to stays as proof. */
async function takenBack(ctx: Context, storytellerId: string, what: Withdrawal) {
	const person = await storytellers.find(ctx.db, storytellerId, today(ctx));
	if (!person) {
		throw new DomainError('not_found');
	}
	const planned = await planOf(ctx, storytellerId, what);
	const row = {
		...{ id: ctx.newId(), storytellerId, by: withdrawals.byTime, at: ctx.now() },
		...('itemId' in what ? { what: 'item', itemId: what.itemId } : { what: 'all', itemId: null }),
		reached: planned.plan.reached
	};
	return {
		person,
		changes: [
			...(await takingBack(ctx, storytellerId, what, planned)),
			withdrawals.insert(ctx.db, row)
		],
		after: () => afterTakingBack(ctx, person, planned.own.storyIds)
	};
}
