/** What was decided before, in words for the young person; made on the server. */
import type { CustodyChange } from '$lib/domain/consent/custody';
import type { ConsentRecord, Proof } from '$lib/domain/consent/record';
import { m } from '$lib/i18n/paraglide/messages';
import { atStart } from '../base/at-start';
import { dayText } from '../base/day';
import { methodTexts } from '../consent/texts';
import { channelText } from './channel';
import { custodyLines } from './custody-lines';
import { myScopeText } from './texts';

/** Of research; also one that is over. */
type Project = { id: string; name: string };
type Said = ConsentRecord & Proof & { replacedBy: string | null };

/** What was said to one thing, or to several in the same way; or who was asked at home from then on. */
interface HistoryLine {
	id: string;
	/** ms */
	at: number;
	/** `3. maj 2026: Du sagde ja.` */
	said: string;
	/** `Holdet må læse mine ord.` None where it is about who is asked. */
	scopes: string[];
	how: string;
}

/**
 * Who said what, to what, and below it how, where and before whom, and since when another answer stands in its place. Answers
 * that differ in nothing but what they are to are one line. Between them, who was asked at home from when on.
 */
export function historyLines(
	all: readonly Said[],
	projects: readonly Project[],
	custody: readonly CustodyChange[]
): readonly HistoryLine[] {
	const lines: HistoryLine[] = [];
	for (const record of all) {
		const line = historyLine(record, all, projects);
		const last = lines.at(-1);
		if (last?.said === line.said && last.how === line.how) last.scopes.push(...line.scopes);
		else lines.push(line);
	}
	const asked = custodyLines(custody).map((line) => ({ ...line, scopes: [] }));
	return [...lines, ...asked].toSorted((a, b) => b.at - a.at);
}

function historyLine(
	record: Said,
	all: readonly Said[],
	projects: readonly Project[]
): HistoryLine {
	const { id, at, by, relation, decision, scope, itemId, method, place, witness } = record;
	const { device, readingLevel, readAloud, replacedBy } = record;
	const project = projects.find((one) => one.id === record.projectId);
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
		scope === 'followUp' && channelText(record.channel ?? null, null),
		record.expiresOn && m.my_until({ date: dayText(record.expiresOn) }),
		next && m.my_history_replaced({ date: dayText(next.at) })
	];
	return {
		...{ id, at },
		said: m.my_history_said({
			date: dayText(at),
			who: by === 'young' ? m.my_history_you() : adult,
			decision: decision === 'yes' ? m.guardian_said_yes() : m.guardian_said_no()
		}),
		scopes: [project ? m.my_scope_research_for(project) : myScopeText(scope)],
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
