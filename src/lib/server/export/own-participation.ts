/** What a young person answered about having a say, in the words in which it was asked. */
import { degreeOf, type Question } from '$lib/domain/initiative/participation-part';
import { rungOf } from '$lib/domain/initiative/rung';
import { m } from '$lib/i18n/paraglide/messages';
import { ownRungTexts } from '$lib/i18n/rung-text';
import type { Locale } from './words';

export interface OwnParticipation {
	phase: string;
	part: Question;
	/** `no`, `partly` or `yes`; of the ladder there is a rung instead, from 1 to 8. */
	degree?: string;
	rung?: number;
	/** Who typed in what was said, and when (`YYYY-MM-DD`); empty and null for what one answered oneself. */
	toldTo: string;
	toldOn: string | null;
}

/** One answer as a line. */
export function participationTold(said: OwnParticipation, locale: Locale): string {
	const of = { locale };
	return `${said.phase}: ${asked[said.part]({}, of)} ${answerTold(said, locale)}`;
}

function answerTold({ degree, rung }: OwnParticipation, locale: Locale): string {
	const step = rungOf(rung);
	if (step) {
		return `${step}: ${ownRungTexts[step]({}, { locale })}`;
	}
	const known = degreeOf(degree ?? '');
	return known ? degreeWords[known]({}, { locale }) : '';
}

const asked = {
	space: m.my_part_space,
	voice: m.my_part_voice,
	audience: m.my_part_audience,
	influence: m.my_part_influence,
	rung: m.my_rung
};

const degreeWords = { no: m.part_no, partly: m.part_partly, yes: m.part_yes };
