/** The young person's pages read themselves aloud, on the device alone. */
import type { Browser, Page } from '@playwright/test';
import { makeCard, useCard } from '../support/card';
import { expect, expectAccessible, expectNoSidewaysScroll, phone, test } from '../support/test';

const ofMalik = async (page: Page) => {
	await page.goto('/i/sammen-om-lindaa/people');
	return (await page.getByRole('link', { name: 'Malik' }).first().getAttribute('href')) ?? '';
};

const aPhone = async (browser: Browser, baseURL: string) =>
	browser.newContext({ ...phone, baseURL, locale: 'da-DK' });

/** A voice as a device has it; `read` is what it was given. */
function addVoice(localService: boolean) {
	const voice = { lang: 'da-DK', name: 'Sara', voiceURI: 'sara', default: true, localService };
	const read: string[] = [];
	const speech = Object.assign(new EventTarget(), {
		read,
		getVoices: () => [voice],
		speak: ({ text }: { text: string }) => read.push(text),
		cancel: () => read.splice(0)
	});
	class Part extends EventTarget {
		constructor(public text: string) {
			super();
		}
	}
	Object.defineProperty(window, 'speechSynthesis', { value: speech });
	Object.assign(window, { SpeechSynthesisUtterance: Part });
}

const readWords = (page: Page) =>
	page.evaluate(() => (speechSynthesis as unknown as { read: string[] }).read.join(' '));

test('the page reads itself aloud where the device has a voice of its own', async ({
	page,
	browser,
	server,
	signIn,
	t
}) => {
	await signIn(page);
	const code = await makeCard({ page, t }, await ofMalik(page));
	const own = await aPhone(browser, server.origin);
	const young = await own.newPage();
	const button = young.getByRole('button', { name: t('voice_read'), exact: true });
	await young.addInitScript(addVoice, false);
	await useCard({ page: young, t }, code);
	await expect(young.locator('[data-ready]')).toBeAttached();
	await expect(button).toHaveCount(0);

	const reader = await own.newPage();
	await reader.addInitScript(addVoice, true);
	await reader.goto('/my');
	const read = reader.getByRole('button', { name: t('voice_read'), exact: true });
	await read.focus();
	await reader.keyboard.press('Enter');
	await expect(reader.getByRole('button', { name: t('voice_read_stop') })).toBeFocused();
	expect(await readWords(reader)).toContain(t('my_hello', { name: 'Malik' }));
	await expectAccessible(reader);
	await expectNoSidewaysScroll(reader);
	await reader.getByRole('link', { name: t('my_uses_open') }).click();
	await expect(read).toBeVisible();
	expect(await readWords(reader)).toBe('');
	await own.close();
});
