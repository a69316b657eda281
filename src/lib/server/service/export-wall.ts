/** A wall with its clusters as a file (see `export`). */
import type { wordPurposes } from '$lib/domain/consent/scope';
import { DomainError } from '$lib/domain/error';
import { wallFormat, wallWanted, type Manifest } from '$lib/domain/exchange/export';
import { takenWall, wallLines, type Source, type TakenWall } from '$lib/domain/exchange/wall-taken';
import { withCodes } from '$lib/domain/exchange/research';
import { parse } from '$lib/domain/text/input';
import { sourcesOn } from '$lib/domain/wall/shown';
import type { Wall } from '$lib/domain/wall/state';
import { allow, today, type Context } from '../context';
import { bytes, now, streamOf } from '../export/bytes';
import { writeFile } from '../export/file';
import { aloneText, manifestTexts, manifestTitle, titleOf, wallHeadings } from '../export/text';
import { cellText } from '../export/words';
import * as leaving from '../store/excerpt-leaving';
import * as walls from '../store/wall';
import { readLog } from '../store/wall-log';
import { wordsOf } from '../store/wall-words';
import { begun, exportedFor, mimeTypes, type ExportedFile, type Initiative } from './export-begun';
import { beginCoded } from './export-coded';
import { noteReadings, takerOf } from './reading';

/**
 * One wall as xlsx, docx (an outline) or json (of which the browser draws a picture). Words go along that hang on the wall
 * today and may also be used for the purpose, masked in the team too, as the wall shows them; of the others only that there
 * is a card. Whole pictures and recordings stay here. Notes leave for the team and the workshop alone.
 *
 * @throws DomainError `not_found` for a wall of another initiative
 */
export async function exportWall(
	ctx: Context,
	initiative: Initiative,
	format: string,
	query: unknown
): Promise<ExportedFile> {
	const found = allow(ctx, 'wall.replay', await walls.find(ctx.db, parse(wallWanted, query).wall));
	const { purpose, project } = parse(wallWanted, query);
	if (found.initiativeId !== initiative.id) {
		throw new DomainError('not_found');
	}
	const kind = parse(wallFormat, format);
	const { wall } = (await readLog(ctx.db, found.id, found.seq)).history;
	const { sources, stories } = await sourcesFor(ctx, initiative, wall, { purpose, project });
	const coded = purpose === 'research' ? await beginCoded(ctx, initiative, project) : undefined;
	await noteReadings(ctx, stories, exportedFor(purpose));
	const withNotes = purpose === 'team' || purpose === 'workshop';
	const shown = coded ? underCodes(sources, coded.codeOf) : sources;
	const all = takenWall(wall, found.title, shown, withNotes);
	const taken = coded ? withCodes(all, coded.codeOf) : all;
	const manifest: Manifest = {
		...begun(ctx, initiative, 'wall'),
		purpose,
		...counted(taken),
		stories: stories.length,
		...(coded && { research: coded.notes })
	};
	return {
		name: `${initiative.slug}-${titleOf('wall', ctx.locale).toLowerCase()}-${manifest.at.slice(0, 10)}.${kind}`,
		type: mimeTypes[kind],
		content: streamOf(written(ctx, kind, taken, manifest))
	};
}

function written(
	{ locale }: Context,
	kind: 'json' | 'xlsx' | 'docx',
	taken: TakenWall,
	manifest: Manifest
): AsyncGenerator<Uint8Array> {
	if (kind === 'json') {
		return bytes(now(() => JSON.stringify({ ...taken, manifest })));
	}
	return writeFile(kind, {
		title: taken.title,
		locale,
		columns: wallHeadings(locale, manifest.purpose ?? ''),
		inWords: (column, value) => cellText(locale, column, value),
		async *batches() {
			yield await Promise.resolve(wallLines(taken, aloneText(locale)));
		},
		manifest: () => manifest,
		manifestTitle: manifestTitle(locale),
		told: (made) => manifestTexts(locale, made)
	});
}

/** What may be told of the excerpts on a wall: through the wall's own gate and that of files that leave. */
async function sourcesFor(
	ctx: Context,
	{ id }: Initiative,
	wall: Wall,
	asks: { purpose: (typeof wordPurposes)[number]; project?: string | undefined }
) {
	const { purpose } = asks;
	const { excerptIds } = sourcesOn(wall);
	const asked = { initiativeId: id, today: today(ctx), excerptIds, mediaIds: [] };
	const shown = new Map((await wordsOf(ctx.db, asked)).map((words) => [words.id, words]));
	const rows = await leaving.listTheseToLeave(
		ctx.db,
		id,
		[...shown.keys()],
		purpose,
		takerOf(ctx, asks)
	);
	const sources = new Map<string, Source & { storytellerId: string }>();
	for (const { id, story, storyteller } of rows) {
		const { quote: words = '', tags = [] } = shown.get(id) ?? {};
		sources.set(id, {
			words,
			tags,
			secretName: storyteller.secretName,
			storytellerId: storyteller.id,
			story: purpose === 'team' ? story.title : ''
		});
	}
	const stories = new Map(
		rows.map(({ storyId, storytellerId }) => [storyId, { id: storyId, storytellerId }])
	);
	return { sources, stories: [...stories.values()] };
}

function underCodes(
	sources: ReadonlyMap<string, Source & { storytellerId: string }>,
	codeOf: (id: string) => string
): Map<string, Source> {
	return new Map(
		[...sources].map(([id, one]) => [id, { ...one, secretName: codeOf(one.storytellerId) }])
	);
}

function counted({ cards }: TakenWall): Pick<Manifest, 'excerpts' | 'notes' | 'heldBack'> {
	const of = (wanted: string) => cards.filter(({ kind }) => kind === wanted).length;
	return { excerpts: of('excerpt'), notes: of('note'), heldBack: of('closed') };
}
