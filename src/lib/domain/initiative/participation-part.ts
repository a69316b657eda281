/** What the participation check asks, and what can be answered; apart from what reads input, for pages that only show it. */

/** In the order in which they are asked; the names are part of the API. */
export const participationParts = ['space', 'voice', 'audience', 'influence'] as const;

export type ParticipationPart = (typeof participationParts)[number];

/** From least to most. */
export const degrees = ['no', 'partly', 'yes'] as const;

export type Degree = (typeof degrees)[number];

/** The part that is asked after another; undefined after the last. Without one, the first. */
export function nextPart(after?: ParticipationPart): ParticipationPart | undefined {
	return participationParts[after ? participationParts.indexOf(after) + 1 : 0];
}
