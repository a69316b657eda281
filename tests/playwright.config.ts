/** End-to-end tests: the built app, real data folders, a real browser. No retries: what fails now and then is broken. */
import { defineConfig } from '@playwright/test';
import { launchOptions } from './support/browser.js';
import type { Options } from './support/test';

const desk = { viewport: { width: 1440, height: 900 }, locale: 'da-DK', deviceScaleFactor: 0.5 };
const long = /(walk|workshop|pages)\.spec\.ts$/;

export default defineConfig<object, Options>({
	testDir: 'e2e',
	outputDir: 'results/e2e',
	globalSetup: './support/build-once.ts',
	forbidOnly: !!process.env.CI,
	retries: 0,
	// Tests wait much: a third fills two cores.
	workers: 3,
	// Ample, for slow machines: what passes does not wait for them.
	timeout: 180_000,
	expect: { timeout: 20_000 },
	reporter: [['list']],
	use: {
		actionTimeout: 30_000,
		navigationTimeout: 30_000,
		launchOptions: await launchOptions(),
		timezoneId: 'Europe/Copenhagen',
		colorScheme: 'light',
		// Frames that nobody looks at cost a fifth of the time.
		contextOptions: { reducedMotion: 'reduce' },
		// A trace costs a quarter of the time; where nobody can open it, the screenshot and the log tell enough.
		trace: process.env.CI ? 'off' : 'retain-on-failure',
		screenshot: 'only-on-failure'
	},
	// What takes longest is begun first: begun last, it would run alone.
	projects: [
		{
			name: 'phone',
			grep: /@phone/,
			use: {
				viewport: { width: 390, height: 844 },
				hasTouch: true,
				isMobile: true,
				deviceScaleFactor: 1,
				locale: 'da-DK'
			}
		},
		{ name: 'long', testMatch: long, grepInvert: /@phone/, use: desk },
		{ name: 'desktop', testIgnore: long, grepInvert: /@phone/, use: desk }
	]
});
