import type { Phase } from '$lib/domain/wall/state';
import type { Day, Words } from '../types';

/** A group on the wall, laid out in a grid of cards from its top left corner. Excerpts are named `journey.excerpt`. */
export interface DemoCluster {
	key: string;
	title: Words;
	x: number;
	y: number;
	columns: number;
	excerpts: string[];
	/** Dots it was given. */
	dots: number;
}

/** What a workshop left on its wall. */
export interface DemoWall {
	key: string;
	on: Day;
	title: Words;
	/** Where it stands now. */
	phase: Phase;
	clusters: DemoCluster[];
	/** Cards that stand by themselves, in a row unless there are columns. */
	alone: { x: number; y: number; columns?: number; excerpts: string[] };
	notes: { key: string; x: number; y: number; text: Words }[];
	/** What each writes while everybody thinks alone, below all the rest. */
	private?: { key: string; by: string; text: Words }[];
}
