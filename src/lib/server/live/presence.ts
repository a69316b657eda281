/** Who is at a wall, where they point and what they hold. Lives in the process; nothing of it is ever stored. */
import type { Live } from './hub';

/** Somebody at a wall, as the others see them. */
export interface Person {
	readonly id: string;
	readonly name: string;
	readonly isGuest: boolean;
}

/** Where somebody's hand is, in wall units, and the cards in it; null when it is nowhere. */
export type Hand = {
	readonly x: number;
	readonly y: number;
	readonly holds: readonly string[];
} | null;

interface Here {
	person: Person;
	hand: Hand;
	/** Windows that they have open. */
	lines: number;
}

/** What moves within one of these is told together. */
const tickMs = 100;

/** All who are at the walls of one process. */
export class Presence {
	readonly #walls = new Map<string, Map<string, Here>>();
	readonly #changed = new Map<string, Set<string>>();

	constructor(private readonly live: Live) {}

	/** Somebody opens a wall. @returns what to call when they leave */
	enter(wallId: string, person: Person): () => void {
		const wall = this.#walls.get(wallId) ?? new Map<string, Here>();
		this.#walls.set(wallId, wall);
		const here = wall.get(person.id) ?? { person, hand: null, lines: 0 };
		here.lines += 1;
		wall.set(person.id, here);
		this.#tell(wallId, person.id);
		return () => this.#leave(wallId, person.id);
	}

	/** Somebody's hand moved; of those who are not here nothing is told. */
	move(wallId: string, id: string, hand: Hand): void {
		const here = this.#walls.get(wallId)?.get(id);
		if (here) {
			here.hand = hand;
			this.#tell(wallId, id);
		}
	}

	/** All who are there, as JSON: what somebody hears first. */
	all(wallId: string): string {
		return this.#told(wallId, [...(this.#walls.get(wallId)?.keys() ?? [])]);
	}

	#leave(wallId: string, id: string): void {
		const wall = this.#walls.get(wallId);
		const here = wall?.get(id);
		if (!wall || !here) {
			return;
		}
		here.lines -= 1;
		if (here.lines === 0) {
			wall.delete(id);
			this.#tell(wallId, id);
		}
		if (wall.size === 0) {
			this.#walls.delete(wallId);
		}
	}

	#tell(wallId: string, id: string): void {
		const changed = this.#changed.get(wallId);
		if (changed) {
			changed.add(id);
			return;
		}
		this.#changed.set(wallId, new Set([id]));
		setTimeout(() => {
			const ids = [...(this.#changed.get(wallId) ?? [])];
			this.#changed.delete(wallId);
			this.live.publish(presenceChannel(wallId), this.#told(wallId, ids));
		}, tickMs).unref();
	}

	#told(wallId: string, ids: readonly string[]): string {
		const wall = this.#walls.get(wallId);
		const people = ids.map((id) => {
			const here = wall?.get(id);
			return here ? { ...here.person, hand: here.hand } : { id, isGone: true };
		});
		return JSON.stringify({ people });
	}
}

const presences = new WeakMap<Live, Presence>();

/** The one of a hub. */
export function presenceOf(live: Live): Presence {
	const presence = presences.get(live) ?? new Presence(live);
	presences.set(live, presence);
	return presence;
}

/** Where is told who is at a wall. */
export function presenceChannel(wallId: string): string {
	return `presence:${wallId}`;
}
