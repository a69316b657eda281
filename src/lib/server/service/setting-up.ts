/**
 * The gate before real contributions (R1), and after an initiative was closed (R40). What young people send themselves is
 * refused here; staff are stopped at the door of the pages where they would begin. After its end the policy refuses staff
 * and their programs too, but for what a device did before.
 */
import { whatIsUnanswered, type Intake } from '$lib/domain/initiative/setup';
import { DomainError } from '$lib/domain/error';
import type { Context } from '../context';
import * as closings from '../store/closing';
import * as initiatives from '../store/initiative';
import * as setups from '../store/setup';

/** Whether an initiative takes in anything new. The demo, whose people are made up, does without a set-up. */
export async function intakeOf(ctx: Context, initiativeId: string): Promise<Intake> {
	const initiative = await initiatives.find(ctx.db, initiativeId);
	const setup = await setups.find(ctx.db, initiativeId);
	return {
		unanswered: initiative?.isDemo ? [] : whatIsUnanswered(setup),
		isClosed: (await closings.closing(ctx.db, initiativeId)) !== undefined
	};
}

/** @throws DomainError `initiative_closed` after its end; `setup_missing` with what is `unanswered` */
export async function requireIntake(ctx: Context, initiativeId: string): Promise<void> {
	const { unanswered, isClosed } = await intakeOf(ctx, initiativeId);
	if (isClosed) {
		throw new DomainError('initiative_closed');
	}
	if (unanswered.length > 0) {
		throw new DomainError('setup_missing', { unanswered });
	}
}
