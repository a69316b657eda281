import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants, getPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { outcome } from '$tests/support/context';
import { makerBeside, type Maker } from './maker';
import { make } from './picture';

const folder = mkdtempSync(join(tmpdir(), 'traad-maker-'));
let maker: Maker;

afterEach(() => maker.close());
afterAll(() => rmSync(folder, { recursive: true }));

async function aPhoto(): Promise<string> {
	const path = join(folder, 'photo');
	const color = { width: 900, height: 600, channels: 3, background: '#b33' } as const;
	await sharp({ create: color }).jpeg().toFile(path);
	return path;
}

describe('pictures made beside the server', () => {
	it('are those that would have been made in it, however many are asked for at once', async () => {
		maker = makerBeside();
		const photo = await aPhoto();
		const half = join(folder, 'half');
		writeFileSync(half, readFileSync(photo).subarray(0, 300));
		const [webp, broken, avif] = await Promise.allSettled([
			maker.make(photo, 'image/webp'),
			maker.make(half, 'image/webp'),
			maker.make(photo, 'image/avif')
		]);
		expect(webp).toEqual({ status: 'fulfilled', value: await make(photo, 'image/webp') });
		expect(broken).toMatchObject({ status: 'rejected', reason: { reason: 'media_damaged' } });
		expect(avif).toMatchObject({ value: { derivatives: [{ width: 400 }, { width: 800 }, {}] } });
	});

	it('come after whoever waits for a page; one that brings their process down is damaged, the next is made', async () => {
		maker = makerBeside();
		const photo = await aPhoto();
		await maker.make(photo, 'image/webp');
		const [worker = 0] = workers();
		const threads = readdirSync(`/proc/${worker}/task`).map(Number);
		expect(threads.length).toBeGreaterThan(1);
		expect(new Set(threads.map(getPriority))).toEqual(new Set([constants.priority.PRIORITY_LOW]));
		const hit = maker.make(photo, 'image/avif');
		process.kill(worker, 'SIGSEGV');
		expect(await outcome(hit)).toBe('media_damaged');
		expect(await outcome(maker.make(photo, 'image/webp'))).toBe('ok');
	});

	it('leave no process behind when there are no more for a while', async () => {
		maker = makerBeside(0);
		await maker.make(await aPhoto(), 'image/webp');
		await vi.waitFor(() => expect(workers()).toEqual([]));
	});
});

/** Process ids of the workers that this process started, as Linux tells them. */
function workers(): number[] {
	return readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.filter((id) => {
			try {
				const isOurs = readFileSync(`/proc/${id}/stat`, 'utf8').split(' ')[3] === `${process.pid}`;
				return isOurs && readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('picture-worker');
			} catch {
				return false;
			}
		})
		.map(Number);
}
