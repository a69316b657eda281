import { createHash } from 'node:crypto';

/** An id that is the same at every load: a UUID (version 8, made by hashing) of the name of a thing in the demo. */
export function stableId(...name: string[]): string {
	const hex = createHash('sha256')
		.update(['demo', ...name].join(':'))
		.digest('hex');
	const variant = '89ab'[parseInt(hex.charAt(16), 16) % 4];
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		`8${hex.slice(13, 16)}`,
		`${variant}${hex.slice(17, 20)}`,
		hex.slice(20, 32)
	].join('-');
}
