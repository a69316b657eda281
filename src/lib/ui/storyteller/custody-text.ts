/** Who is asked at home, in words. */
import type { Custody } from '$lib/domain/consent/custody';
import { m } from '$lib/i18n/paraglide/messages';

type Text = () => string;

export const custodyTexts: Record<Custody, { label: Text; hint: Text; short: Text }> = {
	one: { label: m.custody_one, hint: m.custody_one_hint, short: m.custody_short_one },
	two: { label: m.custody_two, hint: m.custody_two_hint, short: m.custody_short_two },
	decided: {
		...{ label: m.custody_decided, hint: m.custody_decided_hint },
		short: m.custody_short_decided
	}
};
