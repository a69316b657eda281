import type { MaskKind } from '$lib/domain/text/masking';
import { m } from '$lib/i18n/paraglide/messages';

/** What can be masked, as choices. */
export const maskChoices = () =>
	(['name', 'place', 'person', 'other'] as const).map((value) => ({
		value,
		label: kindNames[value]()
	}));

/** In how many places words stand. */
export const placesInWords = (count: number) =>
	count === 1 ? m.masking_place_one() : m.masking_places({ count });

export const kindNames: Record<MaskKind, () => string> = {
	name: m.masking_kind_name,
	place: m.masking_kind_place,
	person: m.masking_kind_person,
	other: m.masking_kind_other,
	open: m.masking_kind_open
};
