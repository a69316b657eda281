import { openKey, unseal } from '../vault/crypto';
import { rangeOf, type Database, type ItemRow, type VaultRow } from '../vault/database';
import { placeOf, type Vault } from '../vault/vault';

/** A queue in a file: as encrypted as it lies on the device, to be opened with the PIN it was made with. */
interface QueueFile {
	format: 'traad-queue';
	userId: string;
	name: string;
	key: { salt: string; rounds: number; iv: string; key: string };
	items: { id: string; kind: 'queued' | 'blob'; iv: string; data: string }[];
}

/** The file is none of ours, or belongs to somebody else. */
export class WrongFile extends Error {
	override readonly name = 'WrongFile';

	constructor(readonly reason: 'format' | 'person') {
		super(reason);
	}
}

/** Packs a person's queue; it takes no PIN, as nothing is opened. */
export async function packQueue(database: Database, row: VaultRow): Promise<Blob> {
	const { userId, name, salt, rounds, iv, key } = row;
	const rows = await Promise.all(
		(['queued', 'blob'] as const).map((kind) =>
			database.getAllFromIndex('item', 'order', rangeOf(userId, kind))
		)
	);
	const file: QueueFile = {
		format: 'traad-queue',
		userId,
		name,
		key: { salt: toText(salt), rounds, iv: toText(iv), key: toText(key) },
		items: rows.flat().map((item) => ({
			id: item.id,
			kind: item.kind === 'blob' ? 'blob' : 'queued',
			iv: toText(item.iv),
			data: toText(item.data)
		}))
	};
	return new Blob([JSON.stringify(file)], { type: 'application/json' });
}

/**
 * Takes a packed queue into an open vault. What is in it already stays as it is: importing twice doubles nothing.
 *
 * @param pin the one the file was made with
 * @returns how many changes came in
 * @throws WrongFile, WrongKey
 */
export async function unpackQueue(vault: Vault, content: string, pin: string): Promise<number> {
	const file = read(content);
	if (file.userId !== vault.userId) {
		throw new WrongFile('person');
	}
	const { salt, rounds, iv, key: wrapped } = file.key;
	const key = await openKey(pin, {
		salt: toBytes(salt),
		rounds,
		iv: toBytes(iv),
		key: toBytes(wrapped)
	});
	const known = new Set((await vault.list('queued')).map(({ id }) => id));
	let count = 0;
	for (const item of file.items.toSorted(blobsFirst)) {
		if (!known.has(item.id)) {
			const place = placeOf(file.userId, item.kind, item.id);
			const sealed = { iv: toBytes(item.iv), data: toBytes(item.data) };
			await vault.putBytes(item.kind, item.id, await unseal(key, place, sealed));
			count += item.kind === 'queued' ? 1 : 0;
		}
	}
	return count;
}

function read(content: string): QueueFile {
	try {
		const file = JSON.parse(content) as QueueFile;
		if (file.format === 'traad-queue' && Array.isArray(file.items)) {
			return file;
		}
	} catch {
		// Told below, as for any other file that is none of ours.
	}
	throw new WrongFile('format');
}

const blobsFirst = (a: { kind: ItemRow['kind'] }, b: { kind: ItemRow['kind'] }) =>
	Number(b.kind === 'blob') - Number(a.kind === 'blob');

function toText(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += 0x8000) {
		text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
	}
	return btoa(text);
}

function toBytes(text: string): Uint8Array<ArrayBuffer> {
	const binary = atob(text);
	return Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
}
