import type { Sector } from '$lib/domain/pledge/partner';

/** A partner who fits a what-if, as the page shows it. */
export interface Proposal {
	id: string;
	name: string;
	sector: Sector;
	areas: string[];
	isClose: boolean;
	isAsked: boolean;
	hasMail: boolean;
	/** In the partner's own words; empty when nobody said. */
	weWillNot: string;
}
