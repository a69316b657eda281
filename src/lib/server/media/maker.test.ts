import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants, getPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { outcome } from '$tests/support/context';
import { filesOnDisk } from './disk';
import { makerBeside, type Kept, type Maker } from './maker';
import { make } from './picture';

const folder = mkdtempSync(join(tmpdir(), 'traad-maker-'));
const store = join(folder, 'store');
const files = filesOnDisk(store);
let maker: Maker;

afterEach(() => maker.close());
afterAll(() => rmSync(folder, { recursive: true }));

async function aPhoto(): Promise<string> {
	const path = join(folder, 'photo');
	const color = { width: 900, height: 600, channels: 3, background: '#b33' } as const;
	await sharp({ create: color }).jpeg().toFile(path);
	return path;
}

function valueOf(settled: PromiseSettledResult<Kept>): Kept {
	if (settled.status === 'rejected') throw settled.reason;
	return settled.value;
}

describe('pictures made beside the server', () => {
	it('are those that would have been made in it, however many are asked for at once', async () => {
		maker = makerBeside(store);
		const photo = await aPhoto();
		const half = join(folder, 'half');
		writeFileSync(half, readFileSync(photo).subarray(0, 300));
		const [webp, broken, avif] = await Promise.allSettled([
			maker.make(photo, 'image/webp'),
			maker.make(half, 'image/webp'),
			maker.make(photo, 'image/avif')
		]);
		const { derivatives, placeholder } = await make(photo, 'image/webp');
		const made = await Promise.all(
			valueOf(webp).files.map(async ({ name, bytes, ...said }) => {
				const content = await files.read(name);
				expect(content.length).toBe(bytes);
				return { ...said, content };
			})
		);
		expect([made, valueOf(webp).placeholder]).toEqual([derivatives, placeholder]);
		expect(broken).toMatchObject({ status: 'rejected', reason: { reason: 'media_damaged' } });
		expect(avif).toMatchObject({ value: { files: [{ width: 400 }, { width: 800 }, {}] } });
	});

	it('come after whoever waits for a page', async () => {
		maker = makerBeside(store);
		const photo = await aPhoto();
		await maker.make(photo, 'image/webp');
		const [worker = 0] = workers();
		const threads = readdirSync(`/proc/${worker}/task`).map(Number);
		expect(threads.length).toBeGreaterThan(1);
		expect(new Set(threads.map(getPriority))).toEqual(new Set([constants.priority.PRIORITY_LOW]));
	});

	it('are begun anew when their process falls, and damaged when it falls twice; the next is made', async () => {
		maker = makerBeside(store);
		const photo = await aPhoto();
		await maker.make(photo, 'image/webp');
		const [first = 0] = workers();
		const hitOnce = maker.make(photo, 'image/avif');
		process.kill(first, 'SIGSEGV');
		expect(await outcome(hitOnce)).toBe('ok');

		const [second = 0] = workers();
		const hitTwice = maker.make(photo, 'image/avif');
		process.kill(second, 'SIGSEGV');
		process.kill(await vi.waitUntil(() => workers().find((id) => id !== second)), 'SIGSEGV');
		expect(await outcome(hitTwice)).toBe('media_damaged');
		expect(await outcome(maker.make(photo, 'image/webp'))).toBe('ok');
	});

	it('are given up when they take more of the machine than they may', async () => {
		maker = makerBeside(store, { seconds: 0 });
		const large = join(folder, 'large');
		const color = { width: 6000, height: 6000, channels: 3, background: '#3b3' } as const;
		await sharp({ create: color }).png().toFile(large);
		expect(await outcome(maker.make(large, 'image/avif'))).toBe('media_damaged');
	});

	it('leave no process behind when there are no more for a while', async () => {
		maker = makerBeside(store, { idle: 0 });
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
