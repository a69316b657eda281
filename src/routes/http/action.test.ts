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
