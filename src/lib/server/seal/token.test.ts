import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayHoldSealed, openText, SealBroken, sealText, type SealKey } from './token';

const place = 'story.title';
const aKey = (): SealKey => ({ id: randomBytes(8).toString('hex'), key: randomBytes(32) });
const keys = [aKey(), aKey()];
const [one, other] = keys as [SealKey, SealKey];
const keyOf = (id: string) => keys.find((key) => key.id === id)?.key;
const opened = (text: string, at = place) => openText(text, keyOf, at, '…');
const onlyOne = (text: string) =>
	openText(text, (id) => (id === one.id ? one.key : undefined), place, '…');

describe('a sealed text', () => {
	test('is what it was when it is opened, under one key and under several', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom([one], keys), (text, under) => {
				expect(opened(sealText(text, under, place))).toEqual({ text, lost: [] });
			})
		);
	});

	test('is opened among words that stand in clear, and in JSON', () => {
		const words = fc.string({ unit: 'grapheme' }).filter((text) => !mayHoldSealed(text));
		fc.assert(
			fc.property(words, words, words, (before, text, after) => {
				const mixed = `${before}${sealText(text, [one], place)}${after}`;
				const whole = `${before}${text}${after}`;
				expect(opened(mixed).text).toBe(whole);
				expect(opened(JSON.stringify({ data: [mixed] })).text).toBe(
					JSON.stringify({ data: [whole] })
				);
			})
		);
	});

	test('is opened with what was sealed inside it', () => {
		const inside = `Hun sagde: ${sealText('jeg cykler', [other], place)}.`;
		const outside = sealText(inside, [one], place);
		expect(opened(outside).text).toBe('Hun sagde: jeg cykler.');
		expect(onlyOne(outside)).toEqual({ text: 'Hun sagde: ….', lost: [] });
	});

	test('of which a byte was changed is refused, or is no sealed text any more', () => {
		const sealed = sealText('Jeg cykler langs åen', [one], place);
		const from = sealed.indexOf(':') + 2;
		fc.assert(
			fc.property(fc.integer({ min: from, max: sealed.length - 2 }), fc.nat(63), (at, digit) => {
				const letter =
					'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'[digit] ?? 'A';
				const before = Buffer.from(sealed.slice(from, -1), 'base64');
				const changed = sealed.slice(0, at) + letter + sealed.slice(at + 1);
				fc.pre(!Buffer.from(changed.slice(from, -1), 'base64').equals(before));
				expect(() => opened(changed)).toThrow(SealBroken);
			})
		);
	});

	test('that was moved to another column is refused', () => {
		expect(() => opened(sealText('Et navn', [one], place), 'memo.text')).toThrow(SealBroken);
	});

	test('under another key of the same id is refused', () => {
		const forged = { ...aKey(), id: one.id };
		expect(() => opened(sealText('Et navn', [forged], place))).toThrow(SealBroken);
	});

	test.each([
		['Jeg cykler', ''],
		['{"a":1}', '{}'],
		['[1,2]', '[]']
	])('without its key is nothing: %s', (text, nothing) => {
		expect(onlyOne(sealText(text, [other], place))).toEqual({ text: nothing, lost: [other.id] });
	});

	test('under several keys is lost with one of them', () => {
		expect(onlyOne(sealText('Vores ord', keys, place))).toEqual({ text: '', lost: [other.id] });
		expect(onlyOne(`Hun siger: ${sealText('vores ord', keys, place)}`)).toEqual({
			text: 'Hun siger: …',
			lost: []
		});
	});

	test('is not taken for what somebody typed', () => {
		for (const text of ['\\u0001', 'et \\u0001 i {"a', '\u0001', '\u0001abc:tAAAA\u0001']) {
			expect(opened(text)).toEqual({ text, lost: [] });
		}
	});
});
