import * as v from 'valibot';
import { DomainError } from '../error';
import { sectors, type Partner, type Sector } from '../pledge/partner';
import { barriers, type Barrier } from '../story/journey';
import { maybe, oneOf, parse, personLine, personText, uuid } from '../text/input';
import { low, speaking } from './spoken';
import type { OpportunityState } from './state';

/** Who must be asked about what (E6). A condition that is empty holds for every what-if. */
export interface InvolvementRule {
	/** A word of the what-if: its question, what there is to be more of, or what it leads towards. */
	theme: string;
	area: string;
	/** What kind it is: the barrier that it removes. */
	removes: Barrier | null;
	sectors: Sector[];
	/** The procedure that is followed then (domain/opportunity/procedure). */
	procedureId?: string | null;
}

/** How a sector has been dealt with. */
export const involvements = ['asked', 'declined', 'notRelevant'] as const;

export type Involvement = (typeof involvements)[number];

/** What is known of one sector that must be asked. */
export interface SectorInvolvement {
	sector: Sector;
	/** Null while nobody has asked, or said why not. */
	state: Involvement | null;
	reason: string;
}

/** What rules look at. */
export interface Asked {
	whatIf: string;
	moreOf: string | null;
	towards: string | null;
	area: string;
	removes: Barrier | null;
	/** Whom it was thought with from the beginning: asked first, wherever they are. */
	partnerId?: string | null;
	partnerKind?: Sector | null;
}

/** Steps that close a what-if. One that is withdrawn, as its words were taken back, is never held up. */
const closing: readonly OpportunityState[] = ['notNow', 'kept', 'ended'];

/** Whether a step closes a what-if, so that nobody and nothing may be passed over before. */
export function closes(to: OpportunityState): boolean {
	return closing.includes(to);
}

/** The sectors that must be asked about a what-if: those of every rule that fits it, each once, in their order. */
export function sectorsToAsk(rules: readonly InvolvementRule[], one: Asked): Sector[] {
	const needed = new Set(rules.filter((rule) => fits(rule, one)).flatMap((rule) => rule.sectors));
	return sectors.filter((sector) => needed.has(sector));
}

/**
 * What is known of each sector that must be asked. That somebody of it was asked counts more than that it was said to be
 * not relevant, and less than that it declined.
 *
 * @param said  what people wrote down, one for each sector at most
 * @param asked sectors of the partners who were sent a link, or have pledged
 */
export function involvedOf(
	rules: readonly InvolvementRule[],
	one: Asked,
	said: readonly { sector: Sector; state: Involvement; reason: string }[],
	asked: readonly Sector[]
): SectorInvolvement[] {
	return sectorsToAsk(rules, one).map((sector) => {
		const written = said.find((line) => line.sector === sector);
		if (asked.includes(sector) && written?.state !== 'declined') {
			return { sector, state: 'asked', reason: '' };
		}
		return {
			sector,
			state: written?.state ?? null,
			reason: written?.reason ?? ''
		};
	});
}

/** The sectors about which nothing is said yet. */
export function missingOf(involved: readonly SectorInvolvement[]): Sector[] {
	return involved.filter(({ state }) => state === null).map(({ sector }) => sector);
}

/**
 * Checks that nobody is passed over when a what-if is closed.
 *
 * @throws DomainError `involvement_missing` with the sectors in `data.missing`
 */
export function checkInvolved(to: OpportunityState, involved: readonly SectorInvolvement[]): void {
	const missing = closes(to) ? missingOf(involved) : [];
	if (missing.length > 0) {
		throw new DomainError('involvement_missing', { to, missing }, 'to');
	}
}

/** More than any shared words can come to: a partner has forty interests and forty offers at most. */
const wellAbove = 1000;

/** A partner with how well it fits: one for its area, one for each interest or offer that the what-if speaks of. */
export interface Fitting<P> {
	partner: P;
	score: number;
}

type Placed = Pick<Partner, 'areas' | 'branches'>;

/** Whether a partner comes into question for a what-if as to where both are: it is there, or one of them is nowhere. */
export function comesTo(partner: Placed, { area }: Pick<Asked, 'area'>): boolean {
	const place = low(area);
	return place === '' || !hasPlace(partner) || isAt(partner, place);
}

