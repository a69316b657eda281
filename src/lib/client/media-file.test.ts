import { describe, expect, it } from 'vitest';
import { kindOf, peaksOf } from './media-file';

describe('a file that is added', () => {
	it('is known by its type, and by its ending where the system gives no type', () => {
		expect(kindOf({ type: 'image/heic', name: 'a' })).toBe('picture');
		expect(kindOf({ type: '', name: 'IMG_0001.HEIC' })).toBe('picture');
		expect(kindOf({ type: 'audio/webm', name: 'a' })).toBe('sound');
		expect(kindOf({ type: '', name: 'optagelse.m4a' })).toBe('sound');
		expect(kindOf({ type: 'video/mp4', name: 'a' })).toBe('film');
	});

	it('is refused where it is no picture, sound or film, or can carry scripts', () => {
		expect(kindOf({ type: 'application/pdf', name: 'plan.pdf' })).toBeUndefined();
		expect(kindOf({ type: 'image/svg+xml', name: 'tegning.svg' })).toBeUndefined();
	});
});

describe('the curve of a sound', () => {
	it('has at most 800 steps, the loudest at 100', () => {
		const wave = Float32Array.from({ length: 5000 }, (_, at) => (at === 2500 ? -0.5 : 0.1));
		const peaks = peaksOf(wave);
		expect(peaks).toHaveLength(800);
		expect(Math.max(...peaks)).toBe(100);
		expect(peaks[0]).toBe(20);
	});

	it('is flat where nothing is heard', () => {
		expect(peaksOf(new Float32Array(10))).toEqual(Array(10).fill(0));
	});
});
