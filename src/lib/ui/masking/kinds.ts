import type { MaskKind, Stretch } from '$lib/domain/text/masking';
import { m } from '$lib/i18n/paraglide/messages';

/** Words that somebody selected, and where they stand in the text; said words stand in no one place. */
export interface Chosen {
	words: string;
	place?: Stretch;
}

/** What can be masked, as choices. */
export const maskChoices = () =>
	(['name', 'place', 'person', 'other'] as const).map((value) => ({
		value,
		label: kindNames[value]()
	}));

/** In how many places of the text words stand, and how often they are said. */
export const placesInWords = (count: number, said = 0) =>
	[count > 0 || said === 0 ? inText(count) : '', said > 0 ? inSaid(said) : '']
		.filter(Boolean)
		.join(' · ');

const inText = (count: number) =>
	count === 1 ? m.masking_place_one() : m.masking_places({ count });
const inSaid = (count: number) => (count === 1 ? m.masking_said_one() : m.masking_said({ count }));

export const kindNames: Record<MaskKind, () => string> = {
	name: m.masking_kind_name,
	place: m.masking_kind_place,
	person: m.masking_kind_person,
	other: m.masking_kind_other,
	open: m.masking_kind_open
};
