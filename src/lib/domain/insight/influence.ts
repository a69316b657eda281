/** Where what young people said changed what the adults wrote (R37). */

/** Counts of insights and what-ifs, not of people. */
export interface Influence {
	/** Those to which a young person said “not quite” or “wrong”. */
	objected: number;
	/** Those among them that were worded anew after that. */
	changed: number;
}

/** An objection, by the numbers of wordings: an answer is always to the wording of its day, so a higher one came later. */
export interface Objection {
	/** Of the insight or the what-if. */
	id: string;
	wording: number;
	/** The wording as it stands now. */
	wordingNow: number;
}

/** A thing counts once, however many objected; it was changed once one of them was followed by other words. */
export function influenceOf(objections: readonly Objection[]): Influence {
	const changed = objections.filter(({ wording, wordingNow }) => wordingNow > wording);
	return { objected: count(objections), changed: count(changed) };
}

const count = (objections: readonly Objection[]) => new Set(objections.map(({ id }) => id)).size;
