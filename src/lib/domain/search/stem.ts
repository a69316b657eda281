/**
 * Stems in Danish and English, so that one form of a word finds the others. Danish is Snowball's algorithm
 * (snowballstem.org/algorithms/danish) with a step more; English takes off plurals, -ing, -ed and -ly. Words come folded.
 */
const vowel = 'aeiouyæåø';
const firstRegion = new RegExp(`^.*?[${vowel}][^${vowel}]`);
const main =
	/(?:erendes|erende|hedens|endes|erede|erens|erets|ernes|ethed|heden|heder|ende|enes|ered|erne|eren|erer|eres|eret|heds|ene|ens|ere|ers|ets|hed|en|er|es|et|e)$/;
const endingInS = /[abcdfghjklmnoprtvyzå]s$/;
const pair = /(?:gd|dt|gt|kt)$/;
const last = /(?:elig|lig|els|ig|løst)$/;
const double = new RegExp(`([^${vowel}])\\1$`);

/** The stem of a folded Danish word. */
export function danish(word: string): string {
	const from = Math.max(3, firstRegion.exec(word)?.[0].length ?? word.length);
	// An ending counts only as far as it lies behind the first syllable.
	const find = (stem: string, ending: RegExp) => {
		const at = stem.slice(from).search(ending);
		return at < 0 ? undefined : from + at;
	};
	const withoutPair = (stem: string) => (find(stem, pair) === undefined ? stem : stem.slice(0, -1));
	const withoutLast = (stem: string) => {
		const at = find(stem, last);
		return stem.endsWith('løst') && at === stem.length - 4
			? stem.slice(0, -1)
			: at === undefined
				? stem
				: withoutPair(stem.slice(0, at));
	};
	const isGenitive = word.length > from && endingInS.test(word);
	const bare = word.slice(0, find(word, main) ?? word.length - (isGenitive ? 1 : 0));
	const stem = withoutLast(withoutPair(bare).replace(/igst$/, 'ig'));
	return withoutWeakVowel(stem.length > from && double.test(stem) ? stem.slice(0, -1) : stem);
}

/**
 * What Snowball misses: cykel and cyklen, himmel and himlen (the e before l, n, r goes when an ending comes), and the past of
 * elske and mobbe (elskede, mobbede).
 */
function withoutWeakVowel(stem: string): string {
	return stem.length < 5
		? stem
		: stem
				.replace(new RegExp(`([^${vowel}])\\1?e([lnr])$`), '$1$2')
				.replace(new RegExp(`([^${vowel}])\\1?ed$`), '$1');
}

/** The stem of a folded English word. */
export function english(word: string): string {
	if (word.length < 4) {
		return word;
	}
	const single = word
		.replace(/ies$/, 'y')
		.replace(/(s|x|z|ch|sh)es$/, '$1')
		.replace(/([^su])s$/, '$1');
	const bare = single.replace(/(.*[aeiouy].*)(?:ingly|edly|ing|ed|ly)$/, '$1');
	return bare
		.replace(/([^aeiouylsz])\1$/, '$1')
		.replace(/(.{2}[^aeiou])e$/, '$1')
		.replace(/(.{2}[^aeiou])y$/, '$1i');
}

/** The stems by which a folded word is found: in Danish, and in English where that is another. */
export function stemsOf(word: string): string[] {
	const [ours, theirs] = [danish(word), english(word)];
	return ours === theirs ? [ours] : [ours, theirs];
}

/** The stems of folded words, each once, as the index holds them. */
export function stemText(folded: readonly string[]): string {
	return [...new Set([...new Set(folded)].flatMap(stemsOf))].join(' ');
}
