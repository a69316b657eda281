/** Use cases on the end of an initiative: who has had a letter, and closing it (R40). */
import { actorId } from '$lib/domain/access/role';
import { DomainError } from '$lib/domain/error';
import {
	closingInput,
	countLetters,
	requireReason,
	type Closing,
	type Recipient
} from '$lib/domain/initiative/closing';
import { parse } from '$lib/domain/text/input';
import { allow, today, type Context } from '../context';
import * as closings from '../store/closing';
import * as initiatives from '../store/initiative';

/** How far an initiative is with its end. */
export interface Ending {
	/** Everybody who told something, by name. */
	recipients: Recipient[];
	letters: number;
	missing: number;
	/** The last day that it was given; null when there is none. */
	endsOn: string | null;
	/** How it was closed; null while it is open. */
	closing: Closing | null;
}

export async function read(ctx: Context, slugOrId: string): Promise<Ending> {
	const { id, endsOn } = allow(ctx, 'letter.list', await initiatives.find(ctx.db, slugOrId));
	const recipients = await closings.recipients(ctx.db, id, today(ctx));
	const closing = await closings.closing(ctx.db, id);
	return { recipients, ...countLetters(recipients), endsOn, closing: closing ?? null };
}

/**
 * Closes an initiative: from now on nothing new is told to it. All that is there stays as it is, and so do the young
 * people's own pages.
 *
 * @throws DomainError `required` at `reason` while letters are missing, `transition_illegal` when it is closed
 */
export async function close(ctx: Context, slugOrId: string, input: unknown): Promise<void> {
	const { id } = allow(ctx, 'initiative.close', await initiatives.find(ctx.db, slugOrId));
	const { reason } = parse(closingInput, input);
	if (await closings.closing(ctx.db, id)) {
		throw new DomainError('transition_illegal', { from: 'closed', to: 'closed' });
	}
	const counts = countLetters(await closings.recipients(ctx.db, id, today(ctx)));
	await ctx.db.commit(
		closings.close(ctx.db, {
			...{ id: ctx.newId(), initiativeId: id, ...counts },
			reason: requireReason(counts.missing, reason),
			...{ by: actorId(ctx.actor), at: ctx.now() }
		})
	);
}

/** Opens it again; that it had been closed stays on record. */
export async function reopen(ctx: Context, slugOrId: string): Promise<void> {
	const { id } = allow(ctx, 'initiative.close', await initiatives.find(ctx.db, slugOrId));
	const by = { reopenedBy: actorId(ctx.actor), reopenedAt: ctx.now() };
	await ctx.db.commit([closings.reopen(ctx.db, id, by)]);
}
