import { expect, it } from 'vitest';
import { overview } from './overview';
import type { ConsentRecord } from './record';
import { isResting } from './resting';
import type { Age } from './rule';
import type { Scope } from './scope';

const birthday = Date.UTC(2026, 10, 20);
const grown = { ageBand: '15-17' as const, ownSince: birthday };
const yes = (scope: Scope, by: ConsentRecord['by'], at = birthday - 1): ConsentRecord => ({
	...{ id: `${scope} ${by} ${at}`, scope, by, decision: 'yes', method: 'screen', at }
});

const restingOf = (age: Age, records: ConsentRecord[]) =>
	overview(age, records, '2026-11-22')
		.filter(isResting)
		.map(({ scope }) => scope);
const resting = (...records: ConsentRecord[]) => restingOf(grown, records);

it('what lasts rests from the 15th birthday, where both had said yes', () => {
	const both = [yes('exhibition', 'young'), yes('exhibition', 'guardian')];
	expect(resting(...both)).toEqual(['exhibition']);
	expect(resting(...both, yes('exhibition', 'young', birthday + 1))).toEqual([]);
});

it('it rests as well where the other holder of custody need not be asked, and not while their yes is missing', () => {
	const both = [yes('exhibition', 'young'), yes('exhibition', 'guardian')];
	const two = { ...grown, custody: 'two' as const };
	expect(restingOf({ ...two, bothFor: [] }, both)).toEqual(['exhibition']);
	expect(restingOf(two, both)).toEqual([]);
});

it('nothing rests for whoever said yes to the daily uses alone, or whose guardian is missing anyway', () => {
	expect(resting(yes('keep', 'young'), yes('team', 'young'), yes('team', 'guardian'))).toEqual([]);
	expect(resting(yes('exhibition', 'young'))).toEqual([]);
	expect(resting(yes('exhibition', 'guardian'))).toEqual([]);
	expect(resting()).toEqual([]);
});

it('what was closed does not rest', () => {
	const no = { ...yes('team', 'young', birthday + 1), decision: 'no' as const };
	expect(resting(yes('exhibition', 'young'), yes('exhibition', 'guardian'), no)).toEqual([]);
});
