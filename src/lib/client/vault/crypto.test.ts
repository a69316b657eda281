import { describe, expect, it } from 'vitest';
import { newKey, openKey, seal, unseal, WrongKey } from './crypto';
import { isShutForGood, isStale, mostTries, nextTryAt, staleAfter } from './tries';

const words = new TextEncoder().encode('Han cykler i skole hver dag');
const few = 1000;

describe('the vault', () => {
	it('opens with its PIN, and gives back what was put in', async () => {
		const { wrapped, key } = await newKey('246810', few);
		const sealed = await seal(key, 'mette/queued/1', words);
		const opened = await openKey(' 246810 ', wrapped);
		expect(await unseal(opened, 'mette/queued/1', sealed)).toEqual(words);
	});

	it('stays shut for any other PIN', async () => {
		const { wrapped } = await newKey('246810', few);
		await expect(openKey('246811', wrapped)).rejects.toBeInstanceOf(WrongKey);
	});

	it('holds nothing in the clear, and never the same twice', async () => {
		const { key } = await newKey('246810', few);
		const [one, other] = [await seal(key, 'a', words), await seal(key, 'a', words)];
		expect(Buffer.from(one.data).includes('cykler')).toBe(false);
		expect(Buffer.from(one.data).equals(Buffer.from(other.data))).toBe(false);
	});

	it('notices when something was put in the place of something else', async () => {
		const { key } = await newKey('246810', few);
		const sealed = await seal(key, 'mette/queued/1', words);
		await expect(unseal(key, 'ole/queued/1', sealed)).rejects.toBeInstanceOf(WrongKey);
	});

	it('asks for hundreds of thousands of rounds from whoever guesses', async () => {
		expect((await newKey('246810')).wrapped.rounds).toBeGreaterThanOrEqual(600_000);
	});
});

describe('wrong PINs', () => {
	it('cost nothing at first, then twice as long each time', () => {
		const waits = [1, 3, 4, 5, 9].map((wrong) => nextTryAt({ wrong, lastAt: 0 }) / 1000);
		expect(waits).toEqual([0, 0, 30, 60, 960]);
	});

	it('shut the vault for good in the end', () => {
		expect(isShutForGood({ wrong: mostTries - 1, lastAt: 0 })).toBe(false);
		expect(isShutForGood({ wrong: mostTries, lastAt: 0 })).toBe(true);
	});
});

describe('a vault that lay unopened', () => {
	it('is stale after thirty days, and when the clock has been turned far back', () => {
		const now = Date.UTC(2026, 10, 22);
		expect(isStale(now, now + staleAfter)).toBe(false);
		expect(isStale(now, now + staleAfter + 1)).toBe(true);
		expect(isStale(now, now - staleAfter - 1)).toBe(true);
	});
});
