import { ageBands, type AgeBand } from '../consent/rule';
import { smallestCell } from '../story/roll-up';

/** Who is hardly in what is understood (D3). */
export interface Unheard {
	ageBands: AgeBand[];
	/** By name. */
	areas: string[];
}

/**
 * The age bands and areas of an initiative from which nobody, or too few to be told, has a story that may be used. None
 * and too few are one answer, so that it never points at somebody (small-cell suppression, G2).
 *
 * @param heard one for each young person with such a story
 * @param areas all that the initiative knows of
 */
export function unheardOf(
	heard: readonly { ageBand: AgeBand; area: string }[],
	areas: readonly string[]
): Unheard {
	const isUnheard = (of: (one: { ageBand: AgeBand; area: string }) => boolean) =>
		heard.filter(of).length < smallestCell;
	return {
		ageBands: ageBands.filter((band) => isUnheard((one) => one.ageBand === band)),
		areas: [...new Set(areas)]
			.filter((area) => area !== '' && isUnheard((one) => one.area === area))
			.sort(new Intl.Collator('da').compare)
	};
}
