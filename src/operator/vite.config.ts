/** Bundles the start script and the operator's command into `build/`, beside what SvelteKit put there. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const top = resolve(import.meta.dirname, '../..');
const { dependencies } = JSON.parse(readFileSync(resolve(top, 'package.json'), 'utf8')) as {
	dependencies: Record<string, string>;
};

export default defineConfig({
	root: top,
	publicDir: false,
	resolve: { alias: { $lib: resolve(top, 'src/lib') } },
	// What may be bundled is, since an install without devDependencies must start.
	ssr: { noExternal: true, external: Object.keys(dependencies) },
	build: {
		ssr: true,
		outDir: 'build',
		emptyOutDir: false,
		target: 'node20',
		rolldownOptions: {
			input: {
				start: 'src/operator/start.ts',
				traad: 'src/operator/traad.ts',
				'import-worker': 'src/lib/server/import/worker.ts',
				'picture-worker': 'src/lib/server/media/worker.ts',
				'suggestion-worker': 'src/lib/server/suggestion/worker.ts'
			},
			output: { entryFileNames: '[name].js', chunkFileNames: 'operator/[name]-[hash].js' }
		}
	}
});
