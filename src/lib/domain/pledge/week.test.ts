import { describe, expect, test } from 'vitest';
import { carriedOn, holidaysAfter, poolsOf, weekOf, within, type Weekly } from './week';

const pledge = (more: Partial<Weekly> = {}): Weekly => ({
	...{ id: 'p', opportunityId: 'w', partnerName: 'Medvind', sector: 'voluntary', kind: 'time' },
	...{ state: 'active', quantity: 1, unit: 'hours', cadence: 'weekly', weekdays: ['wed'] },
	...{ fromTime: '16:00', toTime: '18:00', from: null, to: null },
	...more
});
const cell = (pledges: Weekly[], day: string, part: string) =>
	weekOf(pledges).find((one) => one.day === day && one.part === part);

describe('the week', () => {
	test('shows a pledge in each part of the day that its hours touch', () => {
		const week = weekOf([pledge()]).filter(({ pledges }) => pledges.length > 0);
		expect(week.map(({ day, part }) => `${day} ${part}`)).toEqual(['wed afternoon', 'wed evening']);
		expect(cell([pledge({ toTime: '17:00' })], 'wed', 'evening')?.pledges).toEqual([]);
		const anyTime = pledge({ fromTime: null, toTime: null });
		expect(cell([anyTime], 'wed', 'afternoon')?.pledges).toHaveLength(1);
	});

	test('has its gaps in the evenings and at weekends alone', () => {
		const gaps = weekOf([pledge()]).filter(({ isGap }) => isGap);
		expect(gaps).toHaveLength(6 + 4);
		expect(cell([], 'tue', 'morning')?.isGap).toBe(false);
	});

	test('tells where two partners give the same at once, and not where one gives it twice', () => {
		const other = pledge({ id: 'q', partnerName: 'Solsikken' });
		expect(cell([pledge(), other], 'wed', 'evening')?.twice).toEqual(['time']);
		expect(cell([pledge(), pledge({ id: 'q' })], 'wed', 'evening')?.twice).toEqual([]);
	});

	test('counts what somebody has said yes to and that is not over', () => {
		const all = [
			pledge({ state: 'offered' }),
			pledge({ state: 'lapsed' }),
			pledge({ to: '2026-11-27' }),
			pledge({ state: 'accepted', to: '2026-11-28' })
		];
		expect(carriedOn(all, '2026-11-28')).toEqual([all[3]]);
	});
});

test('the holidays of a school year are told in their order', () => {
	expect(holidaysAfter('2026-11-28')).toEqual([
		{ name: 'christmas', from: '2026-12-21', to: '2027-01-03' },
		{ name: 'winter', from: '2027-02-13', to: '2027-02-21' },
		{ name: 'easter', from: '2027-03-20', to: '2027-03-29' },
		{ name: 'summer', from: '2027-06-26', to: '2027-08-08' },
		{ name: 'autumn', from: '2027-10-16', to: '2027-10-24' }
	]);
});

test('Christmas is still on in the new year', () => {
	expect(holidaysAfter('2027-01-02')[0]).toEqual({
		name: 'christmas',
		from: '2026-12-21',
		to: '2027-01-03'
	});
	expect(holidaysAfter('2027-01-04')[0]?.name).toBe('winter');
});

test('a holiday holds only what names its own days', () => {
	const holiday = { name: 'winter', from: '2027-02-13', to: '2027-02-21' } as const;
	const inside = pledge({ from: '2027-02-15', to: '2027-02-18' });
	expect(within([inside, pledge(), pledge({ from: '2027-01-01' })], holiday)).toEqual([inside]);
});

test('hours, things and money are pooled by sector', () => {
	const pools = poolsOf([
		pledge({ quantity: 2, weekdays: ['mon', 'wed'] }),
		pledge({ quantity: 4, cadence: 'monthly', partnerName: 'Kor' }),
		pledge({ unit: 'pieces', quantity: 4, sector: 'private' }),
		pledge({ unit: 'kroner', quantity: 900, sector: 'public' }),
		pledge({ unit: 'hours', quantity: null })
	]);
	expect(pools).toEqual([
		{ sector: 'voluntary', unit: 'hoursAWeek', amount: 5, partners: 2 },
		{ sector: 'public', unit: 'kroner', amount: 900, partners: 1 },
		{ sector: 'private', unit: 'pieces', amount: 4, partners: 1 }
	]);
});
