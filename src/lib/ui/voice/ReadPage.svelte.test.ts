import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { onLocalVoice } from '$lib/client/local-voice';
import { m } from '$lib/i18n/paraglide/messages';
import ReadPage from './ReadPage.svelte';

/** Stands in for the browser's voices, of which a test browser has none: reads one after the other, when told to. */
class Speech extends EventTarget {
	queue: SpeechSynthesisUtterance[] = [];
	voices: SpeechSynthesisVoice[] = [];
	getVoices = () => this.voices;
	speak = (part: SpeechSynthesisUtterance) => this.queue.push(part);
	cancel = () => (this.queue = []);

	readAll() {
		const parts = this.queue;
		this.queue = [];
		parts.forEach((part) => part.dispatchEvent(new Event('end')));
	}

	get texts() {
		return this.queue.map(({ text }) => text);
	}
}

const own = Object.getOwnPropertyDescriptor(window, 'speechSynthesis') ?? {};
const utterance = SpeechSynthesisUtterance;
let speech: Speech;

const aVoice = (lang: string, localService: boolean): SpeechSynthesisVoice => ({
	...{ lang, localService, name: lang, voiceURI: lang, default: false }
});

/** The browser's own takes none but its own voices. */
class Utterance extends EventTarget {
	voice: SpeechSynthesisVoice | null = null;
	lang = '';
	constructor(public text: string) {
		super();
	}
}

beforeEach(() => {
	speech = new Speech();
	Object.defineProperty(window, 'speechSynthesis', { value: speech, configurable: true });
	Object.assign(window, { SpeechSynthesisUtterance: Utterance });
	document.body.innerHTML = `<main><h1>Hej  Malik</h1><p>Det her er <b>dit</b>. Kun dit!</p>
		<button>Gem</button><a class="button" href="#x">Tilbage</a><p hidden>Skjult</p>
		<details><summary>Mere</summary><p>Foldet sammen</p></details></main>`;
});

afterEach(() => {
	Object.defineProperty(window, 'speechSynthesis', own);
	Object.assign(window, { SpeechSynthesisUtterance: utterance });
	document.body.replaceChildren();
});

test('the page is read in its order, without what is pressed, folded or hidden', async () => {
	const voice = aVoice('da-DK', true);
	const screen = await render(ReadPage, { voice });
	await screen.getByRole('button', { name: m.voice_read() }).click();
	expect(speech.texts).toEqual(['Hej Malik', 'Det her er dit.', 'Kun dit!', 'Mere']);
	expect(speech.queue.every((part) => part.voice === voice && part.lang === 'da-DK')).toBe(true);
	speech.readAll();
	await expect.element(screen.getByRole('status')).toHaveTextContent(m.voice_read_done());
	await expect.element(screen.getByRole('button', { name: m.voice_read() })).toBeVisible();
});

test('it stops when asked by the keyboard, and when one leaves', async () => {
	const screen = await render(ReadPage, { voice: aVoice('da-DK', true) });
	const read = screen.getByRole('button', { name: m.voice_read() });
	const stop = screen.getByRole('button', { name: m.voice_read_stop() });
	await read.click();
	await expect.element(stop).toHaveFocus();
	await userEvent.keyboard('{Enter}');
	expect(speech.texts).toEqual([]);
	await expect.element(screen.getByRole('status')).toHaveTextContent(m.voice_read_stopped());
	await expect.element(read).toHaveFocus();
	await userEvent.keyboard('{Enter}');
	expect(speech.texts).not.toEqual([]);
	await screen.unmount();
	expect(speech.texts).toEqual([]);
});

test('only a voice of this device and of the page’s language is taken, also when it comes late', () => {
	const told: (string | undefined)[] = [];
	const end = onLocalVoice('da', (voice) => told.push(voice?.lang));
	speech.voices = [aVoice('da-DK', false), aVoice('en-GB', true)];
	speech.dispatchEvent(new Event('voiceschanged'));
	speech.voices.push(aVoice('da_DK', true));
	speech.dispatchEvent(new Event('voiceschanged'));
	end();
	speech.dispatchEvent(new Event('voiceschanged'));
	expect(told).toEqual([undefined, undefined, 'da_DK']);
});
