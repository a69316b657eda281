/** Words of the tool's own that stand in a file, in the reader's language: where nobody reads them they stay as they are. */
import type { Line } from '$lib/domain/exchange/export';
import { m } from '$lib/i18n/paraglide/messages';
import { storyKindNames } from '$lib/i18n/story-kind-name';

export type Locale = 'da' | 'en';
type Text = typeof m.export_id;

const fields: Record<string, Text> = {
	q: m.excerpts_words,
	family: m.excerpts_family,
	tag: m.excerpts_tags,
	notTag: m.excerpts_not_tag,
	story: m.excerpts_story,
	storyteller: m.excerpts_storyteller,
	ageBand: m.excerpts_age,
	area: m.excerpts_area,
	touchpoint: m.journey_touchpoint,
	barrier: m.excerpts_barrier,
	coder: m.excerpts_coder,
	memo: m.excerpts_memo,
	from: m.excerpts_from,
	to: m.excerpts_to
};

const families: Record<string, Text> = {
	pain: m.tag_family_pain,
	bright: m.tag_family_bright,
	theme: m.tag_family_theme,
	context: m.tag_family_context
};

const barriers: Record<string, Text> = {
	money: m.journey_barrier_money,
	distance: m.journey_barrier_distance,
	transport: m.journey_barrier_transport,
	equipment: m.journey_barrier_equipment,
	company: m.journey_barrier_company,
	time: m.journey_barrier_time
};

const values: Record<string, Record<string, Text>> = {
	family: families,
	families,
	barrier: barriers,
	barriers,
	storyKind: storyKindNames,
	kind: {
		excerpt: m.export_kind_excerpt,
		note: m.export_kind_note,
		closed: m.export_kind_closed
	},
	state: { anchored: m.export_state_anchored, adrift: m.export_state_adrift },
	ageBand: {
		'0-5': m.band_0_5,
		'6-9': m.band_6_9,
		'10-12': m.band_10_12,
		'13-14': m.band_13_14,
		'15-17': m.band_15_17,
		'18+': m.band_18
	},
	touchpoint: {
		public: m.journey_touchpoint_public,
		voluntary: m.journey_touchpoint_voluntary,
		private: m.journey_touchpoint_private,
		family: m.journey_touchpoint_family
	},
	memo: { with: m.excerpts_memo_with, without: m.excerpts_memo_without }
};

/** One of the names of the protocol in words; anything else, such as what people wrote, as it is. */
export function valueText(locale: Locale, of: string, value: string): string {
	return values[of]?.[value]?.({}, { locale }) ?? value;
}

/** What is said of a line, where it is read as a text: first of all that it was told again. */
export function aboutText(
	{ told, about }: Pick<Line, 'told' | 'about'>,
	inWords: (column: string, value: string) => string
): string {
	return [told && inWords('storyKind', told), about].filter(Boolean).join(' · ');
}

/** A cell of a file that people read: what it holds by its name in the protocol, in words. */
export function cellText(locale: Locale, column: string, value: string): string {
	if (column === 'createdAt') {
		return momentText(locale, value);
	}
	if (!(column in values)) {
		return value;
	}
	const parts = value.split('; ').map((part) => valueText(locale, column, part));
	return parts.join('; ');
}

/** What narrowed a file, as `Slags: Smertepunkter`. */
export function filterText(locale: Locale, field: string, given: readonly string[]): string {
	const name = fields[field]?.({}, { locale }) ?? field;
	return `${name}: ${given.map((value) => valueText(locale, field, value)).join(', ')}`;
}

/** A moment in Danish time, to the minute. @param at ISO 8601 */
export function momentText(locale: Locale, at: string): string {
	return clocks[locale].format(new Date(at));
}

/** A day in Danish time, in words. @param at ISO 8601, or `YYYY-MM-DD` */
export function dayText(locale: Locale, at: string): string {
	return new Date(at).toLocaleDateString(locale, {
		dateStyle: 'long',
		timeZone: 'Europe/Copenhagen'
	});
}

const clockOf = (language: string) =>
	new Intl.DateTimeFormat(language, {
		dateStyle: 'short',
		timeStyle: 'short',
		timeZone: 'Europe/Copenhagen'
	});
/** Made once: to make one takes longer than to write a hundred rows with it. */
const clocks = { da: clockOf('da-DK'), en: clockOf('en-GB') };
