import { describe, expect, it } from 'vitest';
import { deviceOf } from './device';
import { pausedUntil, perAccount } from './slow-down';

describe('guessing', () => {
	it('is free five times, and then waits twice as long after each failure, up to a quarter of an hour', () => {
		const waits = [4, 5, 6, 7, 13, 14, 500].map((failures) => pausedUntil(perAccount, failures, 0));
		expect(waits).toEqual([0, 2_000, 4_000, 8_000, 512_000, 900_000, 900_000]);
	});
});

describe('a device', () => {
	it.each([
		['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
		[
			'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36 Edg/140.0',
			'Edge, Windows'
		],
		[
			'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
			'Safari, iPhone'
		],
		['curl/8.5.0', '']
	])('is told in two words', (userAgent, words) => {
		expect(deviceOf(userAgent)).toBe(words);
	});
});
