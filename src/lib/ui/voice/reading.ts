/** Who has read or taken out a young person's words, in plain words to that person; made on the server. */
import type { LookedUp } from '$lib/domain/story/identity';
import { m } from '$lib/i18n/paraglide/messages';
import { dayText } from '../base/day';
import { atStart } from '../base/at-start';

export interface Reading {
	id: string;
	/** Empty when the account is gone. */
	who: string;
	/** What the guardian who read is to the young person: `far`; empty for all others, and where nobody said. */
	relation?: string;
	purpose: string;
	/** What the research project is called that the words were taken out for; empty for all else. */
	project?: string;
	on: string;
}

const lines: Record<string, (told: { who: string; date: string }) => string> = {
	team: m.my_read_team,
	workshop: m.my_read_workshop,
	keep: m.my_read_keep,
	followUp: m.my_read_follow_up,
	moderation: m.my_read_moderation,
	shared: m.my_read_shared,
	'export:team': m.my_export_team,
	'export:workshop': m.my_export_workshop,
	'export:partner': m.my_export_partner,
	'export:quote': m.my_export_quote,
	'export:report': m.my_export_report,
	'export:research': m.my_export_research,
	'export:exhibition': m.my_export_exhibition,
	'print:team': m.my_read_print
};

/** Somebody looked up the real name, or how the young person can be found. */
export interface LookUp {
	/** Empty when the account is gone. */
	who: string;
	reason: string;
	of: LookedUp;
	/** ms */
	at: number;
}

/** One line on who looked something up. */
export function lookUpText({ who, reason, of, at }: LookUp): string {
	const line = of === 'contact' ? m.my_looked_up_contact : m.my_looked_up;
	return line({ who: who || m.my_somebody(), date: dayText(at), reason });
}

/** One line of the young person's log. */
export function readingText({ who, relation, purpose, project, on }: Reading): string {
	if (relation) {
		return m.my_read_shared_by({ who: atStart(relation), date: dayText(on) });
	}
	const told = { who: who || m.my_somebody(), date: dayText(on) };
	return project
		? m.my_export_research_for({ ...told, project })
		: (lines[purpose] ?? m.my_read_other)(told);
}
