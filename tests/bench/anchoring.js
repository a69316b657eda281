/** What highlights cost while one reads and writes: cut into stretches, and carried through an edit. */
import { bundled } from './bundle.js';
import { median, timed } from './measure.js';

/** @typedef {import('./run.js').Figure} Figure */
/** @typedef {typeof import('../../src/lib/domain/text/anchor.js') & typeof import('../../src/lib/domain/text/reanchor.js') & typeof import('../../src/lib/domain/text/segments.js')} Program */

const length = 300_000;
const rounds = 15;
const sentences = [
	'Om onsdagen går han alene hjem, og så er der stille.',
	'Der var ingen, der spurgte, om hun ville være med.',
	'Når pilen rammer, forsvinder det hele for en stund. 🎯',
	'Bussen kører klokken 15:42, og den næste kommer først klokken 17.'
];

/** @returns {Promise<Figure[]>} */
export async function anchoring() {
	const program = /** @type {Program} */ (
		await bundled(['domain/text/anchor', 'domain/text/reanchor', 'domain/text/segments'])
	);
	return [await segmenting(program), await reanchoring(program)];
}

/** @param {Program} program @returns {Promise<Figure>} */
async function segmenting({ segmentsOf }) {
	const ranges = Array.from({ length: 10_000 }, (_, i) => {
		const start = (i * 7_919) % (length - 400);
		return { start, end: start + 20 + ((i * 31) % 380) };
	});
	const times = [];
	for (let round = 0; round < rounds; round++) {
		times.push(await timed(async () => segmentsOf(ranges)));
	}
	return { name: 'segmenting 10,000 highlights, ms', value: median(times), limit: 30 };
}

/** A sentence goes in at the beginning, one goes out in the middle, a word changes at the end. @param {Program} program @returns {Promise<Figure>} */
async function reanchoring({ anchorAt, reanchor }) {
	const before = aText();
	const middle = before.indexOf('Der var ingen', before.length / 2);
	const after = `Først det, der kom til. ${before.slice(0, middle)}${before.slice(middle + 50).replace(/stund(?=[^d]*$)/, 'time')}`;
	const anchors = Array.from({ length: 5_000 }, (_, i) => {
		const start = (i * 59) % (length - 200);
		return {
			...anchorAt(before, start, start + 12 + (i % 90)),
			state: /** @type {'anchored' | 'adrift'} */ ('anchored')
		};
	});
	const times = [];
	let adrift = 0;
	for (let round = 0; round < rounds; round++) {
		times.push(
			await timed(async () => {
				adrift = reanchor(before, after, anchors).filter(({ state }) => state === 'adrift').length;
			})
		);
	}
	return {
		name: 're-anchoring 5,000 excerpts through an edit, ms',
		value: median(times),
		limit: 100,
		detail: `${before.length} characters, ${adrift} adrift`
	};
}

/** About {@link length} code points of prose, no paragraph like the other. */
function aText() {
	const parts = [];
	for (let size = 0, i = 0; size < length + 200; i++) {
		const sentence = `${sentences[i % sentences.length]} ${i}.${i % 5 === 4 ? '\n' : ' '}`;
		parts.push(sentence);
		size += [...sentence].length;
	}
	return parts.join('');
}
