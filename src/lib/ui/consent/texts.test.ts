import { describe, expect, it } from 'vitest';
import type { Custody } from '$lib/domain/consent/custody';
import { headline, overview, standstill } from '$lib/domain/consent/overview';
import type { ConsentRecord } from '$lib/domain/consent/record';
import type { Decider } from '$lib/domain/consent/rule';
import type { Scope } from '$lib/domain/consent/scope';
import { headlineText, reasonsText, standstillText } from './texts';

const today = '2026-11-22';
const says = (by: Decider, decision: 'yes' | 'no', scope: Scope): ConsentRecord => ({
	...{ id: `${by}${scope}${decision}`, scope, decision, by },
	...({ method: 'oral', at: decision === 'yes' ? 1 : 2 } as const)
});
const yes = (['young', 'guardian'] as const).map((by) => says(by, 'yes', 'research'));
const views = (records: ConsentRecord[], bothFor?: Scope[], custody: Custody = 'two') =>
	overview({ ageBand: '10-12', custody, bothFor }, records, today);
const nobodySaid = { guardian: '', otherGuardian: '' };
const parents = { guardian: 'mor', otherGuardian: 'far' };

describe('whoever is waited for at home', () => {
	it('is named by what they are to the young person', () => {
		const still = standstill(views(yes));
		expect(standstillText(still, parents)).toBe('Venter på far: spærret for forskning.');
		expect(standstillText(still, nobodySaid)).toContain('den anden forælder');
	});

	it('is the guardian where custody is with one', () => {
		const still = standstill(views([says('young', 'yes', 'research')], undefined, 'one'));
		expect(standstillText(still, nobodySaid)).toBe('Venter på værgen: spærret for forskning.');
	});

	it('is told in the headline too, where both must say yes to the daily work', () => {
		const asked = (['young', 'guardian'] as const).map((by) => says(by, 'yes', 'team'));
		const line = headline(views(asked, ['team']));
		expect(headlineText(line, parents)).toMatch(/^Venter på far/);
	});

	it('is told once where both are', () => {
		const own = [says('young', 'yes', 'research')];
		const view = (records: ConsentRecord[]) =>
			views(records).find(({ scope }) => scope === 'research')!;
		expect(reasonsText(view(own), parents)).toBe('mangler ja fra mor og far');
		const refused = [...yes, says('otherGuardian', 'no', 'research')];
		expect(reasonsText(view(refused), parents)).toBe('far har sagt nej');
	});
});
