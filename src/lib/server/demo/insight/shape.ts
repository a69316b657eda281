import type { Day, Words } from '../types';

/** An insight from a cluster of a wall. Evidence is named `journey.excerpt`. */
export interface DemoInsight {
	key: string;
	on: Day;
	wall: string;
	cluster: string;
	observation: Words;
	because: Words;
	soThat: Words;
	sign: Words;
	cause: Words;
	/** Who sees to it; the facilitator where nobody else does. */
	owner?: string;
	memo?: Words;
	/** Why fewer stories than the initiative asks for are enough. */
	enoughBecause?: Words;
	supports: string[];
	contradicts: string[];
	/** What was learned since: more words, and what they made of the sentence. */
	later?: { on: Day; supports?: string[]; contradicts?: string[]; because?: Words };
}
