import { fail } from '@sveltejs/kit';
import { DomainError } from '$lib/domain/error';
import type { PledgeState } from '$lib/domain/pledge/state';
import * as ownPledges from '$lib/server/service/own-pledge';
import { attempt, valuesOf, type FormProblem } from '$routes/http/action';
import { pledgeIn } from '../../pledge-in';
import type { Actions, RequestEvent } from './$types';

/** What the page gets back: which of its forms it was, and what went wrong or where the pledge is now. */
interface Acted {
	action: 'change' | 'withdraw';
	problem: FormProblem | null;
	now: PledgeState | null;
}

const acting =
	(
		action: Acted['action'],
		work: (event: RequestEvent, values: Record<string, string>) => Promise<ownPledges.OwnPledge>
	) =>
	async (event: RequestEvent) => {
		const values = valuesOf(await event.request.formData());
		const done = await attempt(values, () => {
			// A link that was taken back is nobody's: the page says so, and keeps what was typed.
			if (event.locals.ctx.actor.kind !== 'pledger') throw new DomainError('link_invalid');
			return work(event, values);
		});
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
