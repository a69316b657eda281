import type { AgeBand } from '../consent/rule';

/** How hard a text may be for its readers (rights.md, "Plain language"): the highest LIX that is still easy for them. */
const targets: Record<AgeBand, number> = {
	'0-5': 15,
	'6-9': 15,
	'10-12': 25,
	'13-14': 25,
	'15-17': 30,
	'18+': 35
};

/** For guardians. */
export const lixForGuardians = 35;

/** For partners and other adults who are not used to the field. */
export const lixForPartners = 40;

/** The target for the youngest of the readers; without any, the one for 11 to 13 years. */
export function lixFor(bands: readonly AgeBand[]): number {
	return bands.length === 0 ? targets['10-12'] : Math.min(...bands.map((band) => targets[band]));
}
