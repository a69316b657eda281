/** The grouping as it is shipped: it runs in a worker and has no address of its own. */
import { bundled } from '../bundle.js';

/**
 * @typedef {typeof import('../../../src/lib/domain/suggestion/suggestion')
 *   & typeof import('../../../src/lib/domain/suggestion/feature')
 *   & typeof import('../../../src/lib/domain/suggestion/weight')
 *   & typeof import('../../../src/lib/domain/suggestion/likeness')
 *   & typeof import('../../../src/lib/domain/suggestion/linkage')
 *   & typeof import('../../../src/lib/domain/search/fold')} Program
 */

/** @returns {Promise<Program>} */
export async function groupingProgram() {
	const names = ['suggestion', 'feature', 'weight', 'likeness', 'linkage'];
	const program = await bundled([
		...names.map((name) => `domain/suggestion/${name}`),
		'domain/search/fold'
	]);
	return /** @type {Program} */ (program);
}
