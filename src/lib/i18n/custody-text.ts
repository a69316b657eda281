/** Who is asked at home, in one line; for pages and for files. */
import {
	guardiansOf,
	relationsOf,
	type Custody,
	type CustodyChange
} from '$lib/domain/consent/custody';
import { m } from './paraglide/messages';
import { getLocale } from './paraglide/runtime';

const texts = {
	one: m.custody_short_one,
	two: m.custody_short_two,
	decided: m.custody_short_decided
} satisfies Record<Custody, unknown>;

/** `To voksne svarer hver for sig: mor og far.` */
export function custodyText(
	held: Pick<CustodyChange, 'custody' | 'guardianRelation' | 'otherRelation'>,
	locale = getLocale()
): string {
	const relations = relationsOf(held);
	const told = guardiansOf(held).map((by) => relations[by]);
	const who = new Intl.ListFormat(locale).format(told.filter(Boolean));
	return `${[texts[held.custody]({}, { locale }), who].filter(Boolean).join(': ')}.`;
}
