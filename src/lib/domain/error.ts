/**
 * Named errors of the domain. They carry data and no sentences: `server/problem.ts` maps each name once to an HTTP
 * status and `ui/error-text.ts` to a message in the user's language.
 */
export const errorNames = [
	'invalid',
	'required',
	'too_long',
	'out_of_range',
	'control_characters',
	'cpr_number',
	'document_invalid',
	'document_too_deep',
	'document_too_large',
	'position_invalid',
	'id_taken',
	'name_taken',
	'email_taken',
	'email_invalid',
	'password_short',
	'not_signed_in',
	'wrong_credentials',
	'wrong_code',
	'forbidden',
	'not_found',
	'stale',
	'consent_missing',
	'setup_missing',
	'initiative_closed',
	'masking_missing',
	'media_named',
	'text_changed',
	'asked_already',
	'asked_enough',
	'asked_too_soon',
	'refused_lately',
	'project_asked',
	'withdrawn',
	'words_withdrawn',
	'transition_illegal',
	'reason_required',
	'gap_left',
	'nobody_chosen',
	'review_required',
	'answerer_required',
	'next_step_required',
	'answer_prepared',
	'answer_overtaken',
	'replaces_public_task',
	'check_unsettled',
	'young_answer_missing',
	'contact_checks_missing',
	'companion_needed',
	'no_contact',
	'pledge_not_counted_on',
	'involvement_missing',
	'procedure_missing',
	'not_followed',
	'partner_text_names_person',
	'partner_merged',
	'merge_self',
	'merge_too_long',
	'merge_later_first',
	'last_secretariat',
	'link_invalid',
	'link_used',
	'already_set_up',
	'not_due',
	'frozen',
	'weighing_closed',
	'locked',
	'key_missing',
	'log_key_missing',
	'research_key_missing',
	'log_key_kept',
	'reason_names_person',
	'recall_day',
	'unknown_command',
	'nothing_to_undo',
	'too_many_requests',
	'body_too_large',
	'type_unsupported',
	'media_unsupported',
	'media_heic',
	'media_damaged',
	'media_too_many_pixels',
	'media_waiting',
	'media_expired',
	'import_empty',
	'import_scanned',
	'import_damaged',
	'import_locked',
	'import_unsafe',
	'import_too_large',
	'import_too_slow',
	'undo_too_late',
	'table_no_name',
	'table_too_long',
	'table_family_unknown',
	'table_parent_unknown',
	'table_ring',
	'table_doubled',
	'table_encoding',
	'origin_refused',
	'disk_full',
	'unavailable'
] as const;

export type ErrorName = (typeof errorNames)[number];

/**
 * An error that a user or a program can act on.
 *
 * @param reason one of {@link errorNames}; stable, part of the API
 * @param data   what the message needs (a limit, the current version …); never words of a story
 * @param field  the input it belongs to, as named in the request body
 */
export class DomainError extends Error {
	override readonly name = 'DomainError';

	constructor(
		readonly reason: ErrorName,
		readonly data: Record<string, unknown> = {},
		readonly field?: string
	) {
		super(field ? `${reason} (${field})` : reason);
	}
}

/** Whether something thrown is a {@link DomainError}, and of the given name when one is given. */
export function isDomainError(error: unknown, reason?: ErrorName): error is DomainError {
	return error instanceof DomainError && (!reason || error.reason === reason);
}
