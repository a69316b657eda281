import { fail, type RequestEvent } from '@sveltejs/kit';
import type { AskedPartner } from '$lib/server/service/involvement';
import type { Published } from '$lib/server/service/opportunity-prepared';
import type { OwnLink } from '$lib/server/service/pledge-link';
import { attempt, valuesOf, type FormProblem } from '$routes/http/action';

/** What the page gets back from a form: which one it was, what went wrong, or what was made. */
export interface Acted {
	action: string;
	problem: FormProblem | null;
	madeUrl?: string;
	/** The link of whoever gave a pledge, made just now. */
	ownLink?: OwnLink & { pledgeId: string };
	/** Partners who were asked just now, with the links that are told this once. */
	asked?: AskedPartner[];
	/** What came of publishing answers together. */
	published?: Published;
}

/** A form action of a page with several forms: the answer says which of them it belongs to. */
export function acting<E extends RequestEvent>(
	action: string,
	work: (
		event: E,
		values: Record<string, string>
	) => Promise<Pick<Acted, 'madeUrl' | 'ownLink' | 'asked' | 'published'> | void>
) {
	return async (event: E) => {
		const values = valuesOf(await event.request.formData());
		const done = await attempt(values, () => work(event, values));
		if (!done.ok) {
			const { status, data: problem } = done.failure;
			return fail(status, { action, problem } satisfies Acted as Acted);
		}
		return { action, problem: null, ...done.value } satisfies Acted as Acted;
	};
}
