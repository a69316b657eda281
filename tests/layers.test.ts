import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importsOf, layerOf, wrongArrow } from './support/layers.js';

/** Files of `src/` with code in them, as paths from the top of the repository. */
const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.map((name) => `src/${name.replaceAll('\\', '/')}`)
	.filter((name) => /\.(ts|js|svelte)$/.test(name))
	.filter((name) => !name.startsWith('src/lib/i18n/paraglide/'));

describe('the layers of the source', () => {
	test('every file belongs to a layer', () => {
		expect(files.filter((file) => !layerOf(file))).toEqual([]);
	});

	test('no import points the wrong way', () => {
		const wrong = files.flatMap((file) =>
			importsOf(readFileSync(file, 'utf8')).flatMap((name) => wrongArrow(file, name) ?? [])
		);
		expect(wrong).toEqual([]);
	});
});

describe('the check of the layers', () => {
	test.each([
		['src/lib/domain/story/journey.ts', 'drizzle-orm'],
		['src/lib/domain/story/journey.ts', 'node:crypto'],
		['src/lib/domain/story/journey.ts', '$lib/server/store/story'],
		['src/lib/domain/story/journey.ts', '../../server/store/story'],
		['src/lib/ui/story/Story.svelte', '$lib/server/service/story'],
		['src/lib/ui/story/Story.svelte', '$app/environment'],
		['src/lib/client/wall.svelte.ts', '$lib/server/live/hub'],
		['src/lib/client/wall.svelte.ts', '$lib/ui/wall/Wall.svelte'],
		['src/lib/client/wall.svelte.ts', '$app/state'],
		['src/lib/server/store/story.ts', '../service/story'],
		['src/lib/server/db/open.ts', '$lib/server/store/story'],
		['src/lib/server/service/story.ts', '@sveltejs/kit'],
		['src/lib/server/service/story.ts', 'drizzle-orm'],
		['src/lib/server/service/story.ts', '$env/dynamic/private'],
		['src/routes/(app)/stories/+page.server.ts', '$lib/server/store/story'],
		['src/routes/(app)/stories/+page.server.ts', '$lib/server/db/schema/story'],
		['src/routes/(app)/stories/+page.server.ts', '$tests/support/builders'],
		['src/lib/server/newfangled/thing.ts', 'valibot']
	])('refuses %s → %s', (file, specifier) => {
		expect(wrongArrow(file, specifier)).toEqual(expect.any(String));
	});

	test.each([
		['src/lib/domain/story/journey.ts', 'valibot'],
		['src/lib/domain/story/journey.ts', '../error'],
		['src/lib/ui/story/Story.svelte', '$lib/domain/story/journey'],
		['src/lib/ui/shell/Nav.svelte', '$app/state'],
		['src/lib/server/store/story.ts', 'drizzle-orm'],
		['src/lib/server/service/story.ts', '../store/story'],
		['src/lib/server/context.ts', '@sveltejs/kit'],
		['src/routes/(app)/stories/+page.server.ts', '$lib/server/service/story'],
		['src/lib/server/service/story.test.ts', '$tests/support/builders']
	])('lets %s → %s pass', (file, specifier) => {
		expect(wrongArrow(file, specifier)).toBeNull();
	});

	test('finds every way of importing', () => {
		const source = `
			import one from 'one';
			import { a,
				type B } from "two";
			import * as c from 'three';
			import 'four';
			export * from 'five';
			export { d } from 'six';
			export type { E } from 'seven';
			const late = await import('eight');
			import type { F } from 'nine';
			<script lang="ts">import g from 'ten';</script>
		`;
		expect(importsOf(source).sort()).toEqual(
			['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].sort()
		);
	});
});
