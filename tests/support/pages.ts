/** Every page of the app, found by its route. */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';

/** As `/(app)/i/[initiative]/stories`, in the order of the alphabet. */
export const routes = readdirSync(resolve(import.meta.dirname, '../../src/routes'), {
	recursive: true,
	encoding: 'utf8'
})
	.filter((file) => file.endsWith('+page.svelte'))
	.map((file) => `/${file.replaceAll('\\', '/').replace(/\/?\+page\.svelte$/, '')}`)
	.toSorted();

/** As it stands in an address, with parameters still to be filled in. */
export const withoutGroups = (route: string) => route.replace(/\/\([^)]+\)/g, '') || '/';
