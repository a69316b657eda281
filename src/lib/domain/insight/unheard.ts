import { ageBands, bandFrom, type AgeBand } from '../consent/rule';
import { isTold } from '../initiative/small-cell';

/** From where somebody tells. */
export interface Place {
	ageBand: AgeBand;
	/** Empty where it is not known. */
	area: string;
	/** Names of the initiative's tracks that what they told belongs to. */
	tracks: readonly string[];
}

/** Age bands, youngest first, areas by name, and tracks as they are named or known. */
export interface Places {
	ageBands: AgeBand[];
	areas: string[];
	tracks: string[];
}

/**
 * From where enough young people tell that it may be said. Only names come of it and never a number: beside the number of
 * all, numbers could be subtracted from each other (small-cell and complementary suppression, R22).
 *
 * @param people one for each young person
 * @param least fewest young people behind what is told
 */
export function toldOf(people: readonly Place[], least: number): Places {
	const isHeard = (of: (one: Place) => boolean) => isTold(people.filter(of).length, least);
	return {
		ageBands: ageBands.filter((band) => isHeard((one) => one.ageBand === band)),
		areas: byName(people.map(({ area }) => area)).filter((area) =>
			isHeard((one) => one.area === area)
		),
		tracks: byName(people.flatMap(({ tracks }) => tracks)).filter((track) =>
			isHeard((one) => one.tracks.includes(track))
		)
	};
}

/**
 * From where nobody tells, or too few for it to be said (D3). None and too few are one answer, so that it never points at
 * somebody.
 *
 * @param people one for each young person
 * @param known all that the initiative knows of
 * @param least fewest young people behind what is told
 */
export function unheardOf(people: readonly Place[], known: Places, least: number): Places {
	const told = toldOf(people, least);
	return {
		ageBands: known.ageBands.filter((band) => !told.ageBands.includes(band)),
		areas: byName(known.areas).filter((area) => !told.areas.includes(area)),
		tracks: known.tracks.filter((track) => !told.tracks.includes(track))
	};
}

/** The bands of the ages that are invited, both included; all while that is not answered. */
export function bandsWithin(youngest: number | null, oldest: number | null): AgeBand[] {
	return ageBands.filter((band, at) => {
		const next = ageBands[at + 1];
		const last = next ? bandFrom[next] - 1 : Infinity;
		return last >= (youngest ?? 0) && bandFrom[band] <= (oldest ?? Infinity);
	});
}

function byName(names: readonly string[]): string[] {
	return [...new Set(names)].filter((name) => name !== '').sort(new Intl.Collator('da').compare);
}
