import { send } from './http';

/** Somebody with a name of their own choice, in or waiting at the door. */
export interface Guest {
	readonly id: string;
	readonly name: string;
	readonly isIn: boolean;
}

interface Guests {
	readonly closesAt: string | null;
	readonly asks: boolean;
	readonly items: readonly Guest[];
}

/** The door of a wall, for the staff: its code as long as this page is there, who is in, and who waits. */
export class WallDoor {
	#code = $state.raw<{ code: string; url: string; closesAt: string } | null>(null);
	#guests = $state.raw<Guests>({ closesAt: null, asks: false, items: [] });
	readonly #root: string;

	constructor(wallId: string) {
		this.#root = `/walls/${wallId}`;
	}

	/** The way in; only who made the code can read it, as long as the page is there and nobody made another. */
	get code(): { readonly code: string; readonly url: string } | null {
		return this.#code?.closesAt === this.closesAt ? this.#code : null;
	}

	/** ISO 8601; null while the door is closed. */
	get closesAt(): string | null {
		return this.#guests.closesAt;
	}

	/** Whether whoever comes waits until they are let in. */
	get asks(): boolean {
		return this.#guests.asks;
	}

	get waiting(): readonly Guest[] {
		return this.#guests.items.filter(({ isIn }) => !isIn);
	}

	get inside(): readonly Guest[] {
		return this.#guests.items.filter(({ isIn }) => isIn);
	}

	async look(): Promise<void> {
		this.#guests = await send<Guests>('GET', `${this.#root}/guests`);
	}

	/** Makes a fresh code. @param asks whether whoever comes waits until they are let in */
	async open(asks: boolean): Promise<void> {
		this.#code = await send('POST', `${this.#root}/door`, { body: { asks } });
		await this.look();
	}

	/** Ends the visit of all. */
	async close(): Promise<void> {
		await send('DELETE', `${this.#root}/door`);
		await this.look();
	}

	/** @param guestId all who wait when absent */
	async admit(guestId?: string): Promise<void> {
		const path = guestId ? `${this.#root}/guests/${guestId}` : `${this.#root}/guests`;
		await send('PATCH', path, { body: { isIn: true } });
		await this.look();
	}

	async sendOut(guestId: string): Promise<void> {
		await send('DELETE', `${this.#root}/guests/${guestId}`);
		await this.look();
	}
}
