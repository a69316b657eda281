/** What a use is, as the young person reads it: `Holdet må læse mine ord.` */
import type { Scope } from '$lib/domain/consent/scope';
import { m } from './paraglide/messages';

type Text = (inputs?: object, options?: { locale?: 'da' | 'en' }) => string;

export const ownScopeTexts: Record<Scope, Text> = {
	keep: m.my_scope_keep,
	team: m.my_scope_team,
	workshop: m.my_scope_workshop,
	partner: m.my_scope_partner,
	quote: m.my_scope_quote,
	artworkWorkshop: m.my_scope_artwork_workshop,
	exhibition: m.my_scope_exhibition,
	report: m.my_scope_report,
	research: m.my_scope_research,
	followUp: m.my_scope_follow_up,
	keepMedia: m.my_scope_keep_media,
	linkMeasures: m.my_scope_link_measures,
	archive: m.my_scope_archive
};
