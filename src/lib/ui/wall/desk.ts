import { createContext } from 'svelte';
import type { WallDesk } from '$lib/client/wall-desk.svelte';
import type { WallDoor } from '$lib/client/wall-door.svelte';
import type { WallWeighing } from '$lib/client/wall-weighing.svelte';
import type { CardWords } from '$lib/domain/wall/words';

/** What every part of a wall's page works with. */
export interface WallSurroundings {
	readonly desk: WallDesk;
	readonly door: WallDoor;
	readonly weighing: WallWeighing;
	/** The address of the initiative, for links. */
	readonly slug: string;
	/** Research projects that a file of it can be for. */
	readonly projects: { id: string; name: string }[];
}

export const [getWall, setWall] = createContext<WallSurroundings>();

/** Where the faces of cards find their words: the wall as it is, or a replay of it. */
export interface WordSource {
	/** Of the wall, for its pictures. */
	readonly id: string;
	readonly wordsOf: (source: string | null) => CardWords | undefined;
}

export const [getWords, setWords] = createContext<WordSource>();
