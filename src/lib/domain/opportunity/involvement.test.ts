import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDomainError } from '../error';
import type { Branch } from '../pledge/branch';
import { sectors } from '../pledge/partner';
import {
	checkInvolved,
	fittingPartners,
	involvedOf,
	readInvolvement,
	sectorsToAsk,
	type Asked,
	type InvolvementRule
} from './involvement';
import { opportunityStates } from './state';

const bikes: Asked = {
	whatIf: 'Hvad nu hvis cykelhandleren lånte en racer ud?',
	moreOf: 'cykelturen',
	towards: 'cykelklubben',
	area: 'Bakkerne',
	removes: 'equipment'
};
const rule = (more: Partial<InvolvementRule> = {}): InvolvementRule => ({
	...{ theme: '', area: '', removes: null, sectors: ['public'] },
	...more
});
const refused = (run: () => unknown) => {
	try {
		run();
	} catch (error) {
		if (isDomainError(error)) return { reason: error.reason, data: error.data, field: error.field };
	}
	return null;
};

describe('the rule of an initiative', () => {
	test.each([
		[true, rule()],
		[true, rule({ theme: 'CYKEL' })],
		[false, rule({ theme: 'fodbold' })],
		[true, rule({ area: 'bakkerne' })],
		[false, rule({ area: 'Fjordsiden' })],
		[true, rule({ removes: 'equipment', theme: 'racer' })],
		[false, rule({ removes: 'money', theme: 'racer' })]
	])('fits %s: %j', (isFit, one) =>
		expect(sectorsToAsk([one], bikes)).toEqual(isFit ? ['public'] : [])
	);

	test('names each sector once, in their order', () => {
		const both = [
			rule({ sectors: ['person', 'public'] }),
			rule({ sectors: ['public', 'private'] })
		];
		expect(sectorsToAsk(both, bikes)).toEqual(['public', 'private', 'person']);
	});

	test('is met by who was asked, and by a reason', () => {
		const all = [rule({ sectors: [...sectors] })];
		const said = { sector: 'private', state: 'declined', reason: 'Travlt' } as const;
		expect(involvedOf(all, bikes, [said], ['voluntary', 'private'])).toEqual([
			{ sector: 'public', state: null, reason: '' },
			{ sector: 'voluntary', state: 'asked', reason: '' },
			said,
			{ sector: 'person', state: null, reason: '' }
		]);
	});
});

describe('a what-if', () => {
	const open = { sector: 'public', state: null, reason: '' } as const;

	test('cannot be closed while a sector was passed over, and the error says which', () => {
		expect(refused(() => checkInvolved('kept', [open]))).toEqual({
			reason: 'involvement_missing',
			data: { to: 'kept', missing: ['public'] },
			field: 'to'
		});
	});

	test('goes every other way, and every way when all were asked', () => {
		fc.assert(
			fc.property(fc.constantFrom(...opportunityStates), fc.boolean(), (to, isAsked) => {
				const known = isAsked ? { ...open, state: 'asked' as const } : open;
				const isClosing = ['notNow', 'kept', 'ended'].includes(to);
				expect(refused(() => checkInvolved(to, [known])) === null).toBe(isAsked || !isClosing);
			}),
			{ numRuns: 60 }
		);
	});
});

test('a sector is passed over only with a reason', () => {
	const said = { sector: 'private', state: 'notRelevant' };
	expect(refused(() => readInvolvement(said))).toMatchObject({
		reason: 'reason_required',
		field: 'reason'
	});
	expect(readInvolvement({ sector: 'private', state: 'asked' }).reason).toBe('');
	expect(refused(() => readInvolvement({ ...said, reason: 'Om 010112-1234' }))).toMatchObject({
		reason: 'cpr_number'
	});
});

describe('partners', () => {
	const partner = (name: string, areas: string[], interests: string[]) => ({
		...{ id: name, name, sector: 'voluntary' as const, areas, interests, offers: [] },
		branches: [] as Branch[]
	});
	const club = partner('Medvind', ['Bakkerne'], ['Cykling']);
	const choir = partner('Kor', ['bakkerne'], ['Sang']);
	const far = partner('Fjern', ['Fjordsiden'], ['Cykling']);
	const anywhere = partner('Alle', [], ['Cykler']);

	test('fit by area and by what they burn for, the best first', () => {
		const found = fittingPartners([choir, far, anywhere, club], bikes);
		expect(found.map(({ partner }) => partner.name)).toEqual(['Medvind', 'Alle', 'Kor']);
	});

	test('fit where a branch of theirs is', () => {
		const branchy = { ...far, branches: [{ name: 'Medvind Bakke', area: 'bakkerne' }] };
		expect(fittingPartners([branchy, far], bikes)).toEqual([{ partner: branchy, score: 3 }]);
	});

	test('are led by whom it was thought with, wherever they are, and by those of the kind', () => {
		const shop = { ...partner('Smed', ['Bakkerne'], []), sector: 'private' as const };
		const named = fittingPartners([club, far, shop], { ...bikes, partnerId: 'Fjern' });
		expect(named.map(({ partner }) => partner.name)).toEqual(['Fjern', 'Medvind', 'Smed']);
		const kind = fittingPartners([club, far, shop], { ...bikes, partnerKind: 'private' });
		expect(kind.map(({ partner }) => partner.name)).toEqual(['Smed', 'Medvind']);
	});

	test('from everywhere fit a what-if that does not say where', () => {
		expect(fittingPartners([choir, far], { ...bikes, area: '' })).toHaveLength(2);
	});
});