/**
 * The partners who fit a what-if, the best first: at home in its area (or anywhere, when neither says where), and above
 * those without a word in common the ones who burn for what it is about. Whom it was thought with comes before all.
 */
export function fittingPartners<
	P extends Pick<Partner, 'id' | 'name' | 'sector' | 'areas' | 'branches' | 'interests' | 'offers'>
>(partners: readonly P[], one: Asked): Fitting<P>[] {
	const isSpokenOf = speaking(`${one.whatIf} ${one.moreOf ?? ''} ${one.towards ?? ''}`);
	const area = low(one.area);
	const fitting: Fitting<P>[] = [];
	for (const partner of partners) {
		const isNear = area !== '' && isAt(partner, area);
		const isThought = partner.id === one.partnerId;
		if (!isThought && area !== '' && hasPlace(partner) && !isNear) {
			continue;
		}
		const shared = [...partner.interests, ...partner.offers].filter(isSpokenOf);
		const isKind = partner.sector === one.partnerKind;
		const first = (isThought ? 2 * wellAbove : 0) + (isKind ? wellAbove : 0);
		fitting.push({ partner, score: first + (isNear ? 1 : 0) + 2 * shared.length });
	}
	return fitting.sort((a, b) => b.score - a.score || (a.partner.name < b.partner.name ? -1 : 1));
}

const rule = v.pipe(
	v.object({
		theme: maybe(personLine(120)),
		area: maybe(personLine(120)),
		removes: maybe(oneOf(barriers)),
		sectors: v.pipe(v.array(oneOf(sectors), 'invalid'), v.minLength(1, 'required')),
		procedureId: maybe(uuid)
	}),
	v.transform(({ theme, area, removes, sectors: named, procedureId }): InvolvementRule => ({
		theme: theme ?? '',
		area: area ?? '',
		removes: removes ?? null,
		sectors: sectors.filter((sector) => named.includes(sector)),
		procedureId: procedureId ?? null
	}))
);

/** The rules of an initiative as sent. */
export const rulesInput = v.pipe(v.array(rule, 'invalid'), v.maxLength(40, 'out_of_range'));

/** What is said about a sector. */
export const involvementInput = v.object({
	sector: oneOf(sectors),
	state: oneOf(involvements),
	reason: maybe(personText(600))
});

/**
 * Reads what is said about a sector. @throws DomainError at the field; `reason_required` when it is not relevant or
 * declined and nobody says why
 */
export function readInvolvement(input: unknown): {
	sector: Sector;
	state: Involvement;
	reason: string;
} {
	const { sector, state, reason } = parse(involvementInput, input);
	if (state !== 'asked' && !reason) {
		throw new DomainError('reason_required', { state }, 'reason');
	}
	return { sector, state, reason: reason ?? '' };
}

/** Whom to ask at once. */
export const askingInput = v.object({
	partnerIds: v.pipe(
		v.array(uuid, 'invalid'),
		v.minLength(1, 'nobody_chosen'),
		v.maxLength(50, 'out_of_range'),
		v.transform((ids) => [...new Set(ids)])
	)
});

/** Reads whom to ask. @throws DomainError at the field */
export function readAsking(input: unknown): v.InferOutput<typeof askingInput> {
	return parse(askingInput, input);
}

/** Whether a rule is about a what-if. */
export function fits({ theme, area, removes }: InvolvementRule, one: Asked): boolean {
	const speaks = `${one.whatIf}\n${one.moreOf ?? ''}\n${one.towards ?? ''}`;
	return (
		(theme === '' || low(speaks).includes(low(theme))) &&
		(area === '' || low(area) === low(one.area)) &&
		(removes === null || removes === one.removes)
	);
}

const hasPlace = ({ areas, branches }: Placed) =>
	areas.length > 0 || branches.some(({ area }) => area !== '');

/** Whether a partner, or a branch of it, is at a place. Thousands are asked, so no list of places is made. */
const isAt = ({ areas, branches }: Placed, place: string) =>
	areas.some((own) => low(own) === place) || branches.some((own) => low(own.area) === place);
