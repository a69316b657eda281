import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	chained,
	ChainWalk,
	mostOutside,
	noHead,
	openSince,
	type Entry,
	type Link
} from './log-chain';

/** A signature that is one for a test: nobody guesses the key here. */
const signedWith = (key: string) => (text: string) => {
	let sum = 0x811c9dc5n;
	for (const sign of key + text) {
		sum = ((sum ^ BigInt(sign.codePointAt(0)!)) * 0x100000001b3n) % prime;
	}
	return sum.toString(16);
};
const prime = 2n ** 127n - 1n;
const mac = signedWith('k');

const reading = (id: string, month: string, initiativeId = 'i'): Entry => ({
	...{ kind: 'reading', itemId: id, initiativeId, month },
	row: [id, 'falk', 'turen', 'mette', 'team', `${month}-03`]
});
const taken = (month: string, initiativeId = 'i'): Entry => ({
	...{ kind: month ? 'month' : 'initiative', itemId: null, initiativeId, month },
	row: [initiativeId, month]
});

type Pair = { link: Link; row: readonly unknown[] | undefined };

const pairsOf = (entries: Entry[]): Pair[] =>
	chained(noHead, entries, 7, mac).map((link, at) => ({ link, row: entries[at]!.row }));

function brokenIn(pairs: Pair[], by = mac) {
	const walk = new ChainWalk(by);
	pairs.every(({ link, row }) => walk.step(link, row));
	return walk.end().broken;
}

const entriesOf = (count: number) =>
	Array.from({ length: count }, (_, at) => reading(`r${at}`, `2026-0${1 + (at % 3)}`));

describe('a chain', () => {
	it('is whole as it was written, in one go or in many, and with no other key', () => {
		const entries = entriesOf(7);
		const whole = pairsOf(entries);
		expect(brokenIn(whole)).toBeUndefined();
		expect(brokenIn(whole, signedWith('other'))).toEqual({ n: 1, why: 'link' });
		const first = chained(noHead, entries.slice(0, 3), 7, mac);
		const rest = chained(first[2]!, entries.slice(3), 7, mac);
		expect([...first, ...rest]).toEqual(whole.map(({ link }) => link));
	});

	const place = fc.integer({ min: 0, max: 8 });
	const anyField = fc.constantFrom(
		...(['n', 'kind', 'itemId', 'initiativeId', 'month', 'at', 'digest', 'hash'] as const)
	);

	it('shows any single change of a link, at that link', () => {
		fc.assert(
			fc.property(place, anyField, fc.string(), (at, field, value) => {
				const pairs = pairsOf(entriesOf(9));
				fc.pre(pairs[at]!.link[field] !== value);
				const link = { ...pairs[at]!.link, [field]: value };
				pairs[at] = { ...pairs[at]!, link };
				expect(brokenIn(pairs)).toEqual({ n: at + 1, why: 'link' });
			})
		);
	});

	it('shows any single change of a row, at its link', () => {
		fc.assert(
			fc.property(place, fc.nat(5), fc.string(), (at, column, value) => {
				const pairs = pairsOf(entriesOf(9));
				const row = pairs[at]!.row!.with(column, value);
				fc.pre(row[column] !== pairs[at]!.row![column]);
				pairs[at] = { ...pairs[at]!, row };
				expect(brokenIn(pairs)).toEqual({ n: at + 1, why: 'row' });
			})
		);
	});

	it('shows a link that was taken out, moved, or put in', () => {
		fc.assert(
			fc.property(place, place, (from, to) => {
				const pairs = pairsOf(entriesOf(10));
				const [moved] = pairs.splice(from, 1);
				expect(brokenIn(pairs)).toEqual({ n: from + 1, why: 'link' });
				fc.pre(from !== to);
				pairs.splice(to, 0, moved!);
				expect(brokenIn(pairs)).toEqual({ n: Math.min(from, to) + 1, why: 'link' });
				const twice = pairsOf(entriesOf(10));
				twice.splice(to, 0, twice[from]!);
				expect(brokenIn(twice)).toMatchObject({ why: 'link' });
			})
		);
	});

	it('shows a row that was taken out, and not one whose month was taken away', () => {
		fc.assert(
			fc.property(place, (at) => {
				const entries = entriesOf(9);
				const gone = (pairs: Pair[]) =>
					pairs.map((pair, place) => (place === at ? { ...pair, row: undefined } : pair));
				expect(brokenIn(gone(pairsOf(entries)))).toEqual({ n: at + 1, why: 'gone' });
				const { month } = entries[at]!;
				expect(brokenIn(gone(pairsOf([...entries, taken(month)])))).toBeUndefined();
				expect(brokenIn(gone(pairsOf([...entries, taken('')])))).toBeUndefined();
				for (const other of [taken('2025-12'), taken(month, 'other'), taken('', 'other')]) {
					expect(brokenIn(gone(pairsOf([...entries, other])))).toMatchObject({ why: 'gone' });
				}
				expect(brokenIn(gone(pairsOf([taken(month), ...entries])).slice(1))).toBeDefined();
			})
		);
	});

	it('does not forgive a row by what was taken away before it came', () => {
		const pairs = pairsOf([taken('2026-01'), reading('late', '2026-01')]);
		pairs[1] = { ...pairs[1]!, row: undefined };
		expect(brokenIn(pairs)).toEqual({ n: 2, why: 'gone' });
	});

	it('names the first of several breaks', () => {
		const pairs = pairsOf(entriesOf(6));
		pairs[4] = { ...pairs[4]!, row: undefined };
		pairs[2] = { ...pairs[2]!, row: ['other'] };
		expect(brokenIn(pairs)).toEqual({ n: 3, why: 'row' });
		pairs[1] = { ...pairs[1]!, row: undefined };
		expect(brokenIn(pairs)).toEqual({ n: 2, why: 'gone' });
	});
});

describe('what is still to be linked', () => {
	it('is everything in the beginning, and then what came since the last link, with some room', () => {
		expect(openSince(undefined, 5_000_000)).toBe(0);
		expect(openSince({ at: 4_000_000 }, 5_000_000)).toBe(4_000_000 - mostOutside);
	});

	it('is what comes after a clock was put back, too', () => {
		expect(openSince({ at: 9_000_000 }, 5_000_000)).toBe(5_000_000 - mostOutside);
	});
});
