import { newKey, openKey, seal, unseal, WrongKey } from './crypto';
import {
	rangeOf,
	strict,
	type Database,
	type ItemKind,
	type ItemRow,
	type VaultRow
} from './database';
import { isShutForGood, isStale, nextTryAt } from './tries';

/** Why a vault does not open. */
export class Shut extends Error {
	override readonly name = 'Shut';

	/** @param until when the next PIN may be tried, for `wait` */
	constructor(
		readonly reason: 'wrong' | 'wait' | 'sealed' | 'stale' | 'none',
		readonly until = 0
	) {
		super(reason);
	}
}

interface Given {
	database: Database;
	row: VaultRow;
	key: CryptoKey;
}

/** An open vault: one person's things on this device. Whoever drops it has locked it. */
export class Vault {
	readonly userId: string;
	readonly name: string;
	readonly #database: Database;
	readonly #key: CryptoKey;

	private constructor({ database, row, key }: Given) {
		this.userId = row.userId;
		this.name = row.name;
		this.#database = database;
		this.#key = key;
	}

	/** Makes a person's vault, in place of an earlier one that holds nothing unsent. */
	static async make(
		database: Database,
		who: { userId: string; name: string },
		pin: string,
		now: number
	): Promise<Vault> {
		const { wrapped, key } = await newKey(pin);
		const row: VaultRow = { ...who, ...wrapped, wrong: 0, lastAt: 0, syncedAt: now };
		const transaction = database.transaction(['vault', 'item'], 'readwrite', strict);
		await transaction.objectStore('item').delete(IDBKeyRange.bound([who.userId], [who.userId, []]));
		await transaction.objectStore('vault').put(row);
		await transaction.done;
		return new Vault({ database, row, key });
	}

	/**
	 * Opens a vault. The try is counted before it is made.
	 *
	 * @param isRenewed the server has just vouched for this person: a vault that lay too long opens, without what was
	 * taken along
	 * @throws Shut
	 */
	static async open(
		database: Database,
		userId: string,
		pin: string,
		now: number,
		isRenewed = false
	): Promise<Vault> {
		const row = await countTry(database, userId, now, isRenewed);
		const key = await openKey(pin, row).catch((error: unknown) => {
			throw error instanceof WrongKey ? new Shut(isShutForGood(row) ? 'sealed' : 'wrong') : error;
		});
		const vault = new Vault({ database, row, key });
		if (isStale(row.syncedAt, now)) {
			await vault.clear('taken');
		}
		await database.put('vault', { ...row, wrong: 0, ...(isRenewed && { syncedAt: now }) });
		return vault;
	}

	/** Notes that the server was met. */
	async renew(now: number): Promise<void> {
		const row = await this.#database.get('vault', this.userId);
		if (row) {
			await this.#database.put('vault', { ...row, syncedAt: now });
		}
	}

