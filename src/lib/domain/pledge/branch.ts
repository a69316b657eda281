import * as v from 'valibot';
import { maybe, personLine } from '../text/input';

/** A local branch of a club, a company or a department: what it is called and where it is. */
export interface Branch {
	name: string;
	/** Empty when nobody said where. */
	area: string;
}

/** Some charities have a branch in every second municipality. */
export const mostBranches = 200;

export const branchesInput = v.pipe(
	v.array(v.object({ name: personLine(120), area: maybe(personLine(120)) }), 'invalid'),
	v.maxLength(mostBranches, 'out_of_range'),
	v.transform((list): Branch[] => list.map(({ name, area }) => ({ name, area: area ?? '' })))
);

/** Branches as people write them: one on each line, its area after the last comma. Reads what {@link writeBranches} wrote. */
export function branchesIn(written: string): Branch[] {
	return written
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean)
		.map((line) => {
			const comma = line.lastIndexOf(',');
			return comma < 0
				? { name: line, area: '' }
				: { name: line.slice(0, comma).trim(), area: line.slice(comma + 1).trim() };
		});
}

/** A name that holds a comma itself ends with one, where no area follows. */
export function writeBranches(branches: readonly Branch[]): string {
	return branches
		.map(({ name, area }) => (area ? `${name}, ${area}` : name.includes(',') ? `${name},` : name))
		.join('\n');
}

/** Everywhere a partner is, its branches included; each place once. */
export function placesOf(partner: {
	areas: readonly string[];
	branches: readonly Pick<Branch, 'area'>[];
}): string[] {
	const all = [...partner.areas, ...partner.branches.map(({ area }) => area).filter(Boolean)];
	const once = new Map(all.map((area) => [area.toLocaleLowerCase('da'), area] as const).reverse());
	return [...once.values()].reverse();
}
