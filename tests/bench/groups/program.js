/** The grouping as it is shipped: bundled from the sources, since it runs in a worker and has no address of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const top = resolve(import.meta.dirname, '../../..');

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
	const outDir = mkdtempSync(join(tmpdir(), 'traad-groups-'));
	process.once('exit', () => rmSync(outDir, { recursive: true, force: true }));
	const names = ['suggestion', 'feature', 'weight', 'likeness', 'linkage'];
	const paths = [...names.map((name) => `suggestion/${name}`), 'search/fold'];
	await build({
		configFile: false,
		root: top,
		publicDir: false,
		logLevel: 'error',
		resolve: { alias: { $lib: resolve(top, 'src/lib') } },
		ssr: { noExternal: true },
		build: {
			ssr: true,
			outDir,
			emptyOutDir: true,
			target: 'node20',
			minify: false,
			rolldownOptions: {
				input: Object.fromEntries(
					paths.map((path) => [path.replace('/', '-'), resolve(top, `src/lib/domain/${path}.ts`)])
				),
				preserveEntrySignatures: 'strict',
				output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' }
			}
		}
	});
	const parts = await Promise.all(
		paths.map((path) => import(pathToFileURL(join(outDir, `${path.replace('/', '-')}.mjs`)).href))
	);
	return Object.assign({}, ...parts);
}
