/** Opens a backup that is about to be restored: its words in the copy, its media, and the keys that go on being needed. */
import type { Standing } from '../db/decisions';
import { keyList } from '../seal/key-list';
import { openCopy } from '../seal/opening';
import { SealBroken, type SealKey } from '../seal/token';
import type { bring } from '../service/backup-key';
import { UsageError } from './command';
import { plainMedia, sealedMedia, type CopiedFile } from './media-copy';
import { keyringOf } from './restore-keys';

/** What is known of the database that stands in place until now, or why nothing is. */
export type Before = Standing | { why: string };

export interface OpenedBackup {
	media: CopiedFile[];
	/** All keys that open something in it. */
	keys: SealKey[];
	/** Stories, items of media and young people whose keys are gone. */
	lost: string[];
	/** Where its keys lie; undefined for one from before backups were sealed. */
	keysAt: string | undefined;
}

/**
 * @param backup its file, the copy of it that takes the database's place, and its id; null where nothing is sealed
 * @throws UsageError when it cannot be opened, or was changed; nothing but the copy was touched then
 */
export async function openBackup(
	{ file, incoming, sealedAs }: { file: string; incoming: string; sealedAs: string | null },
	standing: Before
): Promise<OpenedBackup> {
	if (sealedAs === null) {
		return { media: await plainMedia(file), keys: [], lost: [], keysAt: undefined };
	}
	const known = 'why' in standing ? undefined : standing;
	const { keyOf, all } = await keyringOf({ file, id: sealedAs }, known);
	try {
		const media = await sealedMedia(file, keyOf);
		const { lost } = await openCopy(incoming, keyOf);
		return { media, keys: all, lost, keysAt: keyList(file) };
	} catch (error) {
		if (!(error instanceof SealBroken)) throw error;
		throw new UsageError(
			`${file} cannot be restored. It was changed, or its keys are others: ${error.message} cannot be opened.`
		);
	}
}

/** Keys and backups that the database in place knew of, with this backup. @param now ms */
export function knownTo(
	standing: Before,
	keysAt: string | undefined,
	now: number
): Parameters<typeof bring>[2] {
	const { keys, backups } = 'why' in standing ? { keys: [], backups: [] } : standing;
	return {
		keys: keys.map(({ id, itemId, key }) => ({
			...{ id: String(id), itemId: String(itemId) },
			key: key === null ? null : String(key)
		})),
		backups: [
			...backups.map(({ keys: at, madeAt, unreachedAt }) => ({
				...{ keys: String(at), madeAt: Number(madeAt) },
				unreachedAt: unreachedAt === null ? null : Number(unreachedAt)
			})),
			...(keysAt ? [{ keys: keysAt, madeAt: now, unreachedAt: null }] : [])
		]
	};
}
