/** Compiles the messages, for what needs their types without a build. Run by `npm run check`. */
import { compile } from '@inlang/paraglide-js';

/** Where the messages are and how the language is chosen; the build uses the same. */
export const messages = {
	project: './src/lib/i18n/project.inlang',
	outdir: './src/lib/i18n/paraglide',
	/** @type {['cookie', 'baseLocale']} */
	strategy: ['cookie', 'baseLocale'],
	cookieName: 'locale'
};

if (process.argv[1] === import.meta.filename) {
	await compile(messages);
}
