/** Every request passes here: host and origin, body size, who is asking, language, and the headers of the answer. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { sequence } from '@sveltejs/kit/hooks';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { dev } from '$app/environment';
import { DomainError } from '$lib/domain/error';
import { errorText } from '$lib/i18n/error-text';
import {
	extractLocaleFromRequest,
	overwriteServerAsyncLocalStorage,
	type Locale
} from '$lib/i18n/paraglide/runtime';
import { credentialsOf, visitCookie } from '$lib/server/http/cookie';
import { checkBody, checkHost, checkOrigin } from '$lib/server/http/guard';
import { localeOf } from '$lib/server/http/locale';
import { ownForm } from '$lib/server/http/own-form';
import { themeOf } from '$lib/server/http/theme';
import { problem } from '$lib/server/http/problem';
import { secureHeaders } from '$lib/server/http/headers';
import { actorOf } from '$lib/server/auth/actor';
import { newSetupCode } from '$lib/server/auth/setup-code';
import { contextFor } from '$lib/server/context';
import { tendAccessLog } from '$lib/server/jobs/access-log';
import { tendBackupKeys } from '$lib/server/jobs/backup-keys';
import { tendConsentTexts } from '$lib/server/jobs/consent-text';
import { tendMedia } from '$lib/server/jobs/media';
import { tendPledges } from '$lib/server/jobs/pledges';
import { tendSearch } from '$lib/server/jobs/search';
import { answerOperator } from '$lib/server/operator/answer';
import { closeServices, services } from '$lib/server/runtime';
import * as kept from '$lib/server/service/kept-form';
import { readSettings } from '$lib/server/settings';
import { tellOfModel } from '$lib/server/suggestion/grouper';

export const init: ServerInit = async () => {
	// The operator's door is also the lock of the data folder: it is taken before the database is opened.
	const closeDoor = await answerOperator(services, readSettings());
	const opened = await services();
	const { db, origin } = opened;
	const rounds = [
		tendMedia(opened),
		tendPledges(opened),
		tendAccessLog(opened),
		tendBackupKeys(opened)
	];
	tendSearch(opened);
	tendConsentTexts(opened);
	tellOfModel(opened.suggestions);
	const code = await newSetupCode(db);
	if (code) {
		console.info(
			`Nobody has an account yet. Open ${origin}/setup and use this one-time code: ${code}`
		);
	}
	process.once('sveltekit:shutdown', () => {
		closeDoor();
		rounds.forEach((end) => end());
		void closeServices();
	});
};

const headers: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	secureHeaders(response.headers);
	return response;
};

const guards: Handle = async ({ event, resolve }) => {
	try {
		const origin = dev ? event.url.origin : (await services()).origin;
		checkHost(event.request, event.url, origin);
		checkOrigin(event.request, event.url, origin);
		checkBody(event.request, event.url);
	} catch (error) {
		return problem(error, localeOf(event));
	}
	return resolve(event);
};

const asking: Handle = async ({ event, resolve }) => {
	const process = await services();
	const credentials = credentialsOf(event, process.origin);
	const { actor, sessionId } = await actorOf(process.db, credentials, process.now());
	event.locals.ctx = contextFor(process, actor, localeOf(event));
	event.locals.sessionId = sessionId;
	return resolve(event);
};

/** What is sent to an own place that has closed meanwhile waits for whoever typed it; what arrives need not wait any more. */
const keeping: Handle = async ({ event, resolve }) => {
	const { locals, url, cookies } = event;
	const form = await ownForm(event.request, event.route);
	if (form && locals.ctx.actor.kind === 'nobody') {
		const visit = cookies.get(visitCookie(locals.ctx.origin)) ?? '';
		await kept.keep(locals.ctx, visit, { url, form });
	}
	const response = await resolve(event);
	if (form && locals.ctx.actor.kind !== 'nobody' && response.status < 500) {
		await kept.forget(locals.ctx, { url, form });
	}
	return response;
};

const texts = new AsyncLocalStorage<{
	locale?: Locale;
	origin?: string;
	messageCalls?: Set<string>;
}>();
overwriteServerAsyncLocalStorage(texts);

/** As paraglide's own middleware, which copies each request first: for hands that move on a wall that is felt. */
const language: Handle = ({ event, resolve }) => {
	const locale = extractLocaleFromRequest(event.request);
	return texts.run({ locale, origin: event.url.origin, messageCalls: new Set() }, () =>
		resolve(event, {
			transformPageChunk: ({ html }) =>
				html.replace('%lang%', locale).replace('%theme%', themeOf(event))
		})
	);
};

export const handle = sequence(headers, guards, asking, keeping, language);

export const handleError: HandleServerError = ({ error, event, status }) => {
	if (status === 404) {
		return { message: errorText('not_found'), name: 'not_found' };
	}
	if (error instanceof DomainError) {
		return { message: errorText(error.reason, error.data), name: error.reason };
	}
	console.error(`${event.request.method} ${event.route.id}`, error);
	return { message: errorText('unavailable'), name: 'internal' };
};
