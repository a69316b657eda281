import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Sealed, WrappedKey } from './crypto';
import type { Tries } from './tries';

/** A person's vault on this device: what can be told without the PIN. */
export interface VaultRow extends WrappedKey, Tries {
	userId: string;
	/** To be found by on a device that several people use. */
	name: string;
	/** When the server was last met, ms since 1970. */
	syncedAt: number;
}

/**
 * `taken`: brought along from the server, to be thrown away at any time. `queued`: made here and not yet there.
 * `blob`: a picture or sound that a queued one belongs to. `part`: some of a recording that goes on.
 */
export type ItemKind = 'taken' | 'queued' | 'blob' | 'part';

/** One encrypted thing. Only its order and whether it is under way are in the clear. */
export interface ItemRow extends Sealed {
	userId: string;
	id: string;
	kind: ItemKind;
	order: number;
	isSending: boolean;
}

interface Schema extends DBSchema {
	vault: { key: string; value: VaultRow };
	item: {
		key: [userId: string, id: string];
		value: ItemRow;
		indexes: { order: [userId: string, kind: ItemKind, order: number] };
	};
}

export type Database = IDBPDatabase<Schema>;

/** Known to the service worker too, which empties it at sign-out. */
export const databaseName = 'traad-field';

/** Every write goes to the disk before it is called done. */
export const strict = { durability: 'strict' } as const;

export function openDatabase(onlost?: () => void): Promise<Database> {
	return openDB<Schema>(databaseName, 1, {
		upgrade(database) {
			database.createObjectStore('vault', { keyPath: 'userId' });
			const items = database.createObjectStore('item', { keyPath: ['userId', 'id'] });
			items.createIndex('order', ['userId', 'kind', 'order']);
		},
		...(onlost && { terminated: onlost })
	});
}

/** The keys of one person's things of one kind, in their order. */
export function rangeOf(userId: string, kind: ItemKind): IDBKeyRange {
	return IDBKeyRange.bound([userId, kind, -Infinity], [userId, kind, Infinity]);
}

/**
 * What sign-out takes away: all that was brought along, and vaults that hold nothing unsent. Unsent work stays, encrypted,
 * until its author comes back.
 */
export async function emptyAtSignOut(database: Database): Promise<void> {
	const transaction = database.transaction(['vault', 'item'], 'readwrite', strict);
	const items = transaction.objectStore('item');
	const unsent = new Set<string>();
	for (let cursor = await items.openCursor(); cursor; cursor = await cursor.continue()) {
		if (cursor.value.kind === 'taken') {
			await cursor.delete();
		} else {
			unsent.add(cursor.value.userId);
		}
	}
	const vaults = transaction.objectStore('vault');
	for (const userId of await vaults.getAllKeys()) {
		if (!unsent.has(userId)) {
			await vaults.delete(userId);
		}
	}
	await transaction.done;
}
