/** The participation check in words, for staff and for young people. */
import { resolve } from '$app/paths';
import type { Difference, YoungAnswer } from '$lib/domain/initiative/participation';
import type { Degree, Ground, ParticipationPart } from '$lib/domain/initiative/participation-part';
import { m } from '$lib/i18n/paraglide/messages';

/** Each part by its name, what staff ask themselves, and what young people are asked. */
export const partTexts: Record<
	ParticipationPart,
	{ name: () => string; staff: () => string; young: () => string }
> = {
	space: { name: m.part_space, staff: m.part_space_staff, young: m.my_part_space },
	voice: { name: m.part_voice, staff: m.part_voice_staff, young: m.my_part_voice },
	audience: { name: m.part_audience, staff: m.part_audience_staff, young: m.my_part_audience },
	influence: { name: m.part_influence, staff: m.part_influence_staff, young: m.my_part_influence }
};

export const degreeTexts: Record<Degree, () => string> = {
	no: m.part_no,
	partly: m.part_partly,
	yes: m.part_yes
};

export const differenceTexts: Record<Difference, () => string> = {
	same: m.part_same,
	lower: m.part_lower,
	higher: m.part_higher
};

/** A thing of the initiative that an answer can rest on. */
export type GroundThing = Ground & { title: string };

const groupNames: Record<Ground['kind'], () => string> = {
	wall: m.nav_walls,
	opportunity: m.nav_opportunities
};

/** For a list to choose from, in groups; a value is `wall:<id>`. */
export function groupsOf(things: readonly GroundThing[]) {
	return (['wall', 'opportunity'] as const)
		.map((kind) => ({
			label: groupNames[kind](),
			options: things
				.filter((one) => one.kind === kind)
				.map(({ id, title }) => ({ value: `${kind}:${id}`, label: title }))
		}))
		.filter(({ options }) => options.length > 0);
}

/** The thing that an answer rests on, while it is there. */
export function groundOf(
	things: readonly GroundThing[],
	restsOn: Ground | null | undefined
): GroundThing | undefined {
	return things.find(({ kind, id }) => kind === restsOn?.kind && id === restsOn.id);
}

/** How many young people are behind what is shown. @param none why nothing is */
export function youngNoteOf(
	{ count, isSomeTold }: Pick<YoungAnswer, 'count' | 'isSomeTold'>,
	none: string
): string {
	if (count === null) return none;
	return isSomeTold ? m.part_young_count_told({ count }) : m.part_young_count({ count });
}

/** Where a thing is. */
export function placeOf({ kind, id }: Ground, initiative: string) {
	return kind === 'wall'
		? resolve('/(app)/i/[initiative]/walls/[wall]', { initiative, wall: id })
		: resolve('/(app)/i/[initiative]/opportunities/[id]', { initiative, id });
}
