import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDomainError, type DomainError } from '../error';
import { contactKinds, pledgeKinds, shapes } from './kind';
import { readPartner } from './partner';
import { readPledge } from './pledge';
import {
	legalForPledge,
	legalForPledger,
	meetsChildren,
	moveOwnPledge,
	movePledge,
	pledgeStates,
	type PledgeStanding
} from './state';
import { weekdays } from './weekday';

const contact = { name: 'Bo Madsen', email: 'bo@example.org' };
const today = '2026-11-22';

const standing = (more: Partial<PledgeStanding> = {}): PledgeStanding => ({
	state: 'accepted',
	kind: 'equipment',
	ages: '',
	checksConfirmedOn: null,
	...more
});

function refusal(run: () => unknown): Pick<DomainError, 'reason' | 'field' | 'data'> {
	try {
		run();
	} catch (error) {
		if (isDomainError(error)) {
			return { reason: error.reason, field: error.field, data: error.data };
		}
		throw error;
	}
	throw new Error('was not refused');
}

describe('a pledge', () => {
	test('is read with what a form sends: a comma, a dotted time, days in any order', () => {
		const { terms } = readPledge({
			kind: 'transport',
			quantity: '1,5',
			weekdays: ['thu', 'Monday', 4],
			fromTime: '9.30',
			toTime: '10:00',
			contact: 'Bo, 12 34 56 78'
		});
		expect(terms).toMatchObject({
			quantity: 1.5,
			weekdays: ['mon', 'thu'],
			fromTime: '09:30',
			contact: { name: 'Bo, 12 34 56 78', email: null, phone: null }
		});
	});

	test.each([
		[{ quantity: -1 }, 'out_of_range', 'quantity'],
		[{ quantity: 'mange' }, 'invalid', 'quantity'],
		[{ howManyChildren: -2 }, 'out_of_range', 'howManyChildren'],
		[{ from: '2026-12-02', to: '2026-12-01' }, 'out_of_range', 'to'],
		[{ fromTime: '17:00', toTime: '16:00' }, 'out_of_range', 'toTime'],
		[{ weekdays: ['someday'] }, 'invalid', 'weekdays.0'],
		[{ fromTime: '25:00' }, 'invalid', 'fromTime'],
		[{ kind: 'gold' }, 'invalid', 'kind'],
		[{ contact: { name: '' } }, 'required', 'contact.name'],
		[{ contact: { name: 'Bo', email: 'bo' } }, 'invalid', 'contact.email'],
		[{ contact: undefined }, 'required', 'contact'],
		[{ conditions: 'Ring om 010203-1234' }, 'cpr_number', 'conditions'],
		[{ contact: '010203-1234' }, 'cpr_number', 'contact.name']
	])('with %j is refused as %s at %s', (wrong, reason, field) => {
		const input = { kind: 'time', contact, ...wrong };
		expect(refusal(() => readPledge(input))).toMatchObject({ reason, field });
	});

	test('of any kind has three to five questions, with answers that are accepted as they are', () => {
		for (const kind of pledgeKinds) {
			const { asks, ...defaults } = shapes[kind];
			expect(asks.length).toBeGreaterThanOrEqual(3);
			expect(asks.length).toBeLessThanOrEqual(5);
			expect(readPledge({ kind, ...defaults, contact }).terms.kind).toBe(kind);
		}
	});
});

