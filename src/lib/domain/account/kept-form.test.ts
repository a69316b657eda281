import { describe, expect, it } from 'vitest';
import { keptOf, pageOf } from './kept-form';

const page = (path: string) => pageOf(new URL(path, 'https://traad.invalid'));

describe('the page of a form', () => {
	it.each([
		['/my/wrong', '/my/wrong'],
		['/my?/check', '/my'],
		['/my/tell?check=018f', '/my/tell?check=018f'],
		['/my/follow-up/018f?part=moreOf', '/my/follow-up/018f?part=moreOf'],
		['/guardian/wrong', '/guardian/wrong']
	])('%s is %s', (sent, expected) => {
		expect(page(sent)).toBe(expected);
	});

	it.each([
		'/my/device?/pin',
		'/card?/code',
		'/sign-in',
		'/mythical',
		'/guardians',
		'/my//example.org',
		'/my?to=//example.org'
	])('nothing is kept of %s', (sent) => {
		expect(page(sent)).toBeUndefined();
	});
});

describe('what is kept of a form', () => {
	it('is what was sent with it, when something was written', () => {
		const sent = [
			['kind', 'hurts'],
			['words', 'De lo ad mig.'],
			['file', new File([], 'mig.png')]
		] as const;
		expect(keptOf(sent)).toEqual([
			['kind', 'hurts'],
			['words', 'De lo ad mig.']
		]);
	});

	it('is nothing where one only pressed or chose', () => {
		expect(keptOf([['say', 'team yes']])).toBeUndefined();
		expect(
			keptOf([
				['kind', 'hurts'],
				['words', ' \n']
			])
		).toBeUndefined();
	});

	it('is the words around a CPR number, and not the number', () => {
		expect(keptOf([['words', 'Jeg er 010114-1234, og 12 år.']])).toEqual([
			['words', 'Jeg er ******-****, og 12 år.']
		]);
	});

	it('is nothing where more was sent than any form asks for', () => {
		expect(keptOf([['words', 'a'.repeat(40_001)]])).toBeUndefined();
	});
});
