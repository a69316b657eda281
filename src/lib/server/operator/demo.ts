/** `demo load`: the fictional initiative “Sammen om Lindaa”. */
import { locales } from '$lib/domain/account/account';
import { loadDemo as load } from '../demo/load';
import { UsageError, type Command } from './command';

export const loadDemo: Command = {
	usage: 'demo load [--fresh] [--language da|en]',
	summary: 'loads the demo; with --fresh, what was made in it is thrown away',
	options: { fresh: { type: 'boolean' }, language: { type: 'string' } },
	async run(open, args) {
		const wanted = args.text('language') ?? 'da';
		const locale = locales.find((one) => one === wanted);
		if (!locale) throw new UsageError(`--language is ${locales.join(' or ')}.`);
		const demo = await load(await open(), { locale, fresh: args.has('fresh') });
		return {
			lines: [demo.isNew ? `The demo is loaded: /i/${demo.slug}` : 'The demo is there already.'],
			data: { initiative: { id: demo.initiativeId, slug: demo.slug }, loaded: demo.isNew }
		};
	}
};
