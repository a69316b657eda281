import QRCode from 'qrcode';
import { guardians, isLetIn, relationsOf } from '$lib/domain/consent/custody';
import { bandOf, deciders, type Decider } from '$lib/domain/consent/rule';
import { today } from '$lib/server/context';
import * as cards from '$lib/server/service/card';
import * as storytellers from '$lib/server/service/storyteller';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { ctx }, params, url }) =>
	loaded(async () => {
		const person = await storytellers.read(ctx, params.id);
		const holder = holderOf(url.searchParams.get('for'));
		return {
			...{ person, holder, relations: relationsOf(person) },
			isGrown: bandOf(person, today(ctx)) === '18+',
			isFor: isLetIn(holder, { band: bandOf(person, today(ctx)), custody: person.custody }),
			madeAt: (await cards.live(ctx, params.id, holder))?.createdAt ?? null
		};
	});

export const actions: Actions = {
	make: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const made = await attempt(values, () => cards.create(ctx, params.id, holderOf(values.for)));
		if (!made.ok) {
			return made.failure;
		}
		return { card: { ...made.value, qr: qrOf(made.value.url) } };
	},
	end: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const holder = guardians.find((by) => by === values.for) ?? 'guardian';
		const ended = await attempt(values, () => cards.endGuardian(ctx, params.id, holder));
		return ended.ok ? { isEnded: true } : ended.failure;
	}
};

const holderOf = (given: string | null | undefined): Decider =>
	deciders.find((by) => by === given) ?? 'young';

/** The dark squares as one path, and the length of a side. */
function qrOf(text: string): { path: string; size: number } {
	const { data, size } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules;
	const path = Array.from(data, (dark, at) =>
		dark ? `M${at % size} ${Math.floor(at / size)}h1v1h-1z` : ''
	).join('');
	return { path, size };
}
