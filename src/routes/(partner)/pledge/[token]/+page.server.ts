import { fail } from '@sveltejs/kit';
import type { PledgeState } from '$lib/domain/pledge/state';
import * as ownPledges from '$lib/server/service/own-pledge';
import { attempt, load as loaded, valuesOf, type FormProblem } from '$routes/http/action';
import { pledgeIn } from '../../pledge-in';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** What the page gets back: which of its forms it was, and what went wrong or where the pledge is now. */
interface Acted {
	action: 'change' | 'withdraw';
	problem: FormProblem | null;
	now: PledgeState | null;
}

export const load: PageServerLoad = ({ locals: { ctx } }) => loaded(() => ownPledges.read(ctx));

const acting =
	(
		action: Acted['action'],
		work: (event: RequestEvent, values: Record<string, string>) => Promise<ownPledges.OwnPledge>
	) =>
	async (event: RequestEvent) => {
		const values = valuesOf(await event.request.formData());
		const done = await attempt(values, () => work(event, values));
		return done.ok
			? ({ action, problem: null, now: done.value.pledge.state } satisfies Acted as Acted)
			: fail(done.failure.status, {
					...{ action, problem: done.failure.data, now: null }
				} satisfies Acted as Acted);
	};

export const actions: Actions = {
	change: acting('change', ({ locals: { ctx } }, { version, ...values }) =>
		ownPledges.change(ctx, pledgeIn(values), Number(version))
	),
	withdraw: acting('withdraw', ({ locals: { ctx } }, { version, ...values }) =>
		ownPledges.withdraw(ctx, values, Number(version))
	)
};
