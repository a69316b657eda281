/**
 * The gate before real contributions (R1), and after an initiative was closed (R40). What young people send themselves is refused here; staff are stopped at the door
 * of the pages where they would begin, and nothing that was told already is turned away.
 */
import { whatIsUnanswered, type SetupQuestion } from '$lib/domain/initiative/setup';
import { DomainError } from '$lib/domain/error';
import type { Context } from '../context';
import * as closings from '../store/closing';
import * as initiatives from '../store/initiative';
import * as setups from '../store/setup';

/** What must still be answered; nothing for the demo, whose people are made up. */
export async function unansweredIn(ctx: Context, initiativeId: string): Promise<SetupQuestion[]> {
	const initiative = await initiatives.find(ctx.db, initiativeId);
	return initiative?.isDemo ? [] : whatIsUnanswered(await setups.find(ctx.db, initiativeId));
}

/** @throws DomainError `initiative_closed` after its end; `setup_missing` with what is `unanswered` */
export async function refuseUnanswered(ctx: Context, initiativeId: string): Promise<void> {
	if (await closings.closing(ctx.db, initiativeId)) {
		throw new DomainError('initiative_closed');
	}
	const unanswered = await unansweredIn(ctx, initiativeId);
	if (unanswered.length > 0) {
		throw new DomainError('setup_missing', { unanswered });
	}
}
