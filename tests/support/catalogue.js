/** Compares message catalogues: the base language against a translation. */

/**
 * Every way in which a translation falls short of the base: keys, empty texts, parameters.
 * @param {Record<string, unknown>} base
 * @param {Record<string, unknown>} translation
 * @returns {string[]}
 */
export function cataloguesDiffer(base, translation) {
	const keys = [...new Set([...Object.keys(base), ...Object.keys(translation)])];
	return keys.flatMap((key) => {
		if (!isText(base[key]) || !isText(translation[key])) return [`${key} is missing or empty`];
		const [wanted, found] = [parametersOf(base[key]), parametersOf(translation[key])];
		return wanted === found ? [] : [`${key} takes {${wanted}} in one and {${found}} in the other`];
	});
}

/** @param {unknown} message */
function isText(message) {
	return typeof message === 'string' ? message.trim() !== '' : message !== undefined;
}

/** @param {unknown} message */
function parametersOf(message) {
	const names = [...JSON.stringify(message).matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
	return [...new Set(names)].sort().join(', ');
}
