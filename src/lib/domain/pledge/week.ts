import type { PledgeKind } from './kind';
import type { Sector } from './partner';
import { dayAfter } from './standing';
import type { PledgeState } from './state';
import { weekdays, type Weekday } from './weekday';

/** The parts of a day: until noon, until five, and the evening. */
export const dayParts = ['morning', 'afternoon', 'evening'] as const;

export type DayPart = (typeof dayParts)[number];

/** A pledge as the week sees it. */
export interface Weekly {
	id: string;
	opportunityId: string;
	partnerName: string;
	/** Null when it is nobody's of the register. */
	sector: Sector | null;
	kind: PledgeKind;
	state: PledgeState;
	quantity: number | null;
	unit: string;
	cadence: string;
	weekdays: readonly Weekday[];
	fromTime: string | null;
	toTime: string | null;
	from: string | null;
	to: string | null;
}

/** One part of one day, and what is pledged there. */
export interface WeekCell {
	day: Weekday;
	part: DayPart;
	pledges: Weekly[];
	/** An evening or a part of the weekend with nothing. */
	isGap: boolean;
	/** Kinds that two partners or more give at once: perhaps two efforts at the same need. */
	twice: PledgeKind[];
}

const carried: readonly PledgeState[] = ['accepted', 'checksOk', 'active'];
const weekend: readonly Weekday[] = ['sat', 'sun'];

/** What somebody has said yes to, and that is not over. @param today `YYYY-MM-DD` */
export function carriedOn<W extends Weekly>(pledges: readonly W[], today: string): W[] {
	return pledges.filter(({ state, to }) => carried.includes(state) && (to === null || to >= today));
}

/** The week: seven days in three parts. A pledge stands in each part that its hours touch; without hours in the afternoon. */
export function weekOf(pledges: readonly Weekly[]): WeekCell[] {
	return weekdays.flatMap((day) =>
		dayParts.map((part) => {
			const here = pledges.filter((one) => one.weekdays.includes(day) && touches(one, part));
			const isFree = part === 'evening' || weekend.includes(day);
			const kinds = [...new Set(here.map(({ kind }) => kind))];
			const twice = kinds.filter(
				(kind) => new Set(namesOf(here.filter((one) => one.kind === kind))).size > 1
			);
			return { day, part, pledges: here, isGap: isFree && here.length === 0, twice };
		})
	);
}

/** A stretch without school. Dates are `YYYY-MM-DD`, both included. */
export interface Holiday {
	name: 'winter' | 'easter' | 'summer' | 'autumn' | 'christmas';
	from: string;
	to: string;
}

/**
 * The school holidays of the twelve months ahead as most Danish municipalities keep them, the next first, also the one
 * that is on. Each municipality sets its own: winter can be a week later, summer and Christmas a few days longer.
 */
export function holidaysAfter(today: string): Holiday[] {
	const year = Number(today.slice(0, 4));
	const limit = dayAfter(today, 365);
	return [year - 1, year, year + 1]
		.flatMap(holidaysIn)
		.filter(({ from, to }) => to >= today && from <= limit)
		.sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** What is pledged within a stretch: only what names its own days counts, for clubs close in the holidays. */
export function within<W extends Weekly>(pledges: readonly W[], { from, to }: Holiday): W[] {
	return pledges.filter(
		(one) => one.from !== null && one.to !== null && one.from <= to && one.to >= from
	);
}

/** What is there in all, by who gives it: hours a week, and other things by their unit. */
export interface Pool {
	sector: Sector | null;
	unit: 'hoursAWeek' | 'pieces' | 'places' | 'kroner' | 'trips';
	amount: number;
	partners: number;
}

/** How often a week something happens that is pledged so often. */
const perWeek: Record<string, number> = { weekly: 1, fortnightly: 0.5, monthly: 0.25 };
const pooled: Record<string, Pool['unit']> = {
	hours: 'hoursAWeek',
	pieces: 'pieces',
	places: 'places',
	kroner: 'kroner',
	trips: 'trips'
};

/** Hours, things and money pooled by sector and unit, the largest first within each unit. */
export function poolsOf(pledges: readonly Weekly[]): Pool[] {
	const pools = new Map<string, { pool: Pool; names: Set<string> }>();
	for (const { sector, unit, quantity, cadence, weekdays: days, partnerName } of pledges) {
		const as = pooled[unit];
		if (as === undefined || quantity === null) {
			continue;
		}
		const times = as === 'hoursAWeek' ? (perWeek[cadence] ?? 0) * Math.max(1, days.length) : 1;
		const key = `${as} ${sector}`;
		const found = pools.get(key) ?? {
			pool: { sector, unit: as, amount: 0, partners: 0 },
			names: new Set<string>()
		};
		found.pool.amount += quantity * times;
		found.names.add(partnerName);
		pools.set(key, found);
	}
	return [...pools.values()]
		.map(({ pool, names }) => ({ ...pool, partners: names.size }))
		.filter(({ amount }) => amount > 0)
		.sort((a, b) => a.unit.localeCompare(b.unit) || b.amount - a.amount);
}

const bounds: Record<DayPart, [string, string]> = {
	morning: ['00:00', '12:00'],
	afternoon: ['12:00', '17:00'],
	evening: ['17:00', '24:00']
};

function touches({ fromTime, toTime }: Weekly, part: DayPart): boolean {
	if (fromTime === null && toTime === null) {
		return part === 'afternoon';
	}
	const [begin, end] = bounds[part];
	const from = fromTime ?? toTime!;
	const to = toTime ?? from;
	return from === to ? from >= begin && from < end : from < end && to > begin;
}

const namesOf = (pledges: readonly Weekly[]) => pledges.map(({ partnerName }) => partnerName);

function holidaysIn(year: number): Holiday[] {
	const easter = easterOf(year);
	const summer = lastSaturdayOfJune(year);
	return [
		{ name: 'winter', ...weekDays(year, 7) },
		{ name: 'easter', from: dayAfter(easter, -8), to: dayAfter(easter, 1) },
		{ name: 'summer', from: summer, to: dayAfter(summer, 43) },
		{ name: 'autumn', ...weekDays(year, 42) },
		{ name: 'christmas', from: `${year}-12-21`, to: `${year + 1}-01-03` }
	];
}

/** An ISO week with the weekends around it. */
function weekDays(year: number, week: number): { from: string; to: string } {
	const fourth = `${year}-01-04`;
	const monday = dayAfter(fourth, -((weekdayOf(fourth) + 6) % 7) + (week - 1) * 7);
	return { from: dayAfter(monday, -2), to: dayAfter(monday, 6) };
}

function lastSaturdayOfJune(year: number): string {
	const last = `${year}-06-30`;
	return dayAfter(last, -((weekdayOf(last) + 1) % 7));
}

/** 0 is Sunday. */
const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();

/** Easter Sunday of the Gregorian calendar, after Butcher's rule (Nature, 1876). */
function easterOf(year: number): string {
	const a = year % 19;
	const b = Math.floor(year / 100);
	const c = year % 100;
	const f = Math.floor((b + 8) / 25);
	const g = Math.floor((b - f + 1) / 3);
	const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
	const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
	const m = Math.floor((a + 11 * h + 22 * l) / 451);
	const sum = h + l - 7 * m + 114;
	return dayAfter(`${year}-${String(Math.floor(sum / 31)).padStart(2, '0')}-01`, sum % 31);
}
