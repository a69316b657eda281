/** What was decided before, in words for the young person; made on the server. */
import type { ConsentRecord, Proof } from '$lib/domain/consent/record';
import { m } from '$lib/i18n/paraglide/messages';
import { atStart } from '../base/at-start';
import { dayText } from '../base/day';
import { methodTexts } from '../consent/texts';
import { myScopeText } from './texts';

/** `3. maj 2026: Du sagde ja. Holdet må læse mine ord.`, and below it how, where and before whom. */
export function historyLine(record: ConsentRecord & Proof) {
	const { id, at, by, relation, decision, scope, itemId, method, place, witness } = record;
	const adult = relation ? atStart(relation) : m.my_history_guardian();
	const how = [
		...(itemId ? [m.my_history_item()] : []),
		methodTexts[method](),
		place,
		witness && m.consent_witnessed({ name: witness })
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
