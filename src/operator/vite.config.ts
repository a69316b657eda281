/** Bundles the start script and the operator's command into `build/`, beside what SvelteKit put there. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const top = resolve(import.meta.dirname, '../..');
const { dependencies } = JSON.parse(readFileSync(resolve(top, 'package.json'), 'utf8')) as {
	dependencies: Record<string, string>;
};

/** What runs a language model is no program: it is laid beside the one that reads it, `server/suggestion/model.ts`. */
const modelRuntime: Plugin = {
	name: 'model-runtime',
	generateBundle() {
		const file = 'ort-wasm-simd-threaded.wasm';
		const source = readFileSync(createRequire(import.meta.url).resolve(`onnxruntime-web/${file}`));
		this.emitFile({ type: 'asset', fileName: `operator/${file}`, source });
	}
};

export default defineConfig({
	root: top,
	publicDir: false,
	plugins: [modelRuntime],
	resolve: { alias: { $lib: resolve(top, 'src/lib') } },
	// What may be bundled is, since an install without devDependencies must start.
	ssr: { noExternal: true, external: Object.keys(dependencies) },
	build: {
		ssr: true,
		ssrEmitAssets: true,
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
