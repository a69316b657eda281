import { riskSince, type Timed } from '$lib/domain/pledge/health';
import { m } from '$lib/i18n/paraglide/messages';
import { dayText } from '../base/day';

/** What is to be asked about a pledge that should have moved by now. */
export function riskText(pledge: Timed): string {
	const date = dayText(riskSince(pledge));
	return pledge.state === 'active'
		? m.pledge_health_at_risk_end({ date })
		: m.pledge_health_at_risk_begin({ date });
}
