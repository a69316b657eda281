import { m } from '$lib/i18n/paraglide/messages';

const labels: Record<string, () => string> = {
	hours: m.pledge_field_quantity_hours,
	trips: m.pledge_field_quantity_trips,
	times: m.pledge_field_quantity_times,
	pieces: m.pledge_field_quantity_pieces,
	places: m.pledge_field_quantity_places,
	kroner: m.pledge_field_quantity_kroner,
	people: m.pledge_field_quantity_people
};

/** The question about how much, in words that fit the unit. */
export const quantityLabel = (unit: string) => labels[unit]?.() ?? m.pledge_field_quantity();
