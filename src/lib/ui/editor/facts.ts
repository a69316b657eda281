/** Lists as people type them: one thing on each line, and an arrow before what came of it. */
import type { StoryFacts } from '$lib/domain/story/story';

export function linesOf(text: string): string[] {
	return text
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean);
}

export function toLines(list: readonly string[]): string {
	return list.join('\n');
}

/** `Psykolog → det hjalp`, or `->` where the keyboard has no arrow. */
export function pairsOf(text: string): StoryFacts['triedBefore'] {
	return linesOf(text).map((line) => {
		const [what = '', ...effect] = line.split(/\s*(?:→|->)\s*/);
		return { what, effect: effect.join(' → ') || null };
	});
}

export function pairsToText(pairs: StoryFacts['triedBefore']): string {
	return toLines(pairs.map(({ what, effect }) => (effect ? `${what} → ${effect}` : what)));
}
