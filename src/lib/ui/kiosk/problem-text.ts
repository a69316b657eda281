/** What went wrong, said to a child. */
import { m } from '$lib/i18n/paraglide/messages';

const texts: Record<string, () => string> = {
	required: m.note_empty,
	cpr_number: m.note_cpr,
	too_long: m.note_too_long,
	too_many_requests: m.note_wait,
	offline: m.note_offline,
	not_found: m.note_closed_text,
	kept: m.kept_typed
};

/** @param name of the error, or `offline` when nothing could be reached */
export function noteProblemText(name: string): string {
	return (texts[name] ?? m.note_failed)();
}
