/** Development and tests only: makes a worker's program from the sources, as the build does. */
import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

export async function bundleWorker(name: string, source: string): Promise<URL> {
	// Within the project, so that it finds what is not bundled.
	const outDir = mkdtempSync(resolve('node_modules/.traad-worker-'));
	process.once('exit', () => rmSync(outDir, { recursive: true, force: true }));
	await build({
		configFile: false,
		logLevel: 'error',
		resolve: { alias: { $lib: resolve('src/lib') } },
		// Native code cannot be bundled.
		ssr: { noExternal: true, external: ['sharp'] },
		build: {
			ssr: true,
			outDir,
			emptyOutDir: true,
			target: 'node20',
			rolldownOptions: {
				input: resolve(source),
				output: { entryFileNames: name, chunkFileNames: '[name]-[hash].js' }
			}
		}
	});
	return pathToFileURL(join(outDir, name));
}
