import { DomainError } from '$lib/domain/error';
import { pledgeKinds } from '$lib/domain/pledge/kind';
import * as merges from '$lib/server/service/partner-merge';
import * as pledges from '$lib/server/service/pledge';
import * as pledgeLinks from '$lib/server/service/pledge-link';
import { attempt, valuesOf } from '$routes/http/action';
import { pledgeIn } from '../../pledge-in';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { ctx }, url }) => ({
	kind: pledgeKinds.find((kind) => kind === url.searchParams.get('kind')) ?? null,
	// Sent along with the form: pressing twice, or reloading the receipt, is one pledge.
	pledgeId: ctx.newId()
});

export const actions: Actions = {
	default: async ({ locals: { ctx }, request }) => {
		const { website, ...values } = valuesOf(await request.formData());
		if (website) {
			// A field that people do not see was filled in: a machine gets its thanks, and nothing is kept.
			return { receipt: { name: '', pledge: null, merged: null, back: null } };
		}
		const made = await attempt(values, () => {
			// A link that has run out is nobody's: the page says so, and keeps what was typed.
			if (ctx.actor.kind !== 'partner') throw new DomainError('link_invalid');
			return pledges.create(ctx, ctx.actor.opportunityId, pledgeIn(values));
		});
		if (!made.ok) {
			return made.failure;
		}
		const { contact, ...pledge } = made.value.item;
		// The name that the page showed: the partner may have become part of another since.
		const { madeFor = '' } = values;
		const into = await merges.mergedSince(ctx, madeFor);
		const merged = into === null ? null : { name: madeFor, into };
		const back = await pledgeLinks.receipt(ctx, pledge.id, made.value.isNew);
		return { receipt: { name: contact?.name ?? '', pledge, merged, back } };
	}
};
