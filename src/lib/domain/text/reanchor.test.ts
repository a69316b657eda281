import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchorAt, type Anchor } from './anchor';
import { offsetsOf } from './offset';
import { reanchor, type AnchorState, type StatefulAnchor } from './reanchor';

const on = (text: string, quote: string, from = 0): StatefulAnchor => {
	const unit = text.indexOf(quote, from);
	const { toPoints } = offsetsOf(text);
	return { ...anchorAt(text, toPoints(unit), toPoints(unit + quote.length)), state: 'anchored' };
};

function follow(before: string, after: string, quote: string): StatefulAnchor {
	const [moved] = reanchor(before, after, [on(before, quote)]);
	return moved!;
}

function expectToPointAt(anchor: Anchor, text: string): void {
	expect(anchor).toMatchObject(anchorAt(text, anchor.start, anchor.end));
}

const story =
	'Villads er 13 år. Han skyder til skive 25 minutter om ugen. Det er dyrt.\nHan cykler i skole hver dag 🚲 og trækker vejret.';

describe('a highlight on words that are not touched', () => {
	test.each([
		['a word is put in before', story.replace('er 13', 'er lige blevet 13')],
		['a paragraph is put in before', `Besøg 1 🎯\n${story}`],
		['all before it is deleted', story.slice(story.indexOf('25'))],
		['all behind it is deleted', story.slice(0, story.indexOf('ugen') + 4)],
		[
			'the words right around it change',
			story.replace('skive 25', 'mål i 25').replace('ugen.', 'ugen, mindst')
		]
	])('keeps them when %s', (_, after) => {
		const moved = follow(story, after, '25 minutter om ugen');
		expect(moved).toMatchObject({ state: 'anchored', quote: '25 minutter om ugen' });
		expectToPointAt(moved, after);
	});

	test('goes along when its paragraph moves', () => {
		const [first, second] = story.split('\n');
		const moved = follow(story, `${second}\n${first}`, '25 minutter om ugen');
		expect(moved).toMatchObject({ state: 'anchored', quote: '25 minutter om ugen' });
	});

	test('stays on its own of two equal words', () => {
		const after = story.replace('Han skyder', 'Han elsker at skyde');
		expect(follow(story, after, 'Han cykler').start).toBe(
			[...after.slice(0, after.indexOf('Han cykler'))].length
		);
	});

	test.each([
		['first', 0],
		['second', 23]
	])('stays when one of two equal stretches is taken out, and it stood in the %s', (_, from) => {
		const once = 'bror flytter skole tit ';
		const [moved] = reanchor(`${once}${once}`, once, [on(`${once}${once}`, 'skole', from)]);
		expect(moved).toMatchObject({ state: 'anchored', quote: 'skole' });
	});

	test('keeps exactly its words through any change beside it', () => {
		const sign = fc.constantFrom('a', 'b', ' ', '\n', '👨‍👩‍👧', 'q\u0307', 'ש', '🚲');
		const some = (max: number) => fc.array(sign, { maxLength: max }).map((all) => all.join(''));
		const quote = fc.array(sign, { minLength: 1, maxLength: 8 }).map((all) => all.join(''));
		fc.assert(
			fc.property(
				some(30),
				quote,
				some(30),
				some(10),
				fc.nat(),
				fc.nat(),
				fc.boolean(),
				(head, words, tail, put, a, b, isBefore) => {
					const before = head + words + tail;
					const side = [...(isBefore ? head : tail)];
					const from = a % (side.length + 1);
					const to = from + (b % (side.length - from + 1));
					const edited = [...side.slice(0, from), put, ...side.slice(to)].join('');
					const after = isBefore ? edited + words + tail : head + words + edited;
					const { toPoints } = offsetsOf(before);
					const anchor = anchorAt(
						before,
						toPoints(head.length),
						toPoints(head.length + words.length)
					);
					const [moved] = reanchor(before, after, [
						{ ...anchor, state: 'anchored' as AnchorState }
					]);
					expect(moved).toMatchObject({ state: 'anchored', quote: words });
					expectToPointAt(moved!, after);
				}
			),
			{ numRuns: 10_000 }
		);
	});
});

