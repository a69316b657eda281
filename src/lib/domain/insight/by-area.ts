import type { ShownInsight } from './shown';

/** What is understood, by the areas that it is known from. */
export interface ByArea<I> {
	/** By name; an insight stands at each area that enough young people behind it come from. */
	areas: { area: string; insights: I[] }[];
	/** Areas at which none stands. */
	empty: string[];
	/** Those that stand at no area. */
	elsewhere: I[];
}

/** Lays insights out by area: only by what {@link ShownInsight} tells of where they come from, so it shows no more than that. */
export function byArea<I extends Pick<ShownInsight, 'from' | 'unheard'>>(
	insights: readonly I[]
): ByArea<I> {
	const known = insights.flatMap(({ from, unheard }) => [...from.areas, ...unheard.areas]);
	const areas = [...new Set(known)].sort(new Intl.Collator('da').compare).map((area) => ({
		area,
		insights: insights.filter(({ from }) => from.areas.includes(area))
	}));
	return {
		areas: areas.filter((each) => each.insights.length > 0),
		empty: areas.filter((each) => each.insights.length === 0).map(({ area }) => area),
		elsewhere: insights.filter(({ from }) => from.areas.length === 0)
	};
}
