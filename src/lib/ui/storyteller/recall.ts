/** What left the house, in words. */
import { isScope } from '$lib/domain/consent/scope';
import { m } from '$lib/i18n/paraglide/messages';
import { dayText } from '../base/day';
import { useName } from '../consent/texts';

/** A file or a printed page that may hold what was taken back, and who was asked to delete it. */
export interface Recalled {
	id: string;
	who: string;
	purpose: string;
	/** Of research: what its project is called. */
	project: string;
	on: string;
	since: string;
	asked: { whom: string; on: string; by: string } | null;
}

export function recallText({ who, purpose, project, on }: Recalled): string {
	const [way, scope] = purpose.split(':');
	const told = { who: who || m.access_someone(), date: dayText(on) };
	if (way === 'print') {
		return m.recall_line_print(told);
	}
	return isScope(scope)
		? m.recall_line({ ...told, purpose: useName(scope, project) })
		: m.recall_line_other(told);
}
