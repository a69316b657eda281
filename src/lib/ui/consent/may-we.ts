/** Questions that wait, in one line each. */
import type { Relations } from '$lib/domain/consent/custody';
import { maxReminders, nextReminder, type Waiting } from '$lib/domain/consent/may-we';
import { isPutOff } from '$lib/domain/consent/put-off';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { atStart } from '../base/at-start';
import { dayText } from '../base/day';
import { guardianText } from './guardian-text';
import { scopeName } from './texts';

/** `Partnere: venter på Liv. Spurgt 3. maj 2026. Mindet én gang.`, or whose yes runs out and when. */
export function waitingText(question: Waiting, name: string, relations: Relations): string {
	const { waitsFor } = question;
	const scope = scopeName(question.scope);
	if (question.until) {
		const who = waitsFor === 'young' ? name : guardianText(waitsFor, relations[waitsFor]);
		const ending = m.may_we_runs_out({ scope, who, date: dayText(question.until) });
		return [ending, ...soFar([question], name)].join(' ');
	}
	const said = { scope, name, date: dayText(question.askedAt) };
	const waits =
		waitsFor === 'young'
			? m.may_we_waits_young(said)
			: m.may_we_waits_guardian({ ...said, who: guardianText(waitsFor, relations[waitsFor]) });
	return [waits, ...soFar([question], name)].join(' ');
}

/** All that is asked because of age, as one. */
export function grownText(questions: readonly Waiting[], name: string, isAdult: boolean): string {
	const list = new Intl.ListFormat(getLocale());
	const scopes = list.format(questions.map(({ scope }) => scopeName(scope)));
	const asked = isAdult ? m.may_we_grown_18({ name, scopes }) : m.may_we_grown_15({ name, scopes });
	return [asked, ...soFar(questions, name)].join(' ');
}

/** All that one of them is asked anew because the texts are others, or the yes is old, as one. */
export function againText(
	questions: readonly Waiting[],
	name: string,
	relations: Relations
): string {
	const [first] = questions;
	const by = first?.waitsFor ?? 'young';
	const list = new Intl.ListFormat(getLocale());
	const told = {
		who: by === 'young' ? name : atStart(guardianText(by, relations[by])),
		scopes: list.format(questions.map(({ scope }) => scopeName(scope)))
	};
	const text = first?.why === 'longAgo' ? m.may_we_long_ago(told) : m.may_we_text_changed(told);
	return [text, ...soFar(questions, name)].join(' ');
}

/** Those that are asked anew, apart by the reason and by who is asked. */
export function againGroups(questions: readonly Waiting[]): Waiting[][] {
	const again = questions.filter(({ why }) => why === 'textChanged' || why === 'longAgo');
	const keyOf = ({ why, waitsFor }: Waiting) => `${why} ${waitsFor}`;
	return [...new Set(again.map(keyOf))].map((key) => again.filter((one) => keyOf(one) === key));
}

/** From when the first of some questions may be reminded of, ms; null when none may be any more. */
export function remindFrom(questions: readonly Waiting[]): number | null {
	const left = questions.filter(({ reminders }) => reminders < maxReminders);
	return left.length === 0 ? null : Math.min(...left.map(nextReminder));
}

function soFar(questions: readonly Waiting[], name: string): string[] {
	const isTheirs = ({ waitsFor }: Waiting) => waitsFor === 'young';
	const reminders = Math.max(...questions.map((one) => one.reminders));
	return [
		...(questions.every((one) => isTheirs(one) && isPutOff(one))
			? [m.may_we_put_off({ name })]
			: []),
		...(reminders === 1 ? [m.may_we_reminders_one()] : []),
		...(reminders >= maxReminders ? [m.may_we_reminders_two()] : [])
	];
}
