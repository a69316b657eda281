/** Domain code as it is shipped, for a bench to run: bundled from the sources. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const top = resolve(import.meta.dirname, '../..');

/**
 * @param {string[]} paths below `domain/`, without `.ts`
 * @returns {Promise<object>} all that they export
 */
export async function bundled(paths) {
	const outDir = mkdtempSync(join(tmpdir(), 'traad-domain-'));
	process.once('exit', () => rmSync(outDir, { recursive: true, force: true }));
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
