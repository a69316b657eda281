/**
 * A story of 300,000 characters with 5,000 highlights over each other, in Chromium: how soon one can begin to read, how
 * evenly it scrolls, and how soon a new highlight is there.
 */
import { chromium } from 'playwright-core';
import { launchOptions } from '../support/browser.js';
import { bareStream } from './bare.js';
import { Client } from './client.js';
import { inTurn, median, ms } from './measure.js';

/** @typedef {import('./scene.js').Scene} Scene */
/** @typedef {import('./run.js').Figure} Figure */
/** @typedef {import('playwright-core').Page} Page */

const [length, highlights] = [300_000, 5_000];

/** A line as many have it, in bytes a second and ms. */
const line = { downloadThroughput: 500_000, uploadThroughput: 125_000, latency: 20 };

/** What a page tells of itself, from before its first byte. */
const watch = () => {
	const told = {
		tasks: /** @type {number[]} */ ([]),
		frames: /** @type {[number, number][]} */ ([])
	};
	Object.assign(globalThis, { told });
	new PerformanceObserver((list) => {
		told.tasks.push(...list.getEntries().map(({ duration }) => duration));
	}).observe({ type: 'longtask', buffered: true });
	const marks = document.getElementsByTagName('mark');
	/** Frames in which there are words of the story, and how many stretches of highlights are in by then. */
	const look = () => {
		if (document.querySelector('.story [data-at]')) {
			told.frames.push([performance.now(), marks.length]);
		}
		if (document.readyState !== 'complete') requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
};

/**
 * @param {Scene} scene
 * @returns {Promise<Figure[]>}
 */
export async function readLongStory(scene) {
	const [story, bare] = [await scene.story(length), await scene.story(length)];
	for (let at = 0; at < highlights; at += 20) {
		await Promise.all(Array.from({ length: 20 }, (_, one) => put(scene, story, at + one)));
	}
	const browser = await chromium.launch(await launchOptions());
	const page = await browser.newPage({
		baseURL: scene.server.origin,
		viewport: { width: 1440, height: 900 }
	});
	await page.addInitScript(watch);
	await signIn(page, scene);
	const address = `/i/${scene.initiative}/stories/${story}`;
	const near = await rounds(4, () => open(page, address));
	const scrolled = await scroll(page);
	const made = await tagByKey(page);
	await page.goto(`/i/${scene.initiative}/stories/${bare}`);
	const smooth = await scroll(page);
	const network = await page.context().newCDPSession(page);
	await network.send('Network.emulateNetworkConditions', { offline: false, ...line });
	const far = await rounds(4, () => open(page, address));
	await browser.close();
	return [
		{
			name: 'share of its highlights that are in when its text is first painted, at 4 Mbit/s',
			value: far('before') / far('marks'),
			limit: 0.9,
			detail: `text ${ms(far('text'))}, all ${far('marks')} stretches ${ms(far('all'))}`
		},
		{
			name: 'a story with 5,000 highlights opens beside the server, ms until all are painted',
			value: near('all'),
			limit: 1_000,
			detail: `text ${ms(near('text'))}; ${near('tasks')} tasks over 50 ms, the longest ${ms(near('longest'))}`
		},
		{
			name: 'frames a second while it is scrolled ÷ while one without highlights is',
			value: scrolled.frames / smooth.frames,
			atLeast: 0.9,
			detail: `${scrolled.frames.toFixed(1)} ÷ ${smooth.frames.toFixed(1)}, worst frame ${ms(scrolled.worst)}`
		},
		{
			name: 'tasks over 50 ms while it is scrolled',
			value: scrolled.tasks,
			limit: 3,
			detail: `${scrolled.pixels} pixels in ${scrolled.seconds.toFixed(1)} s`
		},
		{
			name: 'a new highlight is on screen, ms after the key',
			value: median(made),
			limit: 50,
			detail: `worst of ${made.length}: ${ms(Math.max(...made))}`
		},
		await againstBareEvent(scene, story)
	];
}

/**
 * Medians of some rounds, but for the first: it fetches what browsers keep.
 * @param {number} count
 * @param {() => Promise<Awaited<ReturnType<typeof open>>>} act
 */
async function rounds(count, act) {
	/** @type {Awaited<ReturnType<typeof open>>[]} */
	const all = [];
	for (let round = 0; round < count; round++) all.push(await act());
	return (/** @type {keyof typeof all[0]} */ key) => median(all.slice(1).map((one) => one[key]));
}

/** One highlight over others. @param {Scene} scene @param {string} story @param {number} at */
function put({ api, tagIds }, story, at) {
	const start = (at * 59) % (length - 500);
	const end = start + 20 + ((at * 31) % 380);
	const body = { start, end, tagIds: [tagIds[at % tagIds.length]] };
	return api.json('POST', `/api/v1/stories/${story}/excerpts`, body);
}

/** @param {Page} page @param {Scene} scene */
async function signIn(page, { email, password }) {
	await page.goto('/sign-in');
	await page.waitForFunction(() => document.documentElement.dataset.ready !== undefined);
	await page.locator('input[type=email]').fill(email);
	await page.locator('input[type=password]').fill(password);
	await page.locator('main button[type=submit]').first().click();
	await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

/**
 * Opens the story from nothing.
 * @param {Page} page
 * @param {string} address
 */
async function open(page, address) {
	await page.goto('about:blank');
	await page.goto(address);
	await page.waitForFunction(() => document.documentElement.dataset.ready !== undefined);
	return page.evaluate(() => {
		const { told } = /** @type {{ told: { tasks: number[], frames: [number, number][] } }} */ (
			/** @type {unknown} */ (globalThis)
		);
		const marks = document.querySelectorAll('.story mark').length;
		const [text = 0, before = marks] = told.frames[0] ?? [];
		const [all = 0] = told.frames.find(([, count]) => count === marks) ?? [];
		const longest = Math.max(0, ...told.tasks);
		return { text, before, all, marks, longest, tasks: told.tasks.length };
	});
}

/** Turns the wheel as a hand does, for four seconds. @param {Page} page */
async function scroll(page) {
	await page.mouse.move(600, 450);
	// What is loaded at the first touch is there before the wheel turns.
	await page.waitForTimeout(1_500);
	const counting = page.evaluate(
		(lasting) =>
			new Promise((done) => {
				const { told } = /** @type {{ told: { tasks: number[] } }} */ (
					/** @type {unknown} */ (globalThis)
				);
				const [before, from] = [told.tasks.length, scrollY];
				const began = performance.now();
				let [frames, last, worst] = [0, began, 0];
				const count = (/** @type {number} */ now) => {
					frames++;
					worst = Math.max(worst, now - last);
					last = now;
					const gone = performance.now() - began;
					if (gone < lasting) requestAnimationFrame(count);
					else {
						done({
							...{ frames: (frames * 1000) / gone, worst, seconds: gone / 1000 },
							...{ tasks: told.tasks.length - before, pixels: Math.round(scrollY - from) }
						});
					}
				};
				requestAnimationFrame(count);
			}),
		4_000
	);
	const until = performance.now() + 4_000;
	while (performance.now() < until) await page.mouse.wheel(0, 60);
	return /** @type {{ frames: number, worst: number, seconds: number, tasks: number, pixels: number }} */ (
		await counting
	);
}

/** Walks on by sentences and tags each by a key. @param {Page} page @returns {Promise<number[]>} ms from the key to the frame after */
async function tagByKey(page) {
	await page.keyboard.press('k');
	await page.locator('[role=application]').waitFor();
	await page.evaluate(() => {
		const made = /** @type {number[]} */ ([]);
		Object.assign(globalThis, { made });
		let pressed = 0;
		addEventListener(
			'keydown',
			(event) => {
				if (event.key === '1') pressed = event.timeStamp;
			},
			{ capture: true }
		);
		const story = document.querySelector('.story');
		const seen = new MutationObserver((changes) => {
			const isMark = changes.some(({ target, addedNodes }) =>
				[target, ...addedNodes].some(
					(node) => node instanceof Element && (node.matches('mark') || node.querySelector('mark'))
				)
			);
			if (!pressed || !isMark) return;
			const from = pressed;
			pressed = 0;
			requestAnimationFrame(() => {
				const after = new MessageChannel();
				after.port1.onmessage = () => made.push(performance.now() - from);
				after.port2.postMessage(null);
			});
		});
		if (story) {
			seen.observe(story, {
				subtree: true,
				childList: true,
				attributes: true,
				characterData: true
			});
		}
	});
	for (let round = 1; round <= 25; round++) {
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('s');
		await page.keyboard.press('1');
		await page.waitForFunction(
			(count) =>
				/** @type {{ made: number[] }} */ (/** @type {unknown} */ (globalThis)).made.length >=
				count,
			round
		);
	}
	const made = /** @type {number[]} */ (
		await page.evaluate(
			() => /** @type {{ made: number[] }} */ (/** @type {unknown} */ (globalThis)).made
		)
	);
	return made.slice(5);
}

/** @param {Scene} scene @param {string} story @returns {Promise<Figure>} */
async function againstBareEvent(scene, story) {
	const bare = await bareStream();
	const bareClient = new Client(bare.origin, {});
	const leave = await Promise.all([
		scene.api.listen(`/api/v1/stories/${story}/excerpts/events`, () => undefined),
		bareClient.listen('/', () => undefined)
	]);
	const { first, second } = await inTurn(
		200,
		(round) => put(scene, story, 10_000 + round),
		(round) => bareClient.json('POST', '/', { round })
	);
	leave.forEach((go) => go());
	bareClient.close();
	bare.close();
	return {
		name: 'a highlight in it over HTTP ÷ bare insert with event over HTTP',
		value: first / second,
		limit: 4,
		detail: `${ms(first)} ÷ ${ms(second)}`
	};
}
