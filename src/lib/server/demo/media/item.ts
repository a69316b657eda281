import type { Shape } from '$lib/domain/story/shape';
import type { Day, Words } from '../types';

/** A picture or a recording of the demo; its file is made when the demo is loaded. */
export interface DemoMedia {
	key: string;
	/** The journey whose maker made it. */
	journey: string;
	/** Who took it in, and when. */
	author: string;
	on: Day;
	title: Words;
	ownWords: Words;
	altText: Words;
	/** Typed from a recording; `at` in ms. */
	transcript?: { at: number; text: Words }[];
	/** Names that are said in it, and what stands for them beyond the team. */
	names?: { words: string; instead: Words }[];
	/** Loudness, of a recording. */
	peaks?: () => number[];
	/** What its maker said to parts of it being shown by themselves. */
	mayCut?: 'yes' | 'no';
	content: () => Promise<Buffer> | Buffer;
	/** Parts that the team sees something in. */
	parts: { key: string; shape: Shape; tags: string[]; memo?: Words }[];
}
