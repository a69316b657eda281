/** What was decided before, in words for the young person; made on the server. */
import type { ConsentRecord, Proof } from '$lib/domain/consent/record';
import { m } from '$lib/i18n/paraglide/messages';
import { atStart } from '../base/at-start';
import { dayText } from '../base/day';
import { methodTexts } from '../consent/texts';
import { myScopeText } from './texts';

type Said = ConsentRecord & Proof & { replacedBy: string | null };

/**
 * `3. maj 2026: Du sagde ja. Holdet må læse mine ord.`, and below it how, where and before whom, and since when another answer
 * stands in its place.
 */
export function historyLine(record: Said, _: number, all: readonly Said[]) {
	const { id, at, by, relation, decision, scope, itemId, method, place, witness } = record;
	const { device, readingLevel, readAloud, replacedBy } = record;
	const next = all.find((other) => other.id === replacedBy);
	const adult = relation ? atStart(relation) : m.my_history_guardian();
	const how = [
		...(itemId ? [m.my_history_item()] : []),
		methodTexts[method](),
		place,
		witness && m.consent_witnessed({ name: witness }),
		device && device !== 'paper' && myDeviceTexts[device](),
		readingLevel && levelTexts[readingLevel](),
		readAloud && m.my_history_heard(),
		next && m.my_history_replaced({ date: dayText(next.at) })
	];
	return {
		id,
		text: m.my_history_line({
			date: dayText(at),
			who: by === 'young' ? m.my_history_you() : adult,
			decision: decision === 'yes' ? m.guardian_said_yes() : m.guardian_said_no(),
			scope: myScopeText(scope)
		}),
		how: how.filter(Boolean).join(' · ')
	};
}

const myDeviceTexts = {
	own: m.my_history_device_own,
	shared: m.my_history_device_shared,
	staff: m.my_history_device_staff
};

const levelTexts = {
	child: m.my_history_level_child,
	teen: m.my_history_level_teen,
	guardian: m.my_history_level_guardian
};
