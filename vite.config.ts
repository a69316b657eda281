import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { chunks } from './src/operator/chunks.js';
import { messages, shortMessages } from './src/operator/messages.js';
import { namedSvelte } from './src/operator/named-svelte.js';

// While one works on it, texts are compiled as they are written; the build and the tests compile them once, before.
const isDevelopment = process.argv[2] === 'dev';

export default defineConfig({
	plugins: [
		...(isDevelopment ? [paraglideVitePlugin(messages)] : []),
		sveltekit(),
		shortMessages(),
		namedSvelte(),
		chunks()
	],
	// Unbundled, drizzle costs 130 MB of memory and a third of a second at start.
	ssr: { noExternal: ['drizzle-orm'] },
	test: {
		// Left to itself it keeps a core free.
		maxWorkers: '100%',
		projects: [
			// No test leaves anything behind for the next, so they share what they import.
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['src/**/*.test.ts', 'tests/*.test.ts'],
					exclude: ['src/**/*.svelte.test.ts'],
					isolate: false,
					globalSetup: ['tests/support/messages.ts', 'tests/support/empty-database.ts'],
					testTimeout: 60_000
				}
			},
			// Against the built server. Several load the demo, which takes a slow machine most of a minute.
			{
				extends: true,
				test: {
					name: 'promises',
					environment: 'node',
					include: ['tests/promises/**/*.test.ts'],
					fileParallelism: false,
					testTimeout: 180_000,
					hookTimeout: 180_000
				}
			},
			// Keyboard and focus of the base components, in a real browser. A function: the app itself never loads it.
			async () => {
				const { playwright } = await import('@vitest/browser-playwright');
				const { launchOptions } = await import('./tests/support/browser.js');
				return {
					extends: true,
					// Found late, they would reload the page in the middle of a test.
					optimizeDeps: { include: ['bits-ui', 'vitest-browser-svelte'] },
					test: {
						name: 'component',
						include: ['src/**/*.svelte.test.ts'],
						globalSetup: 'tests/support/messages.ts',
						browser: {
							enabled: true,
							headless: true,
							screenshotFailures: false,
							viewport: { width: 900, height: 700 },
							provider: playwright({
								launchOptions: await launchOptions(),
								contextOptions: { reducedMotion: 'reduce' }
							}),
							instances: [{ browser: 'chromium' }]
						}
					}
				};
			}
		]
	}
});
