/**
 * A recording in the vault while it goes on: an hour that was told is not lost when the phone runs out of power, or the
 * browser ends the page. What is left over is put together when the vault is opened the next time.
 */
import { v7 } from 'uuid';
import type { Vault } from '../vault/vault';

/** So many parts are gathered before they are written: ten seconds. */
const most = 10;

/** A recording that broke off. */
export interface BrokenOff {
	storyId: string;
	sound: Blob;
	/** Told when it is safe elsewhere. */
	done: () => Promise<void>;
}

/** Writes a recording part by part, in order. */
export class SoundParts {
	readonly #id = v7();
	readonly #vault: Vault;
	readonly #storyId: string;
	#gathered: Blob[] = [];
	#count = 0;
	#work: Promise<void> = Promise.resolve();
	#letGo: (() => void) | undefined;

	constructor(vault: Vault, storyId: string) {
		this.#vault = vault;
		this.#storyId = storyId;
	}

	/** Takes in what was recorded since the last part. A vault that is full keeps what it has. */
	add(part: Blob): void {
		this.#gathered.push(part);
		if (this.#gathered.length >= most) {
			const parts = this.#gathered;
			this.#gathered = [];
			this.#work = this.#work.then(() => this.#write(parts)).catch(() => undefined);
		}
	}

	/** The recording is safe, or was thrown away. */
	async clear(): Promise<void> {
		this.#gathered = [];
		await this.#work;
		await this.#vault.remove(await idsOf(this.#vault, this.#id));
		this.#count = 0;
		this.letGo();
	}

	/** Leaves what there is: the page ends, or could not put it anywhere else. */
	letGo(): void {
		this.#letGo?.();
	}

	async #write(parts: Blob[]): Promise<void> {
		if (this.#count === 0) {
			// Other tabs see by the lock that it still goes on.
			const isOver = new Promise<void>((over) => (this.#letGo = over));
			void navigator.locks.request(lockOf(this.#id), () => isOver);
			const head = { storyId: this.#storyId, type: parts[0]?.type || 'audio/webm' };
			await this.#vault.put('part', `${this.#id}/head`, head);
		}
		const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
		await this.#vault.putBytes('part', `${this.#id}/${(this.#count += 1)}`, bytes);
	}
}

/** The recordings that broke off and nobody is at any more. */
export async function brokenOff(vault: Vault): Promise<BrokenOff[]> {
	const found: BrokenOff[] = [];
	const ids = await vault.ids('part');
	for (const id of new Set(ids.map((one) => one.split('/')[0] ?? ''))) {
		const isFree = await navigator.locks.request(lockOf(id), { ifAvailable: true }, Boolean);
		const head = await vault.get<{ storyId: string; type: string }>(`${id}/head`);
		if (isFree && head) {
			const own = ids.filter((one) => one.startsWith(`${id}/`));
			const bytes = await Promise.all(
				own.filter((one) => one !== `${id}/head`).map((one) => vault.getBytes(one))
			);
			const sound = new Blob(
				bytes.flatMap((part) => part ?? []),
				{ type: head.type.split(';')[0] ?? '' }
			);
			found.push({ storyId: head.storyId, sound, done: () => vault.remove(own) });
		}
	}
	return found;
}

const lockOf = (id: string) => `traad-recording-${id}`;

async function idsOf(vault: Vault, recording: string): Promise<string[]> {
	return (await vault.ids('part')).filter((id) => id.startsWith(`${recording}/`));
}
