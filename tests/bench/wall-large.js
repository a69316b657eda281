/** A wall of 1,000 cards in Chromium: how soon it stands there, and how evenly it is pushed and stepped up to. */
import { randomUUID } from 'node:crypto';
import { chromium } from 'playwright-core';
import { launchOptions } from '../support/browser.js';
import { median } from './measure.js';

/** @typedef {import('./scene.js').Scene} Scene */
/** @typedef {import('./run.js').Figure} Figure */

const [cards, perCluster] = [1_000, 20];

/**
 * @param {Scene} scene
 * @returns {Promise<Figure[]>}
 */
export async function largeWall(scene) {
	const { api, server, home } = scene;
	const wall = await api.json('POST', `${home}/walls`, { title: 'Tusind kort' });
	await fill(api, `/api/v1/walls/${wall.id}`);
	const browser = await chromium.launch(await launchOptions());
	const page = await browser.newPage({
		baseURL: server.origin,
		viewport: { width: 1440, height: 900 }
	});
	await page.goto('/sign-in');
	await page.waitForFunction(() => document.documentElement.dataset.ready !== undefined);
	await page.locator('input[type=email]').fill(scene.email);
	await page.locator('input[type=password]').fill(scene.password);
	await page.locator('main button[type=submit]').first().click();
	await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
	const address = `/i/${scene.initiative}/walls/${wall.id}`;
	const opened = [];
	for (let round = 0; round < 4; round++) {
		const began = performance.now();
		await page.goto(address, { waitUntil: 'commit' });
		await page.waitForFunction(
			(count) => document.querySelectorAll('[data-card]').length === count,
			cards
		);
		opened.push(performance.now() - began);
	}
	const frame = await page.locator('.frame').boundingBox();
	await page.mouse.move((frame?.x ?? 0) + 500, (frame?.y ?? 0) + 300);
	const pan = await framesWhile(page, () => page.mouse.wheel(20, 14));
	await page.keyboard.down('Control');
	let turn = 0;
	const zoom = await framesWhile(page, () => page.mouse.wheel(0, turn++ % 20 < 10 ? 18 : -18));
	await page.keyboard.up('Control');
	await browser.close();
	return [
		{
			name: `a wall of ${cards} cards opens, seconds until all hang there`,
			value: median(opened.slice(1)) / 1000,
			limit: 1
		},
		{ name: 'frames a second while it is pushed', value: pan, atLeast: 30 },
		{ name: 'frames a second while one steps up to it and away', value: zoom, atLeast: 30 }
	];
}

/**
 * Frames a second while something is done over and over, for two seconds.
 * @param {import('playwright-core').Page} page
 * @param {() => Promise<void>} act
 */
async function framesWhile(page, act) {
	const counting = page.evaluate(
		(lasting) =>
			new Promise((done) => {
				const began = performance.now();
				let frames = 0;
				const count = () => {
					frames++;
					const gone = performance.now() - began;
					if (gone < lasting) requestAnimationFrame(count);
					else done((frames * 1000) / gone);
				};
				requestAnimationFrame(count);
			}),
		2_000
	);
	const until = performance.now() + 2_000;
	while (performance.now() < until) await act();
	return /** @type {number} */ (await counting);
}

/** Cards in a grid, in clusters of twenty. @param {import('./client.js').Client} api @param {string} path */
async function fill(api, path) {
	for (let at = 0; at < cards; at += 100) {
		const made = Array.from({ length: 100 }, (_, n) => {
			const [column, row] = [(at + n) % 40, Math.floor((at + n) / 40)];
			const place = { x: column * 264 + Math.floor(column / 4) * 80, y: row * 200 };
			const text = `Kort ${at + n}: noget, der blev sagt, og lidt til.`;
			return { id: randomUUID(), type: 'card.add', cardId: randomUUID(), text, ...place };
		});
		const clusters = Array.from({ length: 100 / perCluster }, (_, n) => ({
			id: randomUUID(),
			type: 'cluster.create',
			clusterId: randomUUID(),
			title: `Klynge ${at / perCluster + n}`,
			cardIds: made.slice(n * perCluster, (n + 1) * perCluster).map(({ cardId }) => cardId)
		}));
		await api.json('POST', `${path}/commands`, { commands: [...made, ...clusters] });
	}
}
