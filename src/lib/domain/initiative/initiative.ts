/** An initiative: the frame that members, stories and partners belong to. */
import * as v from 'valibot';
import { proceduresInput, type Procedure } from '../opportunity/procedure';
import { rulesInput, type InvolvementRule } from '../opportunity/involvement';
import { date, line, maybe, uuid, whole } from '../text/input';

export interface Initiative {
	id: string;
	slug: string;
	name: string;
	municipality: string;
	theme: string;
	programme: string;
	startsOn: string | null;
	endsOn: string | null;
	/** How many stories must speak for an insight before its ground is firm (D1). */
	groundLimit: number;
	/** The tag of its codebook whose children are its tracks (D3); null where it has none. */
	trackTagId: string | null;
	/** Who must be asked before a what-if is closed (E6). */
	involvement: InvolvementRule[];
	/** What is done step by step, where a rule names it (E6). */
	procedures: Procedure[];
	isDemo: boolean;
	/** Since when it is closed, ISO 8601, UTC; null while it is open. */
	closedAt: string | null;
	version: number;
}

const fields = {
	municipality: maybe(line(120)),
	theme: maybe(line(200)),
	programme: maybe(line(120)),
	startsOn: maybe(date),
	endsOn: maybe(date)
};

const slug = v.pipe(line(60), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'invalid'));

export const newInitiative = v.object({
	id: v.optional(uuid),
	name: line(120),
	slug: maybe(slug),
	...fields
});

export const initiativeChange = v.object({
	name: v.optional(line(120)),
	...fields,
	groundLimit: v.optional(whole(1, 50)),
	trackTagId: maybe(uuid),
	involvement: v.optional(rulesInput),
	procedures: v.optional(proceduresInput)
});

/** A readable address from a name: `Sammen om Lindaa` → `sammen-om-lindaa`; æ, ø, å become ae, oe, aa. */
export function slugOf(name: string): string {
	const spelled = name
		.toLowerCase()
		.replace(/æ/g, 'ae')
		.replace(/ø/g, 'oe')
		.replace(/å/g, 'aa')
		.normalize('NFD')
		.replace(/\p{M}/gu, '');
	const joined = spelled.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
	return joined.slice(0, 60).replace(/-+$/, '') || 'initiativ';
}
