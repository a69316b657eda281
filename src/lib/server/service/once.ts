/** Creates that may be sent twice: ids come from the client, and the network repeats. */
import { createHash } from 'node:crypto';
import { DomainError, isDomainError } from '$lib/domain/error';

/** What a create answers: the thing, and whether it was made now. */
export interface Created<T> {
	isNew: boolean;
	item: T;
}

/** sha-256 over the parsed input, whatever the order of its keys. */
export function hashInput(input: object): string {
	const sorted = JSON.stringify(input, (_key, value: unknown) =>
		value && typeof value === 'object' && !Array.isArray(value)
			? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
			: value
	);
	return createHash('sha256').update(sorted).digest('base64url');
}

/**
 * Whether a create is a repetition.
 *
 * @param existing the hash of the input that made the thing with this id; undefined when there is none
 * @throws DomainError `id_taken` when the id is there with other content
 */
export function isRepeat(existing: string | null | undefined, hash: string): boolean {
	if (existing === undefined) {
		return false;
	}
	if (existing !== hash) {
		throw new DomainError('id_taken', {}, 'id');
	}
	return true;
}

/**
 * Commits a create.
 *
 * @param existing the hash of the input that made the thing with this id, asked again after a clash
 * @returns false when the same create, sent at the same moment, was faster
 * @throws DomainError `id_taken` when the id is there with other content
 */
export async function madeNow(
	commit: () => Promise<unknown>,
	existing: () => Promise<string | null | undefined>,
	hash: string
): Promise<boolean> {
	try {
		await commit();
		return true;
	} catch (error) {
		if (isDomainError(error, 'id_taken') && isRepeat(await existing(), hash)) {
			return false;
		}
		throw error;
	}
}

/**
 * Commits a change that was decided on a version, and tells what is there now when somebody else was faster.
 *
 * @throws DomainError `stale` with the current thing as `data.current`
 */
export async function orStale<T>(
	commit: () => Promise<unknown>,
	current: () => Promise<T>
): Promise<T> {
	try {
		await commit();
	} catch (error) {
		if (error instanceof DomainError && error.reason === 'stale') {
			throw new DomainError('stale', { current: await current() });
		}
		throw error;
	}
	return current();
}

/** Refuses at once what was decided on an old version (`If-Match`); undefined means the caller does not care. */
export function expectVersion(current: { version: number }, expected: number | undefined): void {
	if (expected !== undefined && expected !== current.version) {
		throw new DomainError('stale', { current });
	}
}
