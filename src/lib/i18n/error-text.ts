/** What a named error says to a person. One message for each name, `error_<name>` in the catalogue. */
import type { ErrorName } from '$lib/domain/error';
import { m } from './paraglide/messages';

type Locale = 'da' | 'en';

/** @param data the error's data: `limit` for lengths and bounds, `into` or `later` for a partner that is named */
export function errorText(
	name: ErrorName,
	data: Record<string, unknown> = {},
	locale?: Locale
): string {
	const limit = typeof data.limit === 'number' ? String(data.limit) : '';
	const partner = nameOf(data.into ?? data.later);
	return texts[name]({ limit, partner }, locale ? { locale } : undefined);
}

function nameOf(thing: unknown): string {
	return typeof thing === 'object' && thing !== null && 'name' in thing ? String(thing.name) : '';
}

type Text = (inputs: { limit: string; partner: string }, options?: { locale?: Locale }) => string;

// Named one by one: looked up by a computed key, every text of the app would be loaded with them.
const texts: Record<ErrorName, Text> = {
	invalid: m.error_invalid,
	required: m.error_required,
	too_long: m.error_too_long,
	out_of_range: m.error_out_of_range,
	control_characters: m.error_control_characters,
	cpr_number: m.error_cpr_number,
	document_invalid: m.error_document_invalid,
	document_too_deep: m.error_document_too_deep,
	document_too_large: m.error_document_too_large,
	position_invalid: m.error_position_invalid,
	id_taken: m.error_id_taken,
	name_taken: m.error_name_taken,
	email_taken: m.error_email_taken,
	email_invalid: m.error_email_invalid,
	password_short: m.error_password_short,
	not_signed_in: m.error_not_signed_in,
	wrong_credentials: m.error_wrong_credentials,
	wrong_code: m.error_wrong_code,
	forbidden: m.error_forbidden,
	not_found: m.error_not_found,
	stale: m.error_stale,
	consent_missing: m.error_consent_missing,
	setup_missing: m.error_setup_missing,
	initiative_closed: m.error_initiative_closed,
	masking_missing: m.error_masking_missing,
	media_named: m.error_media_named,
	text_changed: m.error_text_changed,
	asked_already: m.error_asked_already,
	asked_enough: m.error_asked_enough,
	project_asked: m.error_project_asked,
	asked_too_soon: m.error_asked_too_soon,
	refused_lately: m.error_refused_lately,
	withdrawn: m.error_withdrawn,
	words_withdrawn: m.error_words_withdrawn,
	transition_illegal: m.error_transition_illegal,
	reason_required: m.error_reason_required,
	gap_left: m.error_gap_left,
	nobody_chosen: m.error_nobody_chosen,
	review_required: m.error_review_required,
	answerer_required: m.error_answerer_required,
	next_step_required: m.error_next_step_required,
	answer_prepared: m.error_answer_prepared,
	answer_overtaken: m.error_answer_overtaken,
	replaces_public_task: m.error_replaces_public_task,
	check_unsettled: m.error_check_unsettled,
	young_answer_missing: m.error_young_answer_missing,
	contact_checks_missing: m.error_contact_checks_missing,
	companion_needed: m.error_companion_needed,
	no_contact: m.error_no_contact,
	pledge_not_counted_on: m.error_pledge_not_counted_on,
	involvement_missing: m.error_involvement_missing,
	procedure_missing: m.error_procedure_missing,
	not_followed: m.error_not_followed,
	partner_text_names_person: m.error_partner_text_names_person,
	partner_merged: m.error_partner_merged,
	merge_self: m.error_merge_self,
	merge_too_long: m.error_merge_too_long,
	merge_later_first: m.error_merge_later_first,
	last_secretariat: m.error_last_secretariat,
	link_invalid: m.error_link_invalid,
	link_used: m.error_link_used,
	already_set_up: m.error_already_set_up,
	not_due: m.error_not_due,
	frozen: m.error_frozen,
	weighing_closed: m.error_weighing_closed,
	locked: m.error_locked,
	key_missing: m.error_key_missing,
	log_key_missing: m.error_log_key_missing,
	research_key_missing: m.error_research_key_missing,
	log_key_kept: m.error_log_key_kept,
	reason_names_person: m.error_reason_names_person,
	recall_day: m.error_recall_day,
	unknown_command: m.error_unknown_command,
	nothing_to_undo: m.error_nothing_to_undo,
	too_many_requests: m.error_too_many_requests,
	body_too_large: m.error_body_too_large,
	type_unsupported: m.error_type_unsupported,
	media_unsupported: m.error_media_unsupported,
	media_heic: m.error_media_heic,
	media_damaged: m.error_media_damaged,
	media_too_many_pixels: m.error_media_too_many_pixels,
	media_waiting: m.error_media_waiting,
	media_expired: m.error_media_expired,
	import_empty: m.error_import_empty,
	import_scanned: m.error_import_scanned,
	import_damaged: m.error_import_damaged,
	import_locked: m.error_import_locked,
	import_unsafe: m.error_import_unsafe,
	import_too_large: m.error_import_too_large,
	import_too_slow: m.error_import_too_slow,
	undo_too_late: m.error_undo_too_late,
	table_no_name: m.error_table_no_name,
	table_too_long: m.error_table_too_long,
	table_family_unknown: m.error_table_family_unknown,
	table_parent_unknown: m.error_table_parent_unknown,
	table_ring: m.error_table_ring,
	table_doubled: m.error_table_doubled,
	table_encoding: m.error_table_encoding,
	origin_refused: m.error_origin_refused,
	disk_full: m.error_disk_full,
	unavailable: m.error_unavailable
};
