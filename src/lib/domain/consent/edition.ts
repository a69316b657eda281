/** An edition of the texts on the uses: what was told when somebody decided (R10, R12). */
import type { Scope } from './scope';

/** What is told of one use: as the young person reads it, its name, and what it means. */
export interface ScopeLines {
	own: string;
	name: string;
	what: string;
}

export type EditionLines = Record<Scope, ScopeLines>;
