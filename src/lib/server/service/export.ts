/** Use cases on exports: words leave as a file, for a named purpose, with a manifest, and each story remembers it. */
import { setImmediate } from 'node:timers/promises';
import {
	excerptsWanted,
	exportedThing,
	exportFormat,
	formatsFor,
	lineOf,
	type ExportFormat,
	type Line,
	type Manifest
} from '$lib/domain/exchange/export';
import { narrowed } from '$lib/domain/exchange/filter-words';
import { isTold, leastFor } from '$lib/domain/initiative/small-cell';
import { tagsWanted, type ExcerptFilter } from '$lib/domain/story/excerpt-filter';
import { oneOf, parse } from '$lib/domain/text/input';
import { allow, type Context } from '../context';
import { streamOf } from '../export/bytes';
import { writeFile } from '../export/file';
import { headingsFor, manifestTexts, manifestTitle, titleOf } from '../export/text';
import { cellText } from '../export/words';
import * as leaving from '../store/excerpt-leaving';
import type { Filter } from '../store/excerpt-filter';
import { filterNames } from '../store/filter-name';
import * as initiatives from '../store/initiative';
import * as setups from '../store/setup';
import type { Taker } from '../store/story';
import * as tags from '../store/tag';
import { takeOut } from './codebook-table';
import { begun, mimeTypes, type ExportedFile, type Initiative } from './export-begun';
import { codebookFor } from './export-codebook';
import { beginCoded } from './export-coded';
import { noteLeaving } from './export-noted';
import { exportStory } from './export-story';
import { exportThread } from './export-thread';
import { exportWall } from './export-wall';
import { takerOf } from './reading';

export type { ExportedFile } from './export-begun';

/**
 * Excerpts that a filter names, the codebook, one story, one wall or one thread, as far as they may be used for the
 * purpose. Beyond the team masked, and without what the team wrote about them. Each story in it is noted as read for the purpose.
 *
 * @param query `what`: `excerpts` with their filter and `purpose`; `codebook`; `story` and `wall` with the id
 * and `purpose`; `thread` with where it is opened from (`insights/` and the id) and `purpose`
 * @throws DomainError `required` at `purpose`; for a story `withdrawn`, `consent_missing`, `masking_missing`
 */
export async function open(
	ctx: Context,
	slugOrId: string,
	format: string,
	query: unknown
): Promise<ExportedFile> {
	const found = allow(ctx, 'export.create', await initiatives.find(ctx.db, slugOrId));
	const { what } = parse(exportedThing, query);
	switch (what) {
		case 'excerpts':
			return exportExcerpts(ctx, found, format, query);
		case 'codebook':
			return exportCodebook(ctx, found, parse(exportFormat, format));
		case 'story':
			return exportStory(ctx, found, format, query);
		case 'wall':
			return exportWall(ctx, found, format, query);
		case 'thread':
			return exportThread(ctx, found, format, query);
	}
}

const isForResearch = (purpose: string) => purpose === 'research';

async function exportExcerpts(
	ctx: Context,
	found: Initiative,
	asked: string,
	query: unknown
): Promise<ExportedFile> {
	const given = parse(excerptsWanted, query);
	const format = parse(oneOf(formatsFor(given.purpose)), asked);
	const reader = takerOf(ctx, given);
	const codebook = await tags.listAll(ctx.db, found.id);
	const wanted = { ...given, ...tagsWanted(codebook, given), today: reader.today };
	const manifest: Manifest = {
		...begun(ctx, found, 'excerpts'),
		purpose: given.purpose,
		...(await narrowing(ctx, found, given, { wanted, reader }))
	};
	const coded = isForResearch(given.purpose)
		? await beginCoded(ctx, found, given.project)
		: undefined;
	if (coded) {
		manifest.research = coded.notes;
	}
	const seen = new Set<string>();
	async function* batches(): AsyncGenerator<Line[]> {
		let count = 0;
		for await (const page of leaving.pagesToLeave(ctx.db, found.id, wanted, reader)) {
			const { id } = found;
			await noteLeaving(ctx, { purpose: given.purpose, coded }, page);
			const ids = page.map((row) => row.id);
			const open = await leaving.amongToLeave(ctx.db, id, ids, given.purpose, reader);
			const rows = page.filter((row) => open.has(row.id));
			rows.forEach(({ story }) => seen.add(story.id));
			count += rows.length;
			Object.assign(manifest, { excerpts: count, stories: seen.size });
			await setImmediate();
			yield rows.map((row) => lineOf(row, given.purpose, coded?.codeOf));
		}
	}
	const columns = headingsFor(ctx.locale, given.purpose);
	const along = coded && (await codebookFor(ctx, found, coded.codeOf));
	return fileOf(ctx, found, format, manifest, columns, batches, along);
}

/** What narrowed an export and how much that kept back, as far as it may be told where the file goes. */
async function narrowing(
	ctx: Context,
	{ id }: Initiative,
	given: ExcerptFilter,
	{ wanted, reader }: { wanted: Filter; reader: Taker }
): Promise<Pick<Manifest, 'filters' | 'heldBack' | 'least'>> {
	const isForTeam = given.purpose === 'team';
	if (!isForTeam && Object.keys(narrowed(given)).length > 0) {
		return {};
	}
	const held = await leaving.countHeldIn(ctx.db, id, wanted, reader);
	if (isForTeam) {
		const names = await filterNames(ctx.db, id, given, reader);
		return { filters: narrowed(given, names), heldBack: held.excerpts };
	}
	const least = leastFor(given.purpose, await setups.find(ctx.db, id));
	const mayTell = held.people === 0 || isTold(held.people, least);
	return { least, ...(mayTell && { heldBack: held.excerpts }) };
}

/** The codebook holds no words of a story; as a table it can be brought in again. */
async function exportCodebook(
	ctx: Context,
	found: Initiative,
	format: ExportFormat
): Promise<ExportedFile> {
	if (format === 'csv' || format === 'xlsx') {
		const { bytes, ...file } = await takeOut(ctx, found.id, format);
		return { ...file, content: new Blob([new Uint8Array(bytes)]).stream() };
	}
	const { lines, columns } = await codebookFor(ctx, found);
	const manifest = { ...begun(ctx, found, 'codebook'), tags: lines.length };
	async function* batches(): AsyncGenerator<Line[]> {
		yield await Promise.resolve(lines);
	}
	return fileOf(ctx, found, format, manifest, columns, batches);
}

function fileOf(
	ctx: Context,
	{ slug }: Initiative,
	format: ExportFormat,
	manifest: Manifest,
	columns: Record<string, string>,
	batches: () => AsyncIterable<Line[]>,
	codebook?: Awaited<ReturnType<typeof codebookFor>>
): ExportedFile {
	const title = titleOf(manifest.what, ctx.locale);
	const written = writeFile(format, {
		title,
		locale: ctx.locale,
		columns,
		inWords: (column, value) => cellText(ctx.locale, column, value),
		batches,
		manifest: () => manifest,
		...(codebook && { codebook }),
		manifestTitle: manifestTitle(ctx.locale),
		told: (made) => manifestTexts(ctx.locale, made)
	});
	return {
		name: `${slug}-${title.toLowerCase()}-${manifest.at.slice(0, 10)}.${format}`,
		type: mimeTypes[format],
		content: streamOf(written)
	};
}
