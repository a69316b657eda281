import { readdirSync, readFileSync } from 'node:fs';
import { constants, getPriority } from 'node:os';
import sharp from 'sharp';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { outcome } from '$tests/support/context';
import { makerBeside, type Maker } from './maker';
import { make } from './picture';

let maker: Maker;

afterEach(() => maker.close());

const aPhoto = () =>
	sharp({ create: { width: 900, height: 600, channels: 3, background: '#b33' } })
		.jpeg()
		.toBuffer();

describe('pictures made beside the server', () => {
	it('are those that would have been made in it, however many are asked for at once', async () => {
		maker = makerBeside();
		const photo = await aPhoto();
		const [webp, broken, avif] = await Promise.allSettled([
			maker.make(photo, 'image/webp'),
			maker.make(photo.subarray(0, 300), 'image/webp'),
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
		expect(getPriority(worker)).toBe(constants.priority.PRIORITY_LOW);
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
