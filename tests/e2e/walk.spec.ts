/**
 * The walk: from an empty machine to a what-if that a partner answers, and a young person who takes the words back. Five
 * people, each in a browser of their own, in Danish, by mouse and touch. The steps are those of the README's story.
 */
import type { Browser } from '@playwright/test';
import { test } from '../support/test';
import * as initiative from './walk/initiative';
import type { Person } from './walk/person';
import * as storyteller from './walk/storyteller';

test.use({ install: 'fresh' });

test('from a story to a what-if that a partner answers', async ({ browser, server, t }) => {
	test.setTimeout(300_000);
	const enter = (options = {}) => aPerson(browser, server.origin, t, options);
	const karen = await enter();
	const mette = await enter();
	const sofie = await enter();
	let home = '';

	await test.step('1: the first visit makes the first account, with the demo', async () => {
		await initiative.setUp(karen, server.log);
	});

	await test.step('2: the secretariat begins an initiative and invites those who work in it', async () => {
		home = await initiative.beginInitiative(karen, 'Sammen på havnen');
		const fieldworker = await initiative.invite(karen, home, t('role_fieldworker'));
		const facilitator = await initiative.invite(karen, home, t('role_facilitator'));
		await initiative.accept(mette, fieldworker, 'Mette Skov');
		await initiative.accept(sofie, facilitator, 'Sofie Ravn');
		await initiative.giveAndTakeRole(karen, home, 'Mette Skov', t('role_facilitator'));
	});

	await test.step('3: the fieldworker adds a young person, and what was said yes to', async () => {
		await storyteller.addStoryteller(mette, home, 'Falk');
		await storyteller.recordConsents(mette, ['scope_keep', 'scope_team', 'scope_workshop']);
	});
});

/** A browser of one's own, in Danish. */
async function aPerson(
	browser: Browser,
	origin: string,
	t: Person['t'],
	options: Parameters<Browser['newContext']>[0]
): Promise<Person> {
	const context = await browser.newContext({ baseURL: origin, locale: 'da-DK', ...options });
	return { page: await context.newPage(), t };
}
