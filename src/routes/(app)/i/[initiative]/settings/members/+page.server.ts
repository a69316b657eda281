import { memberRoles } from '$lib/domain/account/invitation';
import * as invitations from '$lib/server/service/invitation';
import * as members from '$lib/server/service/member';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params, parent }) => {
	const { roles } = await parent();
	const isMine = roles.includes('secretariat');
	return {
		isMine,
		isMailOn: ctx.mail.isOn,
		assignable: memberRoles,
		people: await loaded(() => members.list(ctx, params.initiative)),
		invitations: isMine ? await loaded(() => invitations.list(ctx, params.initiative)) : []
	};
};

async function done(
	event: RequestEvent,
	work: (values: Record<string, string>) => Promise<unknown>
) {
	const values = valuesOf(await event.request.formData());
	const result = await attempt(values, () => work(values));
	return result.ok ? undefined : result.failure;
}

export const actions: Actions = {
	give: (event) =>
		done(event, (values) => members.give(event.locals.ctx, event.params.initiative, values)),
	take: (event) =>
		done(event, (values) => members.take(event.locals.ctx, event.params.initiative, values)),
	revoke: (event) => done(event, ({ id = '' }) => invitations.revoke(event.locals.ctx, id)),
	invite: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const made = await attempt(values, () => invitations.create(ctx, params.initiative, values));
		if (!made.ok) {
			return made.failure;
		}
		const { url, wasMailed, invitation } = made.value;
		return { invited: { url, wasMailed, email: invitation.email } };
	}
};
