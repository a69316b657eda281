import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { WallDesk } from '$lib/client/wall-desk.svelte';
import { pitch } from '$lib/domain/wall/layout';
import type { ShownWall } from '$lib/domain/wall/shown';
import { emptyWall } from '$lib/domain/wall/state';
import OnWall from '$tests/support/OnWall.svelte';
import WallCanvas from './WallCanvas.svelte';

/** Notes in rows of twenty. */
function aWall(count: number): ShownWall {
	const kinds = { excerptId: null, mediaId: null, clusterId: null, by: null };
	const marks = { withdrawn: false, isVeiled: false, isLocked: false };
	const cards = Array.from({ length: count }, (_, at) => ({
		...{ id: String(at), text: `Note ${at}`, ...kinds, ...marks },
		...{ x: (at % 20) * pitch.x, y: Math.floor(at / 20) * pitch.y }
	}));
	const head = { id: 'wall', initiativeId: 'ours', title: 'En stor væg', parentId: null };
	return { ...emptyWall, ...head, createdAt: '', you: 'mette', hash: '', cards, clusters: [] };
}

const card = (at: number) => document.getElementById(`card-${at}`);
const isFull = (at: number) => card(at)?.dataset.far === undefined;

test('of a large wall only what is near is drawn in full; what is far keeps its place, and comes when it is reached', async () => {
	await render(OnWall, { shown: WallCanvas, desk: new WallDesk(aWall(400)) });

	await expect.poll(() => [isFull(0), isFull(399)]).toEqual([true, false]);
	expect(document.querySelectorAll('[data-card]')).toHaveLength(400);
	expect(document.querySelectorAll('[data-card]:not([data-far])').length).toBeLessThan(120);
	expect(card(399)?.textContent).toContain('Note 399');

	card(399)?.focus();
	await expect.poll(() => [isFull(0), isFull(399)]).toEqual([false, true]);
	await expect.poll(() => document.activeElement?.id).toBe('card-399');
});

test('what was pushed out of sight is drawn in full again when one pushes back', async () => {
	await render(OnWall, { shown: WallCanvas, desk: new WallDesk(aWall(400)) });
	const push = (deltaX: number) =>
		document.querySelector('.frame')?.dispatchEvent(new WheelEvent('wheel', { deltaX }));

	await expect.poll(() => isFull(1)).toBe(true);
	push(3_000);
	await expect.poll(() => isFull(1)).toBe(false);
	push(-3_000);
	await expect.poll(() => isFull(1)).toBe(true);
});

test('a wall of few cards is drawn in full, wherever they hang', async () => {
	await render(OnWall, { shown: WallCanvas, desk: new WallDesk(aWall(60)) });

	await expect.poll(() => isFull(59)).toBe(true);
	expect(document.querySelectorAll('[data-far]')).toHaveLength(0);
});
