import CircleCheck from '@lucide/svelte/icons/circle-check';
import CircleHelp from '@lucide/svelte/icons/circle-help';
import CircleX from '@lucide/svelte/icons/circle-x';
import type { CheckAnswer } from '$lib/domain/insight/check-answer';

/** The sign of each answer to an insight or a what-if. Apart from their words, which a phone need not load. */
export const answerIcons = {
	fits: CircleCheck,
	notQuite: CircleHelp,
	wrong: CircleX
} as const satisfies Record<CheckAnswer, object>;
