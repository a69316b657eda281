import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { feelings } from './feeling';
import { findPartners, readPartnerFilter } from './finder';
import { sectors, type Partner } from './partner';
import { apart, changesOf, differencesOf, heldFields, unionOf, type Held } from './partner-merge';

const held = (more: Partial<Held> = {}): Held => ({
	...{ name: 'Lindå IF', sector: 'voluntary', areas: [], branches: [], interests: [], offers: [] },
	...{ feelings: [], weCan: '', weMay: '', weWillNot: '', contact: null, courses: [] },
	...{ certificateOn: null, confidentialOn: null, agreement: '', agreementReviewOn: null },
	...more
});
const other = (more: Partial<Held> = {}) => held({ name: 'Lindaa Idrætsforening', ...more });

describe('two partners that are one', () => {
	test('keep what the one that stays says, and fill what it leaves empty', () => {
		const union = unionOf(
			held({ weCan: 'Låne bolde ud', agreement: 'Mandage' }),
			other({ weCan: 'Noget andet', weMay: 'Køre', agreement: 'Tirsdage', sector: 'private' })
		);
		expect(union).toMatchObject({ name: 'Lindå IF', sector: 'voluntary', weMay: 'Køre' });
		expect(union).toMatchObject({ weCan: 'Låne bolde ud', agreement: 'Mandage' });
	});

	test('hold each place, interest and branch once, however it is capitalised', () => {
		const nord = { name: 'Nord', area: 'Havnen' };
		const union = unionOf(
			held({ areas: ['Lindå'], interests: ['Fodbold'], branches: [nord], feelings: ['joy'] }),
			other({
				areas: ['LINDÅ', 'Havnen'],
				interests: ['fodbold', 'Kor'],
				branches: [nord, { name: 'Nord', area: 'Bakkerne' }],
				feelings: ['calm']
			})
		);
		expect(union).toMatchObject({ areas: ['Lindå', 'Havnen'], interests: ['Fodbold', 'Kor'] });
		expect(union.branches.map(({ area }) => area)).toEqual(['Havnen', 'Bakkerne']);
		expect(union.feelings).toEqual(['calm', 'joy']);
	});

	test('are declared on the later day of each declaration, and never on one for the other', () => {
		const union = unionOf(
			held({ certificateOn: '2025-01-01', confidentialOn: '2026-04-01' }),
			other({ certificateOn: '2026-05-01', confidentialOn: '2025-02-01' })
		);
		expect(union).toMatchObject({ certificateOn: '2026-05-01', confidentialOn: '2026-04-01' });
		expect(unionOf(held(), other({ certificateOn: '2026-05-01' })).confidentialOn).toBeNull();
	});

	test('take no declaration or course of a single person for those of an organisation', () => {
		const bo = other({
			...{ sector: 'person', certificateOn: '2026-05-01', confidentialOn: '2026-05-01' },
			courses: [{ name: 'Førstehjælp', until: null }]
		});
		const none = { certificateOn: null, confidentialOn: null, courses: [] };
		expect(unionOf(held(), bo)).toMatchObject(none);
		expect(
			unionOf(held({ sector: 'person' }), other({ certificateOn: '2026-05-01' }))
		).toMatchObject(none);
	});

	test('hold a course as long as either does', () => {
		const union = unionOf(
			held({
				courses: [
					{ name: 'Førstehjælp', until: '2027-01-01' },
					{ name: 'Mentor', until: null }
				]
			}),
			other({
				courses: [
					{ name: 'førstehjælp', until: '2028-01-01' },
					{ name: 'Mentor', until: '2026-01-01' },
					{ name: 'Livredning', until: '2026-12-01' }
				]
			})
		);
		expect(union.courses).toEqual([
			{ name: 'Førstehjælp', until: '2028-01-01' },
			{ name: 'Mentor', until: null },
			{ name: 'Livredning', until: '2026-12-01' }
		]);
	});

	test('are reached by what either knows of the same person, and of two by the own one', () => {
		const rikke = { name: 'Rikke', email: null, phone: '20 30 40 50' };
		const mail = { name: 'rikke', email: 'rikke@example.org', phone: null };
		expect(unionOf(held({ contact: rikke }), other({ contact: mail })).contact).toEqual({
			...rikke,
			email: mail.email
		});
		const bo = { name: 'Bo', email: 'bo@example.org', phone: null };
		expect(unionOf(held({ contact: rikke }), other({ contact: bo })).contact).toEqual(rikke);
	});

	test('do not tear an agreement from the day it is looked at again', () => {
		const dated = other({ agreement: 'Tirsdage', agreementReviewOn: '2027-01-01' });
		expect(unionOf(held({ agreement: 'Mandage' }), dated).agreementReviewOn).toBeNull();
		expect(unionOf(held(), dated)).toMatchObject({
			agreement: 'Tirsdage',
			agreementReviewOn: '2027-01-01'
		});
	});

	test('are not merged into more than a partner may hold', () => {
		const many = (of: string) => Array.from({ length: 21 }, (_, i) => `${of} ${i}`);
		const merging = () => unionOf(held({ offers: many('a') }), other({ offers: many('b') }));
		expect(merging).toThrow(expect.objectContaining({ reason: 'merge_too_long' }));
	});

	test('tell beforehand where they differ, and whose stays', () => {
		const differences = differencesOf(
			held({ areas: ['Lindå'], weWillNot: 'Køre' }),
			other({ areas: ['Havnen'], weCan: 'Følge', agreement: '' })
		);
		expect(differences).toEqual([
			{ field: 'name', stays: 'own' },
			{ field: 'areas', stays: 'both' },
			{ field: 'weCan', stays: 'other' }
		]);
	});

	test('do not tell of what the one that stays holds anyhow', () => {
		const course = { name: 'Mentor', until: '2027-01-01' };
		const both = { interests: ['Fodbold', 'Kor'], courses: [course, { ...course, name: 'Kano' }] };
		const some = { interests: ['kor'], courses: [course] };
		expect(differencesOf(held(both), held(some))).toEqual([]);
		expect(differencesOf(held(both), held({ ...some, sector: 'person' }))).toEqual([
			{ field: 'sector', stays: 'own' },
			{ field: 'courses', stays: 'own' }
		]);
	});

	test('are found by what either was called', () => {
		const partner = { ...held(), id: 'p', initiativeId: 'i', version: 1 } satisfies Partner;
		const filter = readPartnerFilter(new URLSearchParams('q=idrætsforening'));
		const all = [{ ...partner, formerNames: ['Lindaa Idrætsforening'] }, partner];
		expect(findPartners(all, filter, '2026-11-30')).toEqual([all[0]]);
	});
});

