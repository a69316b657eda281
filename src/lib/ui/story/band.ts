import type { AgeBand } from '$lib/domain/consent/rule';
import { m } from '$lib/i18n/paraglide/messages';

/** How each age band is called. */
export const bandNames: Record<AgeBand, () => string> = {
	'0-5': m.band_0_5,
	'6-9': m.band_6_9,
	'10-12': m.band_10_12,
	'13-14': m.band_13_14,
	'15-17': m.band_15_17,
	'18+': m.band_18
};
