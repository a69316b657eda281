import { createContext } from 'svelte';
import type { WallDesk } from '$lib/client/wall-desk.svelte';

/** What every part of a wall's page works with. */
export interface WallSurroundings {
	readonly desk: WallDesk;
	/** The address of the initiative, for links. */
	readonly slug: string;
}

export const [getWall, setWall] = createContext<WallSurroundings>();
