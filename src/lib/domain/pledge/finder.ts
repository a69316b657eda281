import { placesOf } from './branch';
import { feelings, type Feeling } from './feeling';
import { sectors, type Partner, type Sector } from './partner';
import { expiriesOf } from './standing';

/** Which partners are looked for; empty finds all. */
export interface PartnerFilter {
	/** Words that a name, a place, an interest, an offer or a branch holds, or what the partner says it can. */
	words: string;
	sector: Sector | null;
	area: string;
	feeling: Feeling | null;
	/** Only those of whom a declaration, a course or an agreement has run out or soon will. */
	isExpiring: boolean;
}

/** Reads a filter from an address; what it does not know, it leaves out. */
export function readPartnerFilter(query: { get(name: string): string | null }): PartnerFilter {
	const among = <T extends string>(known: readonly T[], name: string) =>
		known.find((word) => word === query.get(name)) ?? null;
	return {
		words: (query.get('q') ?? '').trim().slice(0, 100),
		sector: among(sectors, 'sector'),
		area: (query.get('area') ?? '').trim().slice(0, 120),
		feeling: among(feelings, 'feeling'),
		isExpiring: query.get('expiring') === 'yes'
	};
}

/** A partner, and what those were called that have become part of it: it is found by their names too. */
type Named = Partner & { formerNames?: readonly string[] };

/** The partners that a filter lets through, by name as Danish sorts. @param today `YYYY-MM-DD` */
export function findPartners<P extends Named>(
	all: readonly P[],
	filter: PartnerFilter,
	today: string
): P[] {
	const words = low(filter.words).split(/\s+/u).filter(Boolean);
	const area = low(filter.area);
	return all
		.filter(
			(one) =>
				(filter.sector === null || one.sector === filter.sector) &&
				(filter.feeling === null || one.feelings.includes(filter.feeling)) &&
				(area === '' || placesOf(one).some((own) => low(own) === area)) &&
				(!filter.isExpiring || expiriesOf(one, today).length > 0) &&
				(words.length === 0 || holdsAll(one, words))
		)
		.sort((a, b) => danish.compare(a.name, b.name));
}

/** Where partners and their branches are, with how many partners there, by name. */
export function areasOf(all: readonly Pick<Partner, 'areas' | 'branches'>[]): [string, number][] {
	const counts = new Map<string, number>();
	for (const area of all.flatMap(placesOf)) {
		counts.set(area, (counts.get(area) ?? 0) + 1);
	}
	return [...counts].sort(([a], [b]) => danish.compare(a, b));
}

/** What stands at a place: a partner, or one of its branches there. */
export interface AtPlace<P> {
	partner: P;
	/** Names of its branches there; none where it is there itself. */
	branches: string[];
}

/**
 * Partners by where they and their branches are: places by name, partners in their order. One can stand at several.
 *
 * @returns beside it those that say no place
 */
export function partnersByArea<P extends Pick<Partner, 'areas' | 'branches'>>(
	all: readonly P[]
): { areas: { area: string; here: AtPlace<P>[] }[]; nowhere: P[] } {
	const areas = new Map(areasOf(all).map(([area]) => [low(area), area]));
	const isAt = (area: string) => (own: string) => low(own) === low(area);
	return {
		areas: [...areas.values()].map((area) => ({
			area,
			here: all
				.filter((one) => placesOf(one).some(isAt(area)))
				.map((partner) => ({
					partner,
					branches: partner.branches.filter((one) => isAt(area)(one.area)).map(({ name }) => name)
				}))
		})),
		nowhere: all.filter((one) => placesOf(one).length === 0)
	};
}

const danish = new Intl.Collator('da');

function holdsAll(one: Named, words: readonly string[]): boolean {
	const branches = one.branches.map(({ name }) => name);
	const names = [one.name, ...(one.formerNames ?? [])];
	const own = [...names, ...placesOf(one), ...one.interests, ...one.offers, ...branches, one.weCan];
	const text = low(own.join('\n'));
	return words.every((word) => text.includes(word));
}

const low = (text: string) => text.toLocaleLowerCase('da');
