import { invalidateAll } from '$app/navigation';
import { send } from '$lib/client/http';
import type { Held } from '$lib/domain/pledge/partner-merge';
import { m } from '$lib/i18n/paraglide/messages';

/**
 * Takes a merge of partners back.
 *
 * @throws Refused, Unreached: whoever shows the way back tells that it failed
 */
export async function takeApart(changeId: string): Promise<void> {
	await send('DELETE', `/partner-merges/${changeId}`);
	await invalidateAll();
}

type Text = (values: { count: number }) => string;

/** What goes along with a partner, in words: only what there is. @param union what the one that stays would hold */
export function movesIn(
	moves: { pledges: number; asked: number; links: number },
	from: Held,
	union: Held
): string[] {
	const days = ['certificateOn', 'confidentialOn'] as const;
	const declared = days.filter((day) => from[day] && union[day] === from[day]).length;
	const known = new Set(union.courses.map(({ name }) => name.toLocaleLowerCase('da')));
	const courses = from.courses.filter(({ name }) => known.has(name.toLocaleLowerCase('da')));
	const counts: [number, Text, Text][] = [
		[moves.pledges, m.partner_merge_count_pledges_one, m.partner_merge_count_pledges],
		[moves.asked, m.partner_merge_count_asked_one, m.partner_merge_count_asked],
		[moves.links, m.partner_merge_count_links_one, m.partner_merge_count_links],
		[declared, m.partner_merge_count_declarations_one, m.partner_merge_count_declarations],
		[courses.length, m.partner_merge_count_courses_one, m.partner_merge_count_courses]
	];
	const told = counts
		.filter(([count]) => count > 0)
		.map(([count, one, more]) => (count === 1 ? one : more)({ count }));
	const hasAgreement = from.agreement !== '' && union.agreement === from.agreement;
	return hasAgreement ? [...told, m.partner_merge_count_agreement()] : told;
}
