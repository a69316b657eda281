/** Addresses of all that can be taken out as a file. */
import { wordPurposes } from '$lib/domain/consent/scope';
import {
	exportFormats,
	storyFormats,
	threadFormats,
	wallFormats
} from '$lib/domain/exchange/export';
import type { Ids } from './canary';

/** Every kind of file in each of its formats, and for each purpose in one of them. */
export function exportsOf(slug: string, ids: Ids): string[] {
	const kinds = [
		{ query: 'what=excerpts', purpose: 'team', formats: exportFormats },
		{ query: `what=story&story=${ids.stories}`, purpose: 'team', formats: storyFormats },
		{ query: `what=wall&wall=${ids.walls}`, purpose: 'workshop', formats: wallFormats },
		{
			query: `what=thread&thread=insights/${ids.insights}`,
			purpose: 'team',
			formats: threadFormats
		}
	];
	return kinds.flatMap(({ query, purpose, formats }) => {
		const address = (format: string, use: string) =>
			`/api/v1/initiatives/${slug}/exports/${format}?${query}&purpose=${use}`;
		// For research there is no csv.
		const oneFor = (use: string) =>
			use === 'research' && formats[0] === 'csv' ? 'json' : formats[0];
		return [
			...formats.map((format) => address(format, purpose)),
			...wordPurposes.filter((use) => use !== purpose).map((use) => address(oneFor(use), use))
		];
	});
}
