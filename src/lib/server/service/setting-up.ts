/**
 * The gate before real contributions (R1), and after an initiative was closed (R40). What young people send themselves is
 * refused here; staff are stopped at the door of the pages where they would begin. After its end the policy refuses staff
 * and their programs too, but for what a device did before.
 */
import { whatIsUnanswered, type Intake } from '$lib/domain/initiative/setup';
import { DomainError } from '$lib/domain/error';
import type { Helpline } from '$lib/domain/worry/helpline';
import { m } from '$lib/i18n/paraglide/messages';
import type { Context } from '../context';
import * as closings from '../store/closing';
import * as helplines from '../store/helpline';
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

/** Whom somebody in need can call: as the secretariat has set it, and until then the usual ones of Denmark. */
export async function helplinesOf(
	ctx: Context,
	initiativeId: string | undefined
): Promise<Helpline[]> {
	const set = initiativeId && (await helplines.find(ctx.db, initiativeId));
	return set || usualHelplines(ctx);
}

function usualHelplines({ locale }: Context): Helpline[] {
	const say = (text: typeof m.helpline_danger_name) => text({}, { locale });
	return [
		{
			...{ use: 'danger', number: '112', site: '' },
			...{ name: say(m.helpline_danger_name), hours: say(m.helpline_danger_hours) }
		},
		{
			...{ use: 'adult', number: '114', site: '' },
			...{ name: say(m.helpline_adult_name), hours: say(m.helpline_adult_hours) }
		},
		{
			...{ use: 'young', number: '116 111', site: 'bornetelefonen.dk' },
			...{ name: say(m.helpline_young_name), hours: say(m.helpline_young_hours) }
		}
	];
}
