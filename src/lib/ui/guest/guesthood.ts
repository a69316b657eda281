import type { SvelteSet } from 'svelte/reactivity';
import type { WallRoom } from '$lib/client/wall.svelte';

/** What the parts of a guest's page share. */
export interface Guesthood {
	readonly room: WallRoom;
	/** How this guest's dots are marked. */
	readonly me: string;
	/** The cards that this guest called theirs. */
	readonly claimed: SvelteSet<string>;
	readonly dot: (targetId: string, isBack: boolean) => void;
}