describe('the steps of a pledge', () => {
	test('without contact may go straight from accepted to active', () => {
		expect(movePledge(standing(), 'active', today).state).toBe('active');
	});

	test.each(contactKinds)('with children under 15 (%s) wait for the checks', (kind) => {
		const pledge = standing({ kind, ages: '10-14' });
		expect(refusal(() => movePledge(pledge, 'active', today))).toEqual({
			reason: 'contact_checks_missing',
			field: 'to',
			data: { from: 'accepted', to: 'active', legal: ['checksOk', 'lapsed', 'withdrawn'] }
		});
		const checked = movePledge(pledge, 'checksOk', today);
		expect(checked.checksConfirmedOn).toBe(today);
		expect(movePledge({ ...pledge, ...checked }, 'active', today).state).toBe('active');
	});

	test('need no checks when all are 15 or more, and do when nobody said', () => {
		expect(meetsChildren({ kind: 'job', ages: 'fra 15 år' })).toBe(false);
		expect(meetsChildren({ kind: 'job', ages: '13-17' })).toBe(true);
		for (const ages of ['15+', '16 - 18 år', ' 18 år og op ', 'from 15 years', '15–99', '17']) {
			expect([ages, meetsChildren({ kind: 'job', ages })]).toEqual([ages, false]);
		}
		for (const ages of [
			'15+, also 10',
			'under 15',
			'op til 17',
			'15 og yngre',
			'-18',
			'15-12',
			'alle',
			'1 5'
		]) {
			expect([ages, meetsChildren({ kind: 'job', ages })]).toEqual([ages, true]);
		}
		expect(meetsChildren({ kind: 'accompany', ages: '' })).toBe(true);
		expect(meetsChildren({ kind: 'fee', ages: '9' })).toBe(false);
	});

	test('no way leads to contact with children without the checks', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...contactKinds),
				fc.array(fc.constantFrom(...pledgeStates)),
				(kind, steps) => {
					let pledge = standing({ kind, state: 'offered' });
					for (const to of steps) {
						const isLegal = legalForPledge(pledge).includes(to);
						const run = () => movePledge(pledge, to, today);
						if (!isLegal) {
							expect(run).toThrow();
						} else {
							pledge = { ...pledge, ...run() };
						}
						expect(pledge.state !== 'active' || pledge.checksConfirmedOn !== null).toBe(true);
					}
				}
			)
		);
	});

	test('no way leads there either for whoever gave it, however often it is changed and given again', () => {
		const byTeam = fc.constantFrom(...pledgeStates).map((to) => ({ to, own: false }));
		const byPledger = fc.constantFrom(...pledgeStates).map((to) => ({ to, own: true }));
		const ages = fc.constantFrom('10-14', '15+', '');
		fc.assert(
			fc.property(
				fc.constantFrom(...contactKinds),
				fc.array(fc.record({ step: fc.oneof(byTeam, byPledger), ages })),
				(kind, steps) => {
					let pledge = standing({ kind, state: 'offered', ages: '15+' });
					for (const { step, ages } of steps) {
						const legal = step.own ? legalForPledger(pledge.state) : legalForPledge(pledge);
						if (!legal.includes(step.to)) continue;
						const terms = step.own && step.to === 'offered' ? { ages } : {};
						const moved = step.own
							? moveOwnPledge(pledge, step.to)
							: movePledge(pledge, step.to, today);
						pledge = { ...pledge, ...terms, ...moved };
						const isSafe = !meetsChildren(pledge) || pledge.checksConfirmedOn !== null;
						expect(pledge.state !== 'active' || isSafe).toBe(true);
					}
				}
			)
		);
	});

	test('that are not the pledger’s are refused to whoever gave it, with what would be legal', () => {
		for (const state of pledgeStates) {
			for (const to of pledgeStates.filter((one) => !legalForPledger(state).includes(one))) {
				const data = { from: state, to, legal: legalForPledger(state) };
				expect(refusal(() => moveOwnPledge({ state, checksConfirmedOn: today }, to))).toMatchObject(
					{ reason: 'transition_illegal', data }
				);
			}
		}
	});

	test('say what would be legal', () => {
		expect(
			refusal(() => movePledge(standing({ state: 'offered' }), 'active', today))
		).toMatchObject({
			reason: 'transition_illegal',
			data: { legal: ['accepted', 'lapsed', 'withdrawn'] }
		});
	});
});

test('any choice of days comes out once each, Monday first', () => {
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...weekdays), { maxLength: 14 }), (days) => {
			const read = readPledge({ kind: 'time', contact, weekdays: days }).terms.weekdays;
			expect(read).toEqual(weekdays.filter((day) => days.includes(day)));
		})
	);
});

test('a partner has a name and a sector', () => {
	expect(
		readPartner({ name: 'Lindaa Cykelklub', sector: 'voluntary', areas: ['Nord', 'Nord'] })
	).toEqual({
		name: 'Lindaa Cykelklub',
		sector: 'voluntary',
		areas: ['Nord'],
		interests: [],
		offers: []
	});
	expect(refusal(() => readPartner({ name: 'X', sector: 'church' })).field).toBe('sector');
});
