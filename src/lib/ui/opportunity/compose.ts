import type { Ingredient } from '$lib/domain/opportunity/imagine';
import { sectors, type Partner, type Sector } from '$lib/domain/pledge/partner';

/** Fields of the composer at which an error is shown; any other is told above the form. */
const composeFields: readonly string[] = [
	'whatIf',
	'concrete',
	'moreOf',
	'removes',
	'towards',
	'partnerId',
	'partnerKind',
	'area',
	'partnerText',
	'publicTask'
];

/** What a concrete what-if is called in the form, by its place from 0. */
export const concreteName = (at: number) => `concrete.${at}`;

/** The concrete what-ifs of a form, in order. */
export function concreteIn(values: Record<string, string>): string[] {
	const names = Object.keys(values).filter((name) => /^concrete\.\d+$/.test(name));
	const places = names.map((name) => Number(name.slice('concrete.'.length)));
	return places.toSorted((a, b) => a - b).map((at) => values[concreteName(at)] ?? '');
}

/** A problem that no field of the composer shows. */
export function isElsewhere({ message, field }: { message: string; field: string }): boolean {
	return message !== '' && !composeFields.includes(field.replace(/\.\d+$/, ''));
}

/** A partner of the register, to choose from. */
export type KnownPartner = Pick<Partner, 'id' | 'name' | 'sector' | 'interests' | 'offers'>;

/** A what-if as it comes to the composer: what was typed, or what is there. */
export interface Composed {
	whatIf?: string;
	moreOf?: string | null;
	removes?: string | null;
	towards?: string | null;
	/** As the form sends it: an id, or a sector; or the partner itself. */
	with?: string;
	partner?: { id: string } | null;
	partnerKind?: Sector | null;
	area?: string;
	partnerText?: string;
	publicTask?: string;
}

/** What a what-if is built from, as its form holds it. */
export interface BridgeValues {
	moreOf: string;
	removes: string;
	towards: string;
	/** The id of a partner, or a kind of partner; empty for neither. */
	partner: string;
	area: string;
}

/** The fields of the bridge at first. */
export function bridgeOf(values: Composed): BridgeValues {
	return {
		moreOf: values.moreOf ?? '',
		removes: values.removes ?? '',
		towards: values.towards ?? '',
		partner: values.with ?? values.partner?.id ?? values.partnerKind ?? '',
		area: values.area ?? ''
	};
}

/** Whom a form says that a what-if is thought with: a partner of the register, a kind of partner, or nobody. */
export function partnerIn({ with: whom = '' }: Record<string, string>) {
	const partnerKind = sectors.find((sector) => sector === whom) ?? null;
	return { partnerKind, partnerId: partnerKind ? null : whom || null };
}

/** The bright spots of some evidence, the most frequent first. */
export function brightSpotsIn(ingredients: readonly Ingredient[]): string[] {
	const all = ingredients.flatMap(({ brightSpots }) => brightSpots);
	const times = (name: string) => all.filter((one) => one === name).length;
	return [...new Set(all)].toSorted((a, b) => times(b) - times(a) || (a < b ? -1 : 1));
}
