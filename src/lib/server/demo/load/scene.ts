import type { Locale } from '$lib/domain/account/account';
import type { Context } from '../../context';
import { idOf } from '../ids';
import { people } from '../people';
import type { Day, Words } from '../types';

/** Where and when the demo is told: its language, its days, and who does what on them. */
export interface Scene {
	locale: Locale;
	/** The words in the demo's language. */
	say(words: Words): string;
	say(words: Words | undefined): string | undefined;
	/** The use cases as one of the people meets them on a day, or the Monday after; each call comes a minute later. */
	as(person: string, day: Day): Context;
	/** A day as a date, `YYYY-MM-DD`. */
	date(day: Day): string;
}

/** 20 months before, in the morning of a working day. */
export function beginningOf(now: number): number {
	const day = new Date(now);
	day.setUTCMonth(day.getUTCMonth() - 20);
	return workday(day.setUTCHours(8, 0, 0, 0));
}

/** @param beganAt ms since 1970 of the first day */
export function sceneOf(ctx: Context, locale: Locale, beganAt: number): Scene {
	const minutes = new Map<number, number>();
	const morningOf = (day: Day) => workday(beganAt + day * dayMs);
	function say(words: Words): string;
	function say(words: Words | undefined): string | undefined;
	function say(words: Words | undefined) {
		return words?.[locale];
	}
	return {
		locale,
		say,
		as(key, day) {
			const morning = morningOf(day);
			const minute = minutes.get(morning) ?? 0;
			minutes.set(morning, minute + 1);
			const at = morning + minute * 60_000;
			return { ...ctx, locale, actor: actorOf(key), now: () => at };
		},
		date: (day) => new Date(morningOf(day)).toISOString().slice(0, 10)
	};
}

const dayMs = 24 * 60 * 60_000;

/** Saturdays and Sundays become the Monday after. */
function workday(at: number): number {
	const weekday = new Date(at).getUTCDay();
	return at + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0) * dayMs;
}

/** A person of the demo, asking. */
export function actorOf(key: string): Context['actor'] {
	const person = people.find((one) => one.key === key);
	if (!person) {
		throw new Error(`the demo knows no person “${key}”`);
	}
	const { name, role } = person;
	return {
		kind: 'user',
		userId: idOf.person(key),
		name,
		memberships: [{ initiativeId: idOf.initiative, role }],
		isFounder: false
	};
}
