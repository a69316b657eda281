/** What a message is in the browser's scripts; `shortMessages` in src/operator/messages.js writes the calls. */
import { getLocale, locales } from './paraglide/runtime';

type Locale = (typeof locales)[number];
type Text = (inputs?: unknown) => string;

/** @param texts one for each language, in the order of `locales` */
export const inLanguage =
	(...texts: Text[]) =>
	(inputs?: unknown, options?: { locale?: Locale }) =>
		texts[locales.indexOf(options?.locale ?? getLocale())]!(inputs);
