/** What a failed write means: the driver's errors as named errors of the domain. */
import { DomainError } from '$lib/domain/error';

/**
 * Reads both kinds of failure: drizzle's wrapper (driver's error in `cause`) and the raw error of a batch.
 * SQLITE_BUSY must be impossible with one writer; if it is ever seen, a write may have been lost
 * (libsql-client-ts#352) and the process ends so that its supervisor starts it afresh.
 */
export function failureOf(error: unknown): unknown {
	const code = codeOf(error);
	if (code === 'SQLITE_CONSTRAINT_CHECK' || code === 'SQLITE_CONSTRAINT_NOTNULL') {
		return new DomainError('stale');
	}
	if (code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || code === 'SQLITE_CONSTRAINT_UNIQUE') {
		return new DomainError('id_taken', { constraint: messageOf(error) });
	}
	if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY') {
		return new DomainError('not_found');
	}
	if (code.startsWith('SQLITE_FULL') || code.startsWith('SQLITE_IOERR_WRITE')) {
		return new DomainError('disk_full');
	}
	if (code.startsWith('SQLITE_BUSY')) {
		console.error(
			'The database was busy under its only writer. Stopping, so that no write is lost.',
			error
		);
		process.exit(1);
	}
	return error;
}

function codeOf(error: unknown): string {
	for (let at = error; at instanceof Error; at = at.cause) {
		const { extendedCode, code } = at as { extendedCode?: string; code?: string };
		if (extendedCode?.startsWith('SQLITE') || code?.startsWith('SQLITE')) {
			return extendedCode ?? code ?? '';
		}
	}
	return '';
}

function messageOf(error: unknown): string {
	// The driver names table and column after the last colon, and never a value.
	return error instanceof Error ? (error.message.split(': ').at(-1) ?? '') : '';
}
