import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [
		paraglideVitePlugin({
			project: './src/lib/i18n/project.inlang',
			outdir: './src/lib/i18n/paraglide',
			strategy: ['cookie', 'baseLocale'],
			cookieName: 'locale'
		}),
		sveltekit()
	],
	// Unbundled, drizzle costs 130 MB of memory and a third of a second at start.
	ssr: { noExternal: ['drizzle-orm'] },
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['src/**/*.test.ts', 'tests/*.test.ts', 'tests/promises/**/*.test.ts'],
					exclude: ['src/**/*.svelte.test.ts'],
					testTimeout: 20_000
				}
			}
		]
	}
});
