/** A restored backup knows nothing of what was decided after it was made: those decisions are carried over before it serves. */
import { endsUse } from '$lib/domain/consent/ending';
import { withdrawalOf } from '$lib/domain/consent/input';
import { isScope } from '$lib/domain/consent/scope';
import type { Withdrawal } from '$lib/domain/consent/withdrawal';
import { allow, today, type Context } from '../context';
import type { DecisionRow, Decisions } from '../db/decisions';
import * as carried from '../store/carried-over';
import * as records from '../store/consent-record';
import * as keptForms from '../store/kept-form';
import * as stories from '../store/story';
import * as storytellers from '../store/storyteller';
import * as withdrawals from '../store/withdrawal';
import { clear } from './media-making';
import { afterUnquoting, endingUse } from './unquoting';
import { tombstone } from './wall-command';
import { planOf, takingBack } from './withdrawing';

export interface CarriedOver {
	/** How many withdrawals the backup did not know of. */
	withdrawals: number;
	/**
	 * Stories that still hold words which were taken back one by one: the text was another one when it happened, so nobody
	 * can tell where they lie.
	 */
	unplaced: { storyId: string; secretName: string }[];
}

/**
 * Carries out every consent and withdrawal of another database that this one does not know of, in the order in which they
 * were given, sets custody as it stands there, ends the cards and links that were ended there, forgets the names that were
 * forgotten there, and takes the erased words and files off the disk.
 */
export async function carryOver(ctx: Context, decisions: Decisions): Promise<CarriedOver> {
	allow(ctx, 'operator.run', {});
	const nos = await carried.unknownNos(ctx.db, decisions.consents);
	await ctx.db.commit([
		// Whether it was taken back since is not known: the young person says it anew.
		storytellers.shareNothing(ctx.db),
		carried.insertConsents(decisions.consents),
		carried.insertPlaces(decisions.places),
		carried.setCustodies(decisions.custodies),
		carried.addCustodyChanges(decisions.custodyChanges),
		...carried.endCards(decisions.endedCards),
		keptForms.clear(ctx.db),
		carried.endLinks(decisions.endedLinks),
		carried.forgetNames(decisions.forgottenNames),
		carried.forgetContacts(decisions.forgottenContacts)
	]);
	const ids = decisions.withdrawals.map(({ id }) => String(id));
	const known = await carried.knownWithdrawals(ctx.db, ids);
	let count = 0;
	for (const row of decisions.withdrawals.filter(({ id }) => !known.has(String(id)))) {
		count += (await carryOut(ctx, row)) ? 1 : 0;
	}
	for (const no of nos) {
		await endUse(ctx, no);
	}
	const places = decisions.places.map(({ id }) => String(id));
	await ctx.db.commit(withdrawals.eraseExcerpts(ctx.db, places));
	await clear(ctx, {});
	await ctx.db.checkpoint();
	return { withdrawals: count, unplaced: await unplaced(ctx, decisions.places) };
}

/** False for somebody whom the backup does not know. Their no to it came along with the consents. */
async function carryOut(ctx: Context, row: DecisionRow): Promise<boolean> {
	const storytellerId = String(row.storyteller_id);
	const person = await storytellers.find(ctx.db, storytellerId, today(ctx));
	if (!person) {
		return false;
	}
	const what = whatOf(row);
	const changes = await takingBack(
		ctx,
		storytellerId,
		what,
		await planOf(ctx, storytellerId, what)
	);
	const stored = {
		id: String(row.id),
		storytellerId,
		what: String(row.what),
		itemId: row.item_id === null ? null : String(row.item_id),
		by: String(row.by),
		reached: JSON.parse(String(row.reached)) as Record<string, number>,
		at: Number(row.at)
	};
	await ctx.db.commit([...changes, withdrawals.insert(ctx.db, stored)]);
	await tombstone(ctx, person);
	return true;
}

/** What adults wrote off goes here as well. */
async function endUse(ctx: Context, no: carried.CarriedNo): Promise<void> {
	const person = await storytellers.find(ctx.db, no.storytellerId, today(ctx));
	const before = await records.list(ctx.db, no.storytellerId);
	if (person && endsUse(no, person, before, today(ctx))) {
		await ctx.db.commit(await endingUse(ctx, person.id, no));
		await afterUnquoting(ctx, person);
	}
}

function whatOf({ what, item_id: itemId }: DecisionRow): Withdrawal {
	return withdrawalOf({
		all: what === 'all',
		scope: isScope(what) ? what : null,
		itemId: what === 'item' ? String(itemId) : null
	});
}

async function unplaced(ctx: Context, places: readonly DecisionRow[]) {
	const ids = await carried.unplaced(ctx.db, places);
	return Promise.all(
		ids.map(async (storyId) => {
			const story = await stories.find(ctx.db, storyId);
			const person = story && (await storytellers.find(ctx.db, story.storytellerId, today(ctx)));
			return { storyId, secretName: person?.secretName ?? '' };
		})
	);
}
