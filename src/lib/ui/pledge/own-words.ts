import type { ShownPledge } from '$lib/domain/pledge/shown';
import type { PledgeState } from '$lib/domain/pledge/state';
import { m } from '$lib/i18n/paraglide/messages';

/** Where a pledge stands and what happens next, told to whoever gave it. @param name the named adult, if there is one */
export function standsText({ state, needsChecks }: ShownPledge, name: string): string[] {
	const checks = needsChecks ? [m.pledge_receipt_next_checks()] : [];
	switch (state) {
		case 'offered':
			return [
				name ? m.pledge_receipt_next_1({ name }) : m.pledge_receipt_next_1_plain(),
				m.own_pledge_offered(),
				...checks
			];
		case 'accepted':
			return [m.own_pledge_accepted(), ...checks];
		case 'checksOk':
			return [m.own_pledge_checks_ok()];
		case 'active':
			return [m.own_pledge_active()];
		case 'fulfilled':
			return [m.own_pledge_fulfilled()];
		case 'lapsed':
			return [m.own_pledge_lapsed()];
		case 'withdrawn':
			return [m.own_pledge_withdrawn()];
	}
}

/** What came of what was just sent. */
export function doneText(action: 'change' | 'withdraw', now: PledgeState, name: string): string {
	if (action === 'withdraw') {
		return m.own_pledge_done_withdrawn();
	}
	if (now !== 'offered') {
		return m.own_pledge_done_reach();
	}
	return name ? m.own_pledge_done_offered({ name }) : m.own_pledge_done_offered_plain();
}
