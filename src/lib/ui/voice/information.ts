/** The information in words, for each of its readers. Each text by its name: looked up by a composed one, all would be loaded. */
import type { InformationPart, InformationReader } from '$lib/domain/consent/information';
import { m } from '$lib/i18n/paraglide/messages';

export const partTitles: Record<InformationPart, () => string> = {
	what: m.info_what,
	why: m.info_why,
	who: m.info_who,
	limit: m.info_limit,
	long: m.info_long,
	yours: m.info_yours,
	answers: m.info_answers
};

interface Names {
	initiative: string;
	controller: string;
	contact: string;
	adult: string;
	months: number;
}

export const partTexts: Record<
	InformationReader,
	Record<InformationPart, (names: Names) => string>
> = {
	child: {
		what: m.info_child_what,
		why: m.info_child_why,
		who: m.info_child_who,
		limit: m.info_child_limit,
		long: m.info_child_long,
		yours: m.info_child_yours,
		answers: m.info_child_answers
	},
	teen: {
		what: m.info_teen_what,
		why: m.info_teen_why,
		who: m.info_teen_who,
		limit: m.info_teen_limit,
		long: m.info_teen_long,
		yours: m.info_teen_yours,
		answers: m.info_teen_answers
	},
	guardian: {
		what: m.info_guardian_what,
		why: m.info_guardian_why,
		who: m.info_guardian_who,
		limit: m.info_guardian_limit,
		long: m.info_guardian_long,
		yours: m.info_guardian_yours,
		answers: m.info_guardian_answers
	}
};
