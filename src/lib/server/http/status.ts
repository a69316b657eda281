/** The one place where named errors become HTTP. */
import type { ErrorName } from '$lib/domain/error';

const statuses: Partial<Record<ErrorName, number>> = {
	not_signed_in: 401,
	wrong_credentials: 401,
	wrong_code: 401,
	forbidden: 403,
	origin_refused: 403,
	consent_missing: 403,
	setup_missing: 409,
	initiative_closed: 409,
	masking_missing: 403,
	not_found: 404,
	link_invalid: 404,
	id_taken: 409,
	name_taken: 409,
	email_taken: 409,
	link_used: 409,
	already_set_up: 409,
	transition_illegal: 409,
	replaces_public_task: 409,
	check_unsettled: 409,
	answer_prepared: 409,
	answer_overtaken: 409,
	contact_checks_missing: 409,
	involvement_missing: 409,
	procedure_missing: 409,
	last_secretariat: 409,
	not_due: 409,
	frozen: 409,
	locked: 409,
	nothing_to_undo: 409,
	undo_too_late: 409,
	media_waiting: 409,
	asked_already: 409,
	asked_enough: 409,
	asked_too_soon: 409,
	refused_lately: 409,
	withdrawn: 410,
	words_withdrawn: 410,
	media_expired: 410,
	stale: 412,
	body_too_large: 413,
	document_too_large: 413,
	media_too_many_pixels: 413,
	import_too_large: 413,
	type_unsupported: 415,
	media_unsupported: 415,
	media_heic: 415,
	too_many_requests: 429,
	unavailable: 503,
	disk_full: 507
};

/** The HTTP status of a named error; 400 for all that is wrong with the input. */
export function statusOf(name: ErrorName): number {
	return statuses[name] ?? 400;
}