	/** All things of a kind, in order. */
	async list<T>(kind: ItemKind): Promise<{ id: string; order: number; content: T }[]> {
		const rows = await this.#database.getAllFromIndex('item', 'order', rangeOf(this.userId, kind));
		return Promise.all(
			rows.map(async (row) => ({
				id: row.id,
				order: row.order,
				content: fromBytes<T>(await this.#unseal(row))
			}))
		);
	}

	/** The ids of all things of a kind, in order. */
	async ids(kind: ItemKind): Promise<string[]> {
		const range = rangeOf(this.userId, kind);
		const keys = await this.#database.getAllKeysFromIndex('item', 'order', range);
		return keys.map(([, id]) => id);
	}

	async get<T>(id: string): Promise<T | undefined> {
		const bytes = await this.getBytes(id);
		return bytes && fromBytes<T>(bytes);
	}

	async getBytes(id: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
		const row = await this.#database.get('item', [this.userId, id]);
		return row && this.#unseal(row);
	}

	/** Adds a thing after all others of its kind, or puts it in place of the one with its id. */
	put(kind: ItemKind, id: string, content: object): Promise<void> {
		return this.putBytes(kind, id, toBytes(content));
	}

	async putBytes(kind: ItemKind, id: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
		const sealed = await seal(this.#key, placeOf(this.userId, kind, id), bytes);
		const transaction = this.#database.transaction(['vault', 'item'], 'readwrite', strict);
		const items = transaction.objectStore('item');
		if (!(await transaction.objectStore('vault').getKey(this.userId))) {
			// Signed out in another tab: the key is gone, so nobody could ever open what is put here.
			transaction.abort();
			await transaction.done.catch(() => undefined);
			throw new Shut('none');
		}
		const there = await items.get([this.userId, id]);
		const range = rangeOf(this.userId, kind);
		const last = there ? null : await items.index('order').openKeyCursor(range, 'prev');
		const order = there?.order ?? Number(last?.key[2] ?? 0) + 1;
		await items.put({
			...sealed,
			userId: this.userId,
			id,
			kind,
			order,
			isSending: false
		});
		await transaction.done;
	}

	/**
	 * Changes a queued thing, unless it is under way.
	 *
	 * @returns whether it was changed
	 */
	async replace(id: string, content: object): Promise<boolean> {
		const sealed = await seal(this.#key, placeOf(this.userId, 'queued', id), toBytes(content));
		const transaction = this.#database.transaction('item', 'readwrite', strict);
		const there = await transaction.store.get([this.userId, id]);
		const mayChange = there !== undefined && !there.isSending;
		if (mayChange) {
			await transaction.store.put({ ...there, ...sealed });
		}
		await transaction.done;
		return mayChange;
	}

	/** Marks queued things as under way, or no longer so. @returns those that are there */
	async mark(ids: readonly string[], isSending: boolean): Promise<string[]> {
		const transaction = this.#database.transaction('item', 'readwrite', strict);
		const found: string[] = [];
		for (const id of ids) {
			const row = await transaction.store.get([this.userId, id]);
			if (row) {
				found.push(id);
				await transaction.store.put({ ...row, isSending });
			}
		}
		await transaction.done;
		return found;
	}

	/** Takes out things that belong together, unless one of them is under way. @returns whether they were taken out */
	async takeOut(ids: readonly string[]): Promise<boolean> {
		const transaction = this.#database.transaction('item', 'readwrite', strict);
		const rows = await Promise.all(ids.map((id) => transaction.store.get([this.userId, id])));
		const mayGo = rows.every((row) => row !== undefined && !row.isSending);
		if (mayGo) {
			await Promise.all(ids.map((id) => transaction.store.delete([this.userId, id])));
		}
		await transaction.done;
		return mayGo;
	}

	async remove(ids: readonly string[]): Promise<void> {
		const transaction = this.#database.transaction('item', 'readwrite', strict);
		await Promise.all(ids.map((id) => transaction.store.delete([this.userId, id])));
		await transaction.done;
	}

	async clear(kind: ItemKind): Promise<void> {
		const transaction = this.#database.transaction('item', 'readwrite', strict);
		const keys = await transaction.store.index('order').getAllKeys(rangeOf(this.userId, kind));
		await Promise.all(keys.map((key) => transaction.store.delete(key)));
		await transaction.done;
	}

	#unseal(row: ItemRow): Promise<Uint8Array<ArrayBuffer>> {
		return unseal(this.#key, placeOf(row.userId, row.kind, row.id), row);
	}
}

/** What an encrypted thing is bound to: it opens in no other place. */
export const placeOf = (userId: string, kind: ItemKind, id: string) => `${userId}/${kind}/${id}`;

/** Counts in one transaction, so that two tabs do not share a try. */
async function countTry(
	database: Database,
	userId: string,
	now: number,
	isRenewed: boolean
): Promise<VaultRow> {
	const transaction = database.transaction('vault', 'readwrite', strict);
	const row = await transaction.store.get(userId);
	const shut = row ? whyShut(row, now, isRenewed) : new Shut('none');
	if (shut || !row) {
		await transaction.done;
		throw shut ?? new Shut('none');
	}
	const counted = { ...row, wrong: row.wrong + 1, lastAt: now };
	await transaction.store.put(counted);
	await transaction.done;
	return counted;
}

/** Why a vault may not even be tried now. */
export function whyShut(row: VaultRow, now: number, isRenewed = false): Shut | undefined {
	if (isShutForGood(row)) {
		return new Shut('sealed');
	}
	if (isStale(row.syncedAt, now) && !isRenewed) {
		return new Shut('stale');
	}
	return nextTryAt(row) > now ? new Shut('wait', nextTryAt(row)) : undefined;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const toBytes = (content: object) => encoder.encode(JSON.stringify(content));
const fromBytes = <T>(bytes: Uint8Array) => JSON.parse(decoder.decode(bytes)) as T;
