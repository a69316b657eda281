/** Steps of a worry in words. */
import type { StepKind, TalkedWith } from '$lib/domain/worry/worry';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { dayText } from '../base/day';

export const stepTexts: Record<StepKind, { done: () => string; lacks: () => string }> = {
	seen: { done: m.worry_step_seen, lacks: m.worry_lacks_seen },
	talked: { done: m.worry_step_talked, lacks: m.worry_lacks_talked },
	notified: { done: m.worry_step_notified, lacks: m.worry_lacks_notified },
	closed: { done: m.worry_step_closed, lacks: m.worry_lacks_closed }
};

export const withTexts: Record<TalkedWith, () => string> = {
	child: m.worry_with_child,
	family: m.worry_with_family,
	both: m.worry_with_both,
	nobody: m.worry_with_nobody
};

/** `Mangler: at den ansvarlige ser det og at afslutte.` */
export function lackingText(undone: readonly StepKind[]): string {
	const list = new Intl.ListFormat(getLocale());
	return m.worry_waits({ what: list.format(undone.map((kind) => stepTexts[kind].lacks())) });
}

export interface Step {
	kind: StepKind;
	with: TalkedWith | null;
	why: string;
	isMade: boolean | null;
	on: string | null;
	reference: string;
	by: string;
	at: number;
}

/** What a step says beyond that it was taken; empty when that is all. */
export function detailText({ kind, with: talked, why, isMade, on, reference }: Step): string {
	if (kind === 'closed') {
		return why;
	}
	if (talked) {
		return [withTexts[talked](), why].filter(Boolean).join(': ');
	}
	if (isMade === null) {
		return '';
	}
	if (!isMade) {
		return m.worry_notified_no();
	}
	const date = dayText(on ?? '');
	return reference
		? m.worry_notified_reference({ date, reference })
		: m.worry_notified_yes({ date });
}
