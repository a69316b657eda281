/** Working on a journey: moments are parted, put together and moved. Nothing that was told is lost by it. */
import * as v from 'valibot';
import { minutesAMonth, mostMinutes, timesAMonth, type Rhythm } from './dose';
import { momentInput, type Moment } from './journey';

/** What stands between the titles of moments that were put together. */
const joint = ' · ';

/** A moment of which nothing is known yet. */
export function emptyMoment(id: string): Moment {
	return {
		id,
		stage: '',
		title: '',
		setting: '',
		people: [],
		touchpoint: null,
		cadence: '',
		dose: '',
		rhythm: null,
		minutes: null,
		feeling: null,
		ownFeeling: null,
		isGuess: false,
		isScreening: false,
		barriers: [],
		excerptIds: []
	};
}

/** A journey as it is written here, with how its moments felt as it was drawn there: that is the young person's own. */
export function withDrawn(
	mine: readonly Moment[],
	theirs: readonly Pick<Moment, 'id' | 'ownFeeling'>[]
): Moment[] {
	const drawn = new Map(theirs.map(({ id, ownFeeling }) => [id, ownFeeling]));
	return mine.map((moment) => ({
		...moment,
		ownFeeling: drawn.has(moment.id) ? (drawn.get(moment.id) ?? null) : moment.ownFeeling
	}));
}

/**
 * Parts a moment in two. The first keeps what was told of it; the second stands in the same place, with the same
 * people, and is still to be told. A title of two parts is parted with it.
 */
export function split(moment: Moment, newId: string): [Moment, Moment] {
	const [first = '', ...others] = moment.title.split(joint);
	const second = emptyMoment(newId);
	return [
		{ ...moment, title: first },
		{
			...second,
			title: others.join(joint),
			stage: moment.stage,
			setting: moment.setting,
			people: moment.people,
			touchpoint: moment.touchpoint,
			isGuess: moment.isGuess
		}
	];
}

/**
 * Puts moments that follow each other together into the first of them. People, barriers and excerpts are joined, doses
 * are summed up, feelings meet in the middle; what is told outweighs what is guessed only where all of it was told.
 *
 * @returns undefined where the words of all do not fit into one moment
 */
export function merge(moments: readonly [Moment, ...Moment[]]): Moment | undefined {
	const [first] = moments;
	const merged: Moment = {
		...first,
		stage: known(moments.map(({ stage }) => stage)),
		title: joined(moments.map(({ title }) => title)),
		setting: joined(moments.map(({ setting }) => setting)),
		people: unique(moments.flatMap(({ people }) => people)),
		touchpoint: moments.find(({ touchpoint }) => touchpoint !== null)?.touchpoint ?? null,
		cadence: joined(moments.map(({ cadence }) => cadence)),
		dose: joined(moments.map(({ dose }) => dose)),
		...doseOfAll(moments),
		feeling: middle(moments.map(({ feeling }) => feeling)),
		ownFeeling: middle(moments.map(({ ownFeeling }) => ownFeeling)),
		isGuess: moments.some(({ isGuess }) => isGuess),
		isScreening: moments.some(({ isScreening }) => isScreening),
		barriers: unique(moments.flatMap(({ barriers }) => barriers)),
		excerptIds: unique(moments.flatMap(({ excerptIds }) => excerptIds))
	};
	return v.is(momentInput, merged) ? merged : undefined;
}

/** Puts a moment at another place, from 0; a place outside is the nearest one inside. */
export function reorder(moments: readonly Moment[], id: string, to: number): readonly Moment[] {
	const at = moments.findIndex((moment) => moment.id === id);
	const moment = moments[at];
	const place = Math.max(0, Math.min(to, moments.length - 1));
	return moment && place !== at ? moments.toSpliced(at, 1).toSpliced(place, 0, moment) : moments;
}

/** The rhythm that all of them share, or the sum of their minutes told for a month. */
function doseOfAll(moments: readonly Moment[]): Pick<Moment, 'rhythm' | 'minutes'> {
	const known = moments.filter((moment) => minutesAMonth(moment) !== null);
	const [first, ...others] = known;
	if (!first) {
		const { rhythm = null } = moments.find(({ rhythm }) => rhythm) ?? {};
		const { minutes = null } = moments.find(({ minutes }) => minutes !== null) ?? {};
		return rhythm ? { rhythm, minutes: null } : { rhythm: null, minutes };
	}
	if (others.length === 0) {
		return { rhythm: first.rhythm, minutes: first.minutes };
	}
	const isShared = others.every(({ rhythm }) => isSame(rhythm, first.rhythm));
	return isShared
		? { rhythm: first.rhythm, minutes: sum(known.map(({ minutes }) => minutes)) }
		: oncePer(sum(known.map(minutesAMonth)));
}

/** Minutes a month as one time in the longest stretch that they fit into. */
function oncePer(monthly: number): { rhythm: Rhythm; minutes: number } {
	for (const unit of ['month', 'week'] as const) {
		const rhythm = { times: 1, every: 1, unit };
		const minutes = Math.max(1, Math.round(monthly / timesAMonth(rhythm)));
		if (minutes <= mostMinutes) {
			return { rhythm, minutes };
		}
	}
	const rhythm: Rhythm = { times: 1, every: 1, unit: 'day' };
	return { rhythm, minutes: Math.round(monthly / timesAMonth(rhythm)) };
}

const isSame = (a: Rhythm | null, b: Rhythm | null) =>
	a?.times === b?.times && a?.every === b?.every && a?.unit === b?.unit;
const sum = (values: (number | null)[]) => values.reduce<number>((all, one) => all + (one ?? 0), 0);

function middle(feelings: (number | null)[]): number | null {
	const told = feelings.filter((feeling) => feeling !== null);
	// Never −0: it is no feeling.
	return told.length === 0 ? null : Math.round(sum(told) / told.length) + 0;
}

const known = (words: string[]) => words.find(Boolean) ?? '';
const joined = (words: string[]) => unique(words.filter(Boolean)).join(joint);
const unique = <T>(list: T[]) => [...new Set(list)];
