/** Code as it is shipped, for a bench to run: bundled from the sources. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const top = resolve(import.meta.dirname, '../..');

/**
 * @param {string[]} paths below `src/lib`, without `.ts`
 * @returns {Promise<object>} all that they export
 */
export async function bundled(paths) {
	// Inside the project, so that packages are found from there.
	const place = resolve(top, '.svelte-kit');
	mkdirSync(place, { recursive: true });
	const outDir = mkdtempSync(join(place, 'bench-'));
	process.once('exit', () => rmSync(outDir, { recursive: true, force: true }));
	await build({
		configFile: false,
		root: top,
		publicDir: false,
		logLevel: 'error',
		resolve: { alias: { $lib: resolve(top, 'src/lib') } },
		ssr: { noExternal: true, external: ['@libsql/client'] },
		build: {
			ssr: true,
			outDir,
			emptyOutDir: true,
			target: 'node20',
			minify: false,
			rolldownOptions: {
				input: Object.fromEntries(
					paths.map((path) => [nameOf(path), resolve(top, `src/lib/${path}.ts`)])
				),
				preserveEntrySignatures: 'strict',
				output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' }
			}
		}
	});
	const parts = await Promise.all(
		paths.map((path) => import(pathToFileURL(join(outDir, `${nameOf(path)}.mjs`)).href))
	);
	return Object.assign({}, ...parts);
}

const nameOf = (/** @type {string} */ path) => path.replaceAll('/', '-');
