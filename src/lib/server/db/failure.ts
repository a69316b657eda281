/** What a failed write means: the driver's errors as named errors of the domain. */
import { DomainError } from '$lib/domain/error';

/** Reads both kinds of failure: drizzle's wrapper (driver's error in `cause`) and the raw error of a batch. */
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
	return error;
}

/**
 * For an embedded file: SQLITE_BUSY must be impossible with one writer; if it is ever seen, a write may have been lost
 * (libsql-client-ts#352) and the process ends so that its supervisor starts it afresh.
 */
export function endIfBusy(error: unknown): void {
	if (!codeOf(error).startsWith('SQLITE_BUSY')) return;
	console.error(
		'The database was busy under its only writer. Stopping, so that no write is lost.',
		error
	);
	process.exit(1);
}

function codeOf(error: unknown): string {
	for (let at = error; at instanceof Error; at = at.cause) {
		const { extendedCode, code } = at as { extendedCode?: string; code?: string };
		if (extendedCode?.startsWith('SQLITE') || code?.startsWith('SQLITE')) {
			return extendedCode ?? finerCode(code ?? '', at.message);
		}
	}
	return '';
}

/** A remote server tells the general code alone (Hrana has no other); which constraint it was stands in SQLite's words. */
function finerCode(code: string, message: string): string {
	const [, kind] = /(CHECK|NOT NULL|UNIQUE|FOREIGN KEY) constraint failed/.exec(message) ?? [];
	return kind ? `SQLITE_CONSTRAINT_${kind.replace(' ', '')}` : code;
}

function messageOf(error: unknown): string {
	// The driver names table and column after the last colon, and never a value.
	return error instanceof Error ? (error.message.split(': ').at(-1) ?? '') : '';
}
