import * as consents from '$lib/server/service/consent';
import * as contacts from '$lib/server/service/contact-key';
import * as identities from '$lib/server/service/identity';
import * as information from '$lib/server/service/information';
import * as voice from '$lib/server/service/voice';
import { historyLines } from '$lib/ui/voice/history';
import { lookUpText, readingText } from '$lib/ui/voice/reading';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import { answeredOn } from '$routes/http/answered-on';
import { visitor } from '$routes/http/visit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	visitor(event);
	const { ctx } = event.locals;
	const { history, projects, custody, readings, ...uses } = await loaded(() => voice.uses(ctx));
	const lookUps = await loaded(() => identities.mine(ctx));
	const readers = [...lookUps.map(lookUpText), ...readings.map(readingText)];
	const contact = await loaded(() => contacts.mine(ctx));
	const of = await loaded(() => information.mine(ctx));
	return { ...uses, of, history: historyLines(history, projects, custody), readers, contact };
};

export const actions: Actions = {
	find: async (event) => {
		const storytellerId = visitor(event);
		const values = valuesOf(await event.request.formData());
		const kept = await attempt(values, () =>
			contacts.keep(event.locals.ctx, storytellerId, values)
		);
		return kept.ok ? { found: 'kept' } : kept.failure;
	},
	findNot: async (event) => {
		const storytellerId = visitor(event);
		const gone = await attempt({ of: 'find' }, () =>
			contacts.forget(event.locals.ctx, storytellerId)
		);
		return gone.ok ? { found: 'gone' } : gone.failure;
	},
	say: async (event) => {
		const storytellerId = visitor(event);
		const values = valuesOf(await event.request.formData());
		const [scope, projectId] = (values.scope ?? '').split(' ');
		const { textHash } = values;
		const how = await answeredOn(event, values);
		const input = { scope, decision: 'yes', by: 'young', method: 'screen', textHash, ...how };
		const contact = { channel: values.channel || null, expiresOn: values.until || null };
		const more = scope === 'followUp' ? contact : { projectId };
		const said = await attempt(values, () =>
			consents.record(event.locals.ctx, storytellerId, { ...input, ...more })
		);
		return said.ok ? { said: scope } : said.failure;
	}
};
