/** The page of a notice for those who came in with a card, a link or a code: what is shown, and what is sent. */
import type { RequestEvent } from '@sveltejs/kit';
import type { Actor } from '$lib/domain/access/role';
import { DomainError } from '$lib/domain/error';
import * as notices from '$lib/server/service/notice';
import { attempt, load as loaded, valuesOf } from './action';

/**
 * What one has said, for those alone whose page it is; null when what let one in was shut while one wrote: the page says so and
 * keeps what was typed.
 */
export const ownNotices = ({ locals: { ctx }, request }: RequestEvent, kind: Actor['kind']) =>
	loaded(async () => {
		if (ctx.actor.kind === 'nobody' && request.method === 'POST') return { said: null };
		checkKind(ctx.actor, kind);
		return { said: { ...(await notices.mine(ctx)), newId: ctx.newId() } };
	});

/** The form of the page gives a notice. */
export const givesNotice =
	(kind: Actor['kind']) =>
	async ({ locals: { ctx }, request }: RequestEvent) => {
		const values = valuesOf(await request.formData());
		const given = await attempt(values, () => {
			checkKind(ctx.actor, kind);
			const { id, words } = values;
			return notices.create(ctx, { id, words, kind: values.kind });
		});
		return given.ok ? { given: true } : given.failure;
	};

function checkKind(actor: Actor, kind: Actor['kind']): void {
	if (actor.kind !== kind) {
		throw new DomainError(actor.kind === 'nobody' ? 'not_signed_in' : 'forbidden');
	}
}