describe('a highlight on words that change', () => {
	test.each([
		[
			'a spelling mistake is put right',
			'skyder til skive',
			story.replace('til skive', 'til skiver'),
			'skyder til skive'
		],
		[
			'a word is put in',
			'skyder til skive',
			story.replace('til skive', 'gerne til skive'),
			'skyder gerne til skive'
		],
		[
			'its first word is another',
			'Han skyder til skive',
			story.replace('Han skyder', 'Drengen skyder'),
			'Drengen skyder til skive'
		],
		[
			'its last word is another',
			'25 minutter om ugen',
			story.replace('ugen', 'dagen'),
			'25 minutter om dagen'
		],
		[
			'its end is cut off',
			'til skive 25 minutter om ugen',
			story.replace(' om ugen', ''),
			'til skive 25 minutter'
		]
	])('spans what they became when %s', (_, quote, after, became) => {
		const moved = follow(story, after, quote);
		expect(moved).toMatchObject({ state: 'anchored', quote: became });
		expectToPointAt(moved, after);
	});

	test('goes adrift when they are gone, and keeps its quote', () => {
		const after = story.replace('Han skyder til skive 25 minutter om ugen.', 'Mor synger.');
		const moved = follow(story, after, '25 minutter om ugen');
		expect(moved).toEqual({ ...on(story, '25 minutter om ugen'), state: 'adrift' });
	});

	test('does not run off to the same small word elsewhere', () => {
		expect(follow('han så der på den', 'han så lidt på den og der', 'der').state).toBe('adrift');
	});

	test('comes back when the words come back', () => {
		const without = story.replace('Han skyder til skive 25 minutter om ugen. ', '');
		const adrift = reanchor(story, without, [on(story, '25 minutter om ugen')]);
		expect(adrift[0]?.state).toBe('adrift');
		expect(reanchor(without, story, adrift)).toEqual([on(story, '25 minutter om ugen')]);
	});
});

test('no highlight is ever dropped, and each that is anchored points at its words', () => {
	const word = fc.constantFrom(
		'han',
		'hun',
		'cykler',
		'skyder',
		' ',
		' ',
		'\n',
		'🚲',
		'.',
		'q\u0307'
	);
	const text = fc.array(word, { minLength: 3, maxLength: 60 }).map((all) => all.join(''));
	fc.assert(
		fc.property(
			text,
			text,
			fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 12 }),
			(before, after, places) => {
				const length = [...before].length;
				const anchors = places.map(([a, b]) => {
					const start = a % length;
					const anchor = anchorAt(before, start, start + 1 + (b % (length - start)));
					return { ...anchor, state: 'anchored' as AnchorState };
				});
				const moved = reanchor(before, after, anchors);
				expect(moved).toHaveLength(anchors.length);
				moved.forEach((anchor, i) => {
					if (anchor.state === 'adrift') {
						expect(anchor.quote).toBe(anchors[i]?.quote);
					} else {
						expectToPointAt(anchor, after);
					}
				});
			}
		)
	);
});

test('five thousand highlights on a hundred thousand signs follow in a tenth of a second', () => {
	const words = [
		'han',
		'cykler',
		'til',
		'skole',
		'hver',
		'dag',
		'og',
		'trækker',
		'vejret',
		'ro',
		'på',
		'banen'
	];
	let seed = 7;
	const random = (n: number) => (seed = (seed * 48271) % 2147483647) % n;
	const parts: string[] = [];
	for (let length = 0; length < 100_000;) {
		const next = words[random(words.length)]! + (random(60) === 0 ? '\n' : ' ');
		parts.push(next);
		length += next.length;
	}
	const before = parts.join('');
	const edited = [...parts];
	for (let i = 0; i < 30; i++) {
		edited[random(parts.length)] = i % 3 ? 'noget helt andet ' : '';
	}
	const after = `Ny begyndelse. ${edited.join('')} Ny slutning.`;
	const anchors = Array.from({ length: 5_000 }, () => {
		const start = random(before.length - 60);
		return {
			...anchorAtUnit(before, start, start + 5 + random(50)),
			state: 'anchored' as AnchorState
		};
	});
	const moved = reanchor(before, after, anchors);
	expect(moved.filter((anchor) => anchor.state === 'adrift').length).toBeLessThan(50);
});

/** The text has no signs beyond the first plane: units are code points. */
function anchorAtUnit(text: string, start: number, end: number): Anchor {
	return {
		start,
		end,
		quote: text.slice(start, end),
		prefix: text.slice(Math.max(0, start - 32), start),
		suffix: text.slice(end, end + 32)
	};
}
