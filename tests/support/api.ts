/** The HTTP API as whoever is signed in on a page asks it. */
import { expect, type Page } from '@playwright/test';

/** @param path below `/api/v1` */
export async function send<T = unknown>(
	page: Page,
	method: 'get' | 'post' | 'put' | 'patch',
	path: string,
	data?: object
): Promise<T> {
	const headers = { origin: new URL(page.url()).origin };
	const answer = await page.request[method](`/api/v1${path}`, { data, headers });
	expect(answer.ok(), `${path} ${await answer.text()}`).toBe(true);
	return (await answer.json()) as T;
}
