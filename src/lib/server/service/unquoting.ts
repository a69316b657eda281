/** Words of a young person that adults wrote off: they go where the words may not be read any more (R15). */
import { wordsOfUse, type EndedUse } from '$lib/domain/consent/ending';
import { longRuns, takenWords, withoutTaken, withoutTakenIn } from '$lib/domain/consent/quoted';
import { endsWith, scopes, type Scope } from '$lib/domain/consent/scope';
import type { OwnIds } from '$lib/domain/consent/withdrawal';
import { endsContact } from '$lib/domain/story/contact-key';
import { today, type Context } from '../context';
import type { Change } from '../db/open';
import * as contacts from '../store/contact-key';
import * as memos from '../store/memo-withdrawn';
import * as quoted from '../store/quoted';
import * as storytellers from '../store/storyteller';
import { forget } from '../store/wall-log';
import * as withdrawals from '../store/withdrawal';
import { tombstone } from './wall-command';

/**
 * Takes quoted words out of all that the readers of a use see, as it ends (R15). What is the young person's own stays
 * behind the gate.
 */
export async function endingUse(
	ctx: Context,
	storytellerId: string,
	ended: EndedUse
): Promise<Change[]> {
	const own = await withdrawals.ownWords(ctx.db, storytellerId);
	const [words, uses] = [wordsOfUse(ended, own), endsWith(ended.scope)];
	return [
		...(endsContact(ended.scope) && !ended.itemId
			? [contacts.erase(storytellerId, ctx.now())]
			: []),
		...(uses.includes('team') ? memos.eraseQuoting(ctx.db, words, storytellerId) : []),
		...(await unquoting(ctx, storytellerId, words, uses))
	];
}

/** Walls read their logs anew, where notes and titles that quoted are worded otherwise: no undo may know the old wording. */
export async function afterUnquoting(
	ctx: Context,
	subject: { initiativeId: string; storytellerId: string }
): Promise<void> {
	forget(ctx.db);
	await tombstone(ctx, subject);
}

/**
 * The words go from what adults have written about them as well, where it is read under one of the uses; a gap shows where
 * they stood.
 */
export async function unquoting(
	ctx: Context,
	storytellerId: string,
	words: OwnIds,
	uses: readonly Scope[] = scopes
): Promise<Change[]> {
	const person = await storytellers.find(ctx.db, storytellerId, today(ctx));
	const taken = takenWords(await quoted.textsOf(ctx.db, words));
	if (!person || taken.size === 0) {
		return [];
	}
	const long = longRuns(taken);
	const { initiativeId } = person;
	const texts = await quoted.written(ctx.db, { initiativeId, storytellerId }, uses);
	return texts.flatMap((one) => {
		const without = one.place.isJson ? withoutTakenIn : withoutTaken;
		const left = without(one.text, one.isNear ? taken : long);
		return left === one.text ? [] : [quoted.rewrite(one, left)];
	});
}
