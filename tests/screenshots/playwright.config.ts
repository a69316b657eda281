/** `npm run screenshots`: takes the pictures of the README from the built app with the demo. */
import { defineConfig } from '@playwright/test';
import { launchOptions } from '../support/browser.js';
import type { Options } from '../support/test';

export default defineConfig<object, Options>({
	testDir: '.',
	testMatch: 'pictures.ts',
	outputDir: '../results/screenshots',
	globalSetup: '../support/build-once.ts',
	workers: 1,
	timeout: 60_000,
	reporter: [['list']],
	use: {
		launchOptions: await launchOptions(),
		locale: 'en-GB',
		timezoneId: 'Europe/Copenhagen',
		colorScheme: 'light',
		viewport: { width: 1440, height: 900 },
		deviceScaleFactor: 1.5
	}
});
