/** Suggested groups: how right they are on labelled excerpts, against plain word overlap, and what they cost. */
import { excerpts } from './groups/excerpts.js';
import { groupingProgram } from './groups/program.js';
import { score } from './groups/score.js';
import { inTurn, ms } from './measure.js';

/** @typedef {import('./run.js').Figure} Figure */
/** @typedef {import('./groups/program.js').Program} Program */

const texts = excerpts.map(({ id, text }) => ({ id, text, tags: [] }));

/** @returns {Promise<Figure[]>} */
export async function suggestedGroups() {
	const program = await groupingProgram();
	const baseline = overlapAtItsBest(program);
	const sorting = scoreOf(program, 'sorting');
	const hint = scoreOf(program, 'hint');
	return [
		{
			name: 'hints: pair precision on labelled excerpts',
			value: hint.precision,
			atLeast: 0.9,
			detail: `${hint.groups} groups, ${hint.pairs} pairs, recall ${hint.recall.toFixed(3)}, ARI ${hint.ari.toFixed(3)}`
		},
		{
			name: 'first sorting: adjusted Rand index above that of word overlap at its best',
			value: sorting.ari - baseline.ari,
			atLeast: 0.15,
			detail: `${told(sorting)} − ${told(baseline)}`
		},
		{
			name: 'first sorting: pair precision ÷ that of word overlap at its best',
			value: sorting.precision / baseline.precision,
			atLeast: 2,
			detail: `${sorting.groups} groups of ${excerpts.length} excerpts in 9 themes`
		},
		...(await speed(program))
	];
}

const told = (/** @type {ReturnType<typeof score>} */ { ari, precision, recall }) =>
	`${ari.toFixed(3)} (precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)})`;

/**
 * @param {Program} program
 * @param {'sorting' | 'hint'} mode
 */
function scoreOf(program, mode) {
	const groups = program.suggest(texts, [], mode);
	return {
		...score(
			excerpts,
			groups.map(({ ids }) => ids)
		),
		groups: groups.length
	};
}

/**
 * The share of words that two texts have in common (Jaccard), grouped the same way; cut where it scores best, which it
 * could not know.
 * @param {Program} program
 */
function overlapAtItsBest({ wordsIn, groupsOf }) {
	const sets = texts.map(({ text }) => new Set([...wordsIn(text)].map(({ word }) => word)));
	const values = Float64Array.from({ length: sets.length ** 2 }, (_, at) =>
		overlap(sets[Math.floor(at / sets.length)], sets[at % sets.length])
	);
	const cuts = Array.from({ length: 100 }, (_, at) => (at + 1) / 200);
	const scores = cuts.map((cut) => {
		const groups = groupsOf({ size: sets.length, values }, cut);
		return score(
			excerpts,
			groups.map((rows) => rows.map((row) => excerpts[row]?.id ?? ''))
		);
	});
	return scores.reduce((best, one) => (one.ari > best.ari ? one : best));
}

/**
 * @param {Set<string>} one
 * @param {Set<string>} other
 */
function overlap(one = new Set(), other = new Set()) {
	const both = [...one].filter((word) => other.has(word)).length;
	return both / (one.size + other.size - both || 1);
}

/**
 * @param {Program} program
 * @returns {Promise<Figure[]>}
 */
async function speed(program) {
	const [few, many] = [madeUp(program, 200), madeUp(program, 1_000)];
	const small = await inTurn(
		10,
		async () => program.suggest(few, [], 'sorting'),
		async () => undefined
	);
	const large = await inTurn(
		10,
		async () => program.suggest(many, [], 'sorting'),
		async () => neighbours(program, many)
	);
	return [
		{ name: 'groups of 200 cards, ms', value: small.first, limit: 500 },
		{
			name: 'groups of 1,000 excerpts ÷ their tf-idf and neighbours',
			value: large.first / large.second,
			limit: 2,
			detail: `${ms(large.first)} ÷ ${ms(large.second)}`
		}
	];
}

/**
 * The least that any such grouping does: weigh the words and their pieces, and compare each text with each.
 * @param {Program} program
 * @param {typeof texts} of
 */
function neighbours({ tellingWords, featuresOf, weigh, products }, of) {
	const features = of.map(({ text }) => featuresOf(tellingWords(text)));
	return [features.map(({ stems }) => stems), features.map(({ pieces }) => pieces)].map((counts) =>
		products(weigh(counts), counts.length)
	);
}

/**
 * Texts as long as an excerpt of two sentences, some words common, some rare, some compounds; the same each time.
 * @param {Program} program
 * @param {number} count
 */
function madeUp({ wordsIn }, count) {
	const words = [
		...new Set(texts.flatMap(({ text }) => [...wordsIn(text)].map((one) => one.word)))
	];
	let state = 7;
	const upTo = (/** @type {number} */ most) => {
		state = (Math.imul(state, 1103515245) + 12345) >>> 0;
		return (state >>> 8) % most;
	};
	const word = () => {
		const one = words[Math.floor(words.length * (upTo(1_000) / 1_000) ** 2)];
		return upTo(10) < 3 ? `${one}${words[upTo(words.length)]}` : one;
	};
	return Array.from({ length: count }, (_, at) => ({
		id: String(at).padStart(4, '0'),
		text: Array.from({ length: 22 }, word).join(' '),
		tags: []
	}));
}
