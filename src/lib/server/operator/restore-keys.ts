/** The keys that open a sealed backup: those of the database that stands in its place, and those beside the backup. */
import type { Standing } from '../db/decisions';
import { keyList, readKeys, type KeyList } from '../seal/key-list';
import { keysNamed } from '../seal/opening';
import type { SealKey } from '../seal/token';
import { UsageError } from './command';

export interface Keyring {
	/** Undefined for a key that is gone. */
	keyOf: (keyId: string) => Buffer | undefined;
	/** All that open something in the backup. */
	all: SealKey[];
}

/**
 * @param backup the file, and its id
 * @param standing what is known of the database in its place; undefined where it cannot be read
 * @throws UsageError when keys are missing that nobody has shredded, or belong to another backup
 */
export async function keyringOf(
	backup: { file: string; id: string },
	standing: Standing | undefined
): Promise<Keyring> {
	const list = await listBeside(backup);
	// A key that was shredded here is gone, whatever a copy of the file still holds.
	const here = new Map((standing?.keys ?? []).map(({ id, key }) => [String(id), key]));
	const keyOf = (id: string) => {
		const key = here.get(id);
		return key === undefined
			? list?.keys.get(id)
			: key === null
				? undefined
				: Buffer.from(String(key), 'base64');
	};
	const named = await keysNamed(backup.file);
	if (!list && named.some((id) => !here.has(id))) {
		throw new UsageError(
			`${keyList(backup.file)} is missing: without it nothing in ${backup.file} can be opened. Put it beside the backup.`
		);
	}
	const all = named.flatMap((id) => {
		const key = keyOf(id);
		return key ? [{ id, key }] : [];
	});
	return { keyOf, all };
}

async function listBeside({
	file,
	id
}: {
	file: string;
	id: string;
}): Promise<KeyList | undefined> {
	const path = keyList(file);
	const list = await readKeys(path).catch(() => {
		throw new UsageError(`${path} is not as it was written: it cannot be used.`);
	});
	if (list && list.backup !== id) {
		throw new UsageError(`${path} holds the keys of another backup.`);
	}
	return list;
}

/** What is wrong with the keys beside a backup, and how many there are; they may lie elsewhere. */
export async function keysBeside(backup: {
	file: string;
	id: string;
}): Promise<{ faults: string[]; count: number | string }> {
	try {
		const list = await listBeside(backup);
		return { faults: [], count: list?.keys.size ?? 'not beside it' };
	} catch (error) {
		if (error instanceof UsageError) return { faults: [error.message], count: 'none' };
		throw error;
	}
}