describe('taken apart again', () => {
	const own = held({ interests: ['Fodbold'], certificateOn: '2025-01-01' });
	const twin = other({ interests: ['Kor'], weCan: 'Følge', certificateOn: '2026-01-01' });
	const change = changesOf(own, unionOf(own, twin));

	test('a partner keeps what was changed since', () => {
		const now = { ...unionOf(own, twin), interests: ['Kor', 'Skydning'], weCan: 'Følge to' };
		expect(apart({ ...now, certificateOn: '2026-11-01' }, change)).toEqual({
			interests: ['Skydning'],
			weCan: 'Følge to',
			certificateOn: '2026-11-01'
		});
	});

	test('a course holds as long as it did, and one that came since stays', () => {
		const until = (day: string) => ({ name: 'Førstehjælp', until: day });
		const [before, after] = [[until('2027-01-01')], [until('2028-01-01')]];
		const later = { name: 'Mentor', until: null };
		const now = held({ courses: [...after, later] });
		const back = apart(now, { before: { courses: before }, after: { courses: after } });
		expect(back.courses).toEqual([...before, later]);
	});
});

describe('whatever two partners hold', () => {
	const words = (of: string) =>
		fc.uniqueArray(fc.constantFrom(...[1, 2, 3, 4, 5].map((n) => `${of} ${n}`)));
	const day = fc.option(fc.constantFrom('2024-01-01', '2025-06-30', '2026-11-30'));
	const text = (of: string) => fc.constantFrom('', `${of} a`, `${of} b`);
	const course = fc.record({ name: fc.constantFrom('A', 'B', 'C'), until: day });
	const aHeld: fc.Arbitrary<Held> = fc.record({
		name: fc.constantFrom('Lindå IF', 'Lindaa Idrætsforening'),
		sector: fc.constantFrom(...sectors),
		areas: words('Sted'),
		branches: fc.uniqueArray(
			fc.record({ name: fc.constantFrom('Nord', 'Syd'), area: fc.constantFrom('', 'Havnen') }),
			{ selector: JSON.stringify }
		),
		interests: words('Interesse'),
		offers: words('Tilbud'),
		feelings: fc
			.subarray([...feelings])
			.map((some) => feelings.filter((one) => some.includes(one))),
		weCan: text('kan'),
		weMay: text('må'),
		weWillNot: text('vil ikke'),
		contact: fc.option(
			fc.record({
				name: fc.constantFrom('Bo', 'Rikke'),
				email: fc.option(fc.constant('bo@example.org')),
				phone: fc.option(fc.constant('20 30 40 50'))
			})
		),
		certificateOn: day,
		confidentialOn: day,
		courses: fc.uniqueArray(course, { selector: ({ name }) => name }),
		agreement: text('aftale'),
		agreementReviewOn: day
	});
	const lists = ['areas', 'branches', 'interests', 'offers', 'feelings'] as const;

	test('nothing of a list is lost, nothing is invented, and nobody is declared who was not', () => {
		fc.assert(
			fc.property(aHeld, aHeld, (kept, gone) => {
				const union = unionOf(kept, gone);
				for (const list of lists) {
					expect(new Set<unknown>(union[list].map((one) => JSON.stringify(one)))).toEqual(
						new Set([...kept[list], ...gone[list]].map((one) => JSON.stringify(one)))
					);
				}
				const isAlike = (kept.sector === 'person') === (gone.sector === 'person');
				const from = isAlike ? [kept, gone] : [kept];
				for (const on of ['certificateOn', 'confidentialOn'] as const) {
					const last = from
						.map((one) => one[on] ?? '')
						.toSorted()
						.at(-1);
					expect(union[on] ?? '').toBe(last);
				}
				for (const one of union.courses) {
					expect(from.flatMap(({ courses }) => courses)).toContainEqual(one);
				}
			})
		);
	});

	test('taken apart at once, both are as they were', () => {
		fc.assert(
			fc.property(aHeld, aHeld, (kept, gone) => {
				const union = unionOf(kept, gone);
				expect({ ...union, ...apart(union, changesOf(kept, union)) }).toEqual(kept);
			})
		);
	});

	test('what the one that stays says of itself, it goes on saying', () => {
		fc.assert(
			fc.property(aHeld, aHeld, (kept, gone) => {
				const union = unionOf(kept, gone);
				for (const field of ['weCan', 'weMay', 'weWillNot', 'agreement'] as const) {
					expect(union[field]).toBe(kept[field] || gone[field]);
				}
				const named = differencesOf(kept, gone).map(({ field }) => field);
				for (const field of heldFields.filter((one) => !named.includes(one))) {
					expect(union[field]).toEqual(kept[field]);
				}
			})
		);
	});
});
