/** Who can be asked at home, as a choice. */
import type { Custody } from '$lib/domain/consent/custody';
import { m } from '$lib/i18n/paraglide/messages';

type Text = () => string;

export const custodyTexts: Record<Custody, { label: Text; hint: Text }> = {
	one: { label: m.custody_one, hint: m.custody_one_hint },
	two: { label: m.custody_two, hint: m.custody_two_hint },
	decided: { label: m.custody_decided, hint: m.custody_decided_hint }
};
