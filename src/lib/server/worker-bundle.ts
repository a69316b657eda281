/** Development and tests only: makes a worker's program from the sources, as the build does. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

export async function bundleWorker(name: string, source: string): Promise<URL> {
	const outDir = mkdtempSync(join(tmpdir(), 'traad-worker-'));
	process.once('exit', () => rmSync(outDir, { recursive: true, force: true }));
	await build({
		configFile: false,
		logLevel: 'error',
		resolve: { alias: { $lib: resolve('src/lib') } },
		ssr: { noExternal: true },
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
