/** Somebody who walks: a browser of their own, and the texts of the app in their language. */
import type { Page } from '@playwright/test';

export interface Person {
	page: Page;
	t: (key: string, values?: Record<string, string | number>) => string;
}
