/** The words of an exported file, in the reader's language. */
import {
	codeColumns,
	teamColumns,
	type Manifest,
	type openColumns
} from '$lib/domain/exchange/export';
import type { Coded } from '$lib/domain/exchange/research';
import { m } from '$lib/i18n/paraglide/messages';
import { filterText, momentText, type Locale } from './words';

type Column =
	| (typeof openColumns)[number]
	| (typeof teamColumns)[number]
	| (typeof codeColumns)[number];

const titles = {
	excerpts: m.export_excerpts,
	codebook: m.export_codebook,
	story: m.export_story,
	wall: m.export_wall,
	thread: m.export_thread
};

export function titleOf(what: Manifest['what'], locale: Locale): string {
	return titles[what]({}, { locale });
}

/** What the manifest is called in a file. */
export function manifestTitle(locale: Locale): string {
	return m.export_manifest({}, { locale });
}

const headings: Record<Column, typeof m.export_id> = {
	person: m.export_person_code,
	inStory: m.export_story_code,
	secretName: m.export_secret_name,
	story: m.export_story,
	quote: m.export_quote,
	storyKind: m.export_story_kind,
	tags: m.export_tags,
	families: m.export_families,
	memo: m.export_memo,
	dose: m.export_dose,
	cost: m.export_cost,
	distance: m.export_distance,
	company: m.export_company,
	barriers: m.journey_barriers,
	feeling: m.export_feeling,
	start: m.export_start,
	end: m.export_end,
	state: m.export_state,
	createdAt: m.export_created,
	id: m.export_id
};

/** The headings of a table of excerpts; what stays in the team has none beyond it. */
export function headingsFor(locale: Locale, purpose: string): Record<string, string> {
	const isCoded = purpose === 'research';
	const left: readonly string[] = [
		...(purpose === 'team' ? [] : teamColumns),
		...(isCoded ? ['secretName'] : codeColumns)
	];
	const shown = Object.entries(headings).filter(([column]) => !left.includes(column));
	return Object.fromEntries(shown.map(([column, heading]) => [column, heading({}, { locale })]));
}

/** The headings of a table of the cards on a wall. */
export function wallHeadings(locale: Locale, purpose: string): Record<string, string> {
	const of = { locale };
	return {
		cluster: m.export_cluster({}, of),
		kind: m.export_kind({}, of),
		quote: m.export_quote({}, of),
		storyKind: m.export_story_kind({}, of),
		tags: m.export_tags({}, of),
		families: m.export_families({}, of),
		secretName: (purpose === 'research' ? m.export_person_code : m.export_secret_name)({}, of),
		...(purpose === 'team' && { story: m.export_story({}, of) }),
		...(purpose === 'research' && { story: m.export_story_code({}, of) }),
		dots: m.export_dots({}, of),
		id: m.export_id({}, of)
	};
}

/** What the cards are called that stand in no cluster. */
export function aloneText(locale: Locale): string {
	return m.wall_alone({}, { locale });
}

const purposes = {
	team: m.scope_team,
	workshop: m.scope_workshop,
	partner: m.scope_partner,
	quote: m.scope_quote,
	report: m.scope_report,
	research: m.scope_research,
	exhibition: m.scope_exhibition
};

function heldBackText(locale: Locale, { heldBack, least }: Manifest) {
	const isFew = heldBack === undefined && least !== undefined;
	return isFew ? m.export_held_back_few({ least }, { locale }) : heldBack;
}

const codesIn = (coded: readonly Coded[]) =>
	coded.length === 0 ? '–' : coded.map(({ code }) => code).join(', ');

/** The manifest, line by line. */
export function manifestTexts(locale: Locale, made: Manifest): [string, string][] {
	const of = { locale };
	const filters = Object.entries(made.filters ?? {}).map(([field, given]) =>
		filterText(locale, field, given)
	);
	const lines: [string, string | number | undefined][] = [
		[m.export_initiative({}, of), made.initiative],
		[m.export_at({}, of), momentText(locale, made.at)],
		[m.export_by({}, of), made.by],
		[m.export_purpose({}, of), made.purpose && purposes[made.purpose]({}, of)],
		[m.export_filters({}, of), filters.join('; ') || undefined],
		[m.export_excerpts({}, of), made.excerpts],
		[m.export_notes({}, of), made.notes],
		[m.export_stories({}, of), made.stories],
		[m.export_held_back({}, of), heldBackText(locale, made)],
		[m.export_least({}, of), made.least],
		[m.export_tags({}, of), made.tags],
		[m.export_project({}, of), made.research?.project || undefined],
		[m.export_withdrawn({}, of), made.research && codesIn(made.research.withdrawn)],
		[m.export_withdrawn_earlier({}, of), made.research && codesIn(made.research.withdrawnEarlier)]
	];
	return lines.flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
}
