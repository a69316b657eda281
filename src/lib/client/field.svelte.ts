import { v7 } from 'uuid';
import { Field as OpenField } from './field/open.svelte';
import { watchIdle } from './field/auto-lock';
import { whoAmI, type Me } from './field/pack';
import { Refused, Unreached } from './http';
import { openDatabase, type Database, type VaultRow } from './vault/database';
import { Shut, Vault, whyShut } from './vault/vault';

/** Somebody who has a vault on this device, and whether it can be opened. */
export interface Owner {
	userId: string;
	name: string;
	shut: Shut['reason'] | null;
}

/** Why a vault could not be made or renewed just now. */
export type DoorProblem = Shut | 'signedOut' | 'unreached' | 'otherPerson';

/** The door to the field: who has a vault on this device, and the one that is open. */
export class FieldDoor {
	#owners = $state.raw<Owner[]>([]);
	#open = $state.raw<OpenField | undefined>();
	#isReady = $state(false);
	#database: Database | undefined;
	#endWatch: (() => void) | undefined;

	get owners(): readonly Owner[] {
		return this.#owners;
	}

	/** What is behind the open door. */
	get open(): OpenField | undefined {
		return this.#open;
	}

	get isReady(): boolean {
		return this.#isReady;
	}

	async start(): Promise<void> {
		await this.#look();
		this.#isReady = true;
	}

	/** Makes a vault for whoever is signed in. @returns what stood in the way */
	make(pin: string): Promise<DoorProblem | undefined> {
		return this.#try(async (database) => {
			const { user } = await whoAmI();
			const vault = await Vault.make(
				database,
				{ userId: user.id, name: user.name },
				pin,
				Date.now()
			);
			await this.#enter(vault);
		});
	}

	/** Opens a vault by its PIN; one that lay too long asks the server first. @returns what stood in the way */
	enter(userId: string, pin: string): Promise<DoorProblem | undefined> {
		return this.#try(async (database) => {
			const row = await database.get('vault', userId);
			const isStale = row && whyShut(row, Date.now())?.reason === 'stale';
			const isRenewed = isStale ? await isVouched(userId) : false;
			await this.#enter(await Vault.open(database, userId, pin, Date.now(), isRenewed));
		});
	}

	/** Tries the PIN of whoever's things are open; nothing else is opened by it. @returns what stood in the way */
	check(pin: string): Promise<DoorProblem | undefined> {
		return this.#try(async (database) => {
			await Vault.open(database, this.#open?.userId ?? '', pin, Date.now());
		});
	}

	/** Locks, when what is still on the screen is in the vault. */
	async lock(): Promise<void> {
		this.#endWatch?.();
		const open = this.#open;
		await open?.keepAll();
		open?.close();
		if (this.#open === open) {
			this.#open = undefined;
		}
		await this.#look();
	}

	/** The queue of somebody as an encrypted file; no PIN is needed, as nothing is opened. */
	async pack(userId: string): Promise<Blob | undefined> {
		const database = await this.#db();
		const row = await database.get('vault', userId);
		const { packQueue } = await import('./outbox/file');
		return row && packQueue(database, row);
	}

	/** Takes somebody's vault off this device, unsent things and all. */
	async forget(userId: string): Promise<void> {
		const database = await this.#db();
		await database.delete('item', IDBKeyRange.bound([userId], [userId, []]));
		await database.delete('vault', userId);
		await this.#look();
	}

	async #enter(vault: Vault): Promise<void> {
		this.#open?.close();
		const open = new OpenField(vault, () => v7());
		await open.start();
		await this.#look();
		this.#open = open;
		this.#endWatch?.();
		this.#endWatch = watchIdle(() => void this.lock());
	}

	async #try(work: (database: Database) => Promise<void>): Promise<DoorProblem | undefined> {
		try {
			await work(await this.#db());
			return undefined;
		} catch (error) {
			await this.#look();
			return problemOf(error);
		}
	}

	async #look(): Promise<void> {
		const rows = await (await this.#db()).getAll('vault');
		this.#owners = rows.map((row: VaultRow) => ({
			userId: row.userId,
			name: row.name,
			shut: whyShut(row, Date.now())?.reason ?? null
		}));
	}

	async #db(): Promise<Database> {
		// iOS closes the database under pressure: it is opened again, and what was open is locked.
		this.#database ??= await openDatabase(() => {
			this.#database = undefined;
			void this.lock();
		});
		return this.#database;
	}
}

async function isVouched(userId: string): Promise<boolean> {
	const { user }: Me = await whoAmI();
	if (user.id !== userId) {
		throw new OtherPerson();
	}
	return true;
}

class OtherPerson extends Error {}

function problemOf(error: unknown): DoorProblem {
	if (error instanceof Shut) {
		return error;
	}
	if (error instanceof OtherPerson) {
		return 'otherPerson';
	}
	if (error instanceof Unreached) {
		return 'unreached';
	}
	if (error instanceof Refused) {
		return 'signedOut';
	}
	throw error;
}
