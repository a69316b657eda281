import type { LeftName, Taken } from '$lib/domain/exchange/report';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { m } from '$lib/i18n/paraglide/messages';

type Counted = (inputs: { count: string }) => string;

const leftTexts: Record<LeftName, [one: () => string, many: Counted]> = {
	deletions: [m.import_left_deletions_one, m.import_left_deletions],
	comments: [m.import_left_comments_one, m.import_left_comments],
	hidden: [m.import_left_hidden_one, m.import_left_hidden],
	macros: [m.import_left_macros_one, m.import_left_macros],
	images: [m.import_left_images_one, m.import_left_images],
	attachments: [m.import_left_attachments_one, m.import_left_attachments],
	links: [m.import_left_links_one, m.import_left_links],
	tables: [m.import_left_tables_one, m.import_left_tables],
	pageMarks: [m.import_left_page_marks_one, m.import_left_page_marks],
	signs: [m.import_left_signs_one, m.import_left_signs],
	layout: [m.import_left_layout, m.import_left_layout]
};

const takenTexts: [keyof Taken, one: () => string, many: Counted][] = [
	['headings', m.import_headings_one, m.import_headings],
	['paragraphs', m.import_paragraphs_one, m.import_paragraphs],
	['listItems', m.import_list_items_one, m.import_list_items],
	['turns', m.import_turns_one, m.import_turns],
	['speakers', m.import_speakers_one, m.import_speakers]
];

/** A number as the reader writes it. */
export const inDigits = (count: number) => new Intl.NumberFormat(getLocale()).format(count);

/** What stayed behind, in words. */
export function leftInWords({ what, count }: { what: LeftName; count: number }): string {
	const [one, many] = leftTexts[what];
	return count === 1 ? one() : many({ count: inDigits(count) });
}

/** What came along, most telling first. */
export function takenInWords(taken: Taken): string[] {
	const parts = takenTexts
		.filter(([of]) => taken[of] > 0)
		.map(([of, one, many]) => (taken[of] === 1 ? one() : many({ count: inDigits(taken[of]) })));
	return [...parts, m.import_characters({ count: inDigits(taken.characters) })];
}
