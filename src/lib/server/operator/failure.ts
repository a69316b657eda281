/** What went wrong, in a sentence that an operator can act on. */
import type { DomainError } from '$lib/domain/error';
import { SettingsError } from '../settings';

/** The plain message of a failed start or command; `env` says which port and folder were meant. */
export function plainMessage(error: unknown, env: NodeJS.ProcessEnv = process.env): string {
	if (error instanceof SettingsError) return error.message;
	if (isNamed(error)) return sentences[error.reason]?.(error.field) ?? `${error.reason}.`;
	const folder = env.DATA_DIR ?? './data';
	const port = env.PORT ?? '3000';
	switch (codeOf(error)) {
		case 'EADDRINUSE':
			return `Port ${port} is taken by another program. Choose another: PORT=3001 npm start`;
		case 'EADDRNOTAVAIL':
		case 'ENOTFOUND':
			return `HOST is set to ${env.HOST}, which is no address of this machine.`;
		case 'EACCES':
		case 'EPERM':
		case 'EROFS':
			return `Not allowed to write in ${folder}, or to use port ${port}. Check DATA_DIR and PORT.`;
		case 'ENOTDIR':
		case 'EEXIST':
			return `DATA_DIR is set to ${folder}, which is not a folder.`;
		case 'ENOSPC':
		case 'SQLITE_FULL':
			return `The disk that holds ${folder} is full. Make room and start again.`;
		case 'SQLITE_NOTADB':
		case 'SQLITE_CORRUPT':
			return `The database in ${folder} is damaged: restore a backup with npm run traad -- restore FILE`;
		default:
			return error instanceof Error ? error.message : String(error);
	}
}

const sentences: Partial<Record<string, (field?: string) => string>> = {
	disk_full: () => 'The disk is full. Make room and try again.',
	not_found: (field) => `There is no such ${field ?? 'thing'}.`,
	required: (field) => `${field ?? 'A value'} is missing.`,
	invalid: (field) => `${field ?? 'A value'} is not valid.`,
	log_key_missing: () =>
		'access-log.key is missing, or is another one: put it back, or lock the log anew (log anew).',
	log_key_kept: () => 'The log can be checked as it is: there is nothing to begin anew.',
	email_taken: () => 'There is already an account with that e-mail address.',
	email_invalid: () => 'That is no e-mail address.',
	password_short: () => 'The password needs ten characters or more.',
	forbidden: (field) =>
		field === 'role' ? 'Nobody holds that role there: add it first (member add).' : 'Not allowed.',
	cpr_number: (field) => `${field ?? 'A field'} holds a CPR number: those are never stored.`
};

/** The app that the start script loads is a bundle of its own, with a DomainError of its own. */
function isNamed(error: unknown): error is DomainError {
	return error instanceof Error && error.name === 'DomainError' && 'reason' in error;
}

function codeOf(error: unknown): string | undefined {
	for (let at = error; at instanceof Error; at = at.cause) {
		const { code } = at as { code?: unknown };
		if (typeof code === 'string') return code;
	}
	return undefined;
}
