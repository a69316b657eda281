/** What a use is, as adults read it when somebody decides on it. */
import type { Scope } from '$lib/domain/consent/scope';
import { m } from './paraglide/messages';

type Text = (inputs?: object, options?: { locale?: 'da' | 'en' }) => string;

/** The name of each use, and what it means. */
export const scopeTexts: Record<Scope, { name: Text; what: Text }> = {
	keep: { name: m.scope_keep, what: m.scope_keep_what },
	team: { name: m.scope_team, what: m.scope_team_what },
	workshop: { name: m.scope_workshop, what: m.scope_workshop_what },
	partner: { name: m.scope_partner, what: m.scope_partner_what },
	quote: { name: m.scope_quote, what: m.scope_quote_what },
	artworkWorkshop: { name: m.scope_artwork_workshop, what: m.scope_artwork_workshop_what },
	exhibition: { name: m.scope_exhibition, what: m.scope_exhibition_what },
	report: { name: m.scope_report, what: m.scope_report_what },
	research: { name: m.scope_research, what: m.scope_research_what },
	followUp: { name: m.scope_follow_up, what: m.scope_follow_up_what },
	keepMedia: { name: m.scope_keep_media, what: m.scope_keep_media_what },
	linkMeasures: { name: m.scope_link_measures, what: m.scope_link_measures_what },
	archive: { name: m.scope_archive, what: m.scope_archive_what }
};
