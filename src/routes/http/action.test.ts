import { expect, it } from 'vitest';
import { DomainError } from '$lib/domain/error';
import { m } from '$lib/i18n/paraglide/messages';
import { attempt } from './action';

const refused = async (thrown: DomainError) => {
	const made = await attempt({ to: 'kept', password: 'x' }, () => Promise.reject(thrown));
	return made.ok ? null : made.failure.data;
};

it('a step that cannot be taken says where one could go instead, and nothing typed is lost', async () => {
	const legal = ['agreed', 'notNow'];
	const problem = await refused(
		new DomainError('transition_illegal', { from: 'open', legal }, 'to')
	);
	expect(problem).toMatchObject({ field: 'to', values: { to: 'kept' } });
	expect(problem?.message).toContain(`“${m.opportunity_state_agreed()}”`);
	expect(problem?.message).toContain(`“${m.opportunity_state_not_now()}”`);
});

it('where nothing is legal, or no states are named, it says only that', async () => {
	for (const data of [{ legal: [] }, {}, { legal: ['elsewhere'] }]) {
		const problem = await refused(new DomainError('transition_illegal', data));
		expect(problem?.message).toBe(m.error_transition_illegal());
	}
});

it('what is closed too early says which sectors nobody has asked', async () => {
	const data = { to: 'notNow', missing: ['public', 'person'] };
	const problem = await refused(new DomainError('involvement_missing', data, 'to'));
	expect(problem?.message).toContain(m.error_involvement_missing());
	expect(problem?.message).toContain(
		m.error_involvement_sectors({
			sectors: `${m.partner_sector_public()}, ${m.partner_sector_person()}`
		})
	);
	const steps = await refused(new DomainError('procedure_missing', { missing: ['a-step'] }));
	expect(steps?.message).toBe(m.error_procedure_missing());
});
