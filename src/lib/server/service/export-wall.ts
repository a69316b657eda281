/** A wall with its clusters as a file (see `export`). */
import type { wordPurposes } from '$lib/domain/consent/scope';
import { DomainError } from '$lib/domain/error';
import {
	wallFormat,
	wallWanted,
	type LeavingExcerpt,
	type Manifest
} from '$lib/domain/exchange/export';
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
import { begun, mimeTypes, type ExportedFile, type Initiative } from './export-begun';
import { beginCoded } from './export-coded';
import { readNoted } from './export-noted';
import { takerOf } from './reading';

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
	const coded = purpose === 'research' ? await beginCoded(ctx, initiative, project) : undefined;
	const rows = await readNoted(ctx, { purpose, coded }, () =>
		leavingOn(ctx, initiative, wall, { purpose, project })
	);
	const sources = new Map(rows.map((row) => [row.id, sourceOf(row, purpose, !!coded)]));
	const withNotes = purpose === 'team' || purpose === 'workshop';
	const all = takenWall(wall, found.title, sources, withNotes);
	const taken = coded ? withCodes(all, coded.codeOf) : all;
	const manifest: Manifest = {
		...begun(ctx, initiative, 'wall'),
		purpose,
		...counted(taken),
		stories: new Set(rows.map(({ storyId }) => storyId)).size,
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
			yield await Promise.resolve(wallLines(taken, aloneText(locale), !!manifest.research));
		},
		manifest: () => manifest,
		manifestTitle: manifestTitle(locale),
		told: (made) => manifestTexts(locale, made)
	});
}

/** The excerpts on a wall that may leave: through the wall's own gate and that of files that leave, as the wall words them. */
async function leavingOn(
	ctx: Context,
	{ id }: Initiative,
	wall: Wall,
	asks: { purpose: (typeof wordPurposes)[number]; project?: string | undefined }
) {
	const { excerptIds } = sourcesOn(wall);
	const asked = { initiativeId: id, today: today(ctx), excerptIds, mediaIds: [] };
	const shown = new Map((await wordsOf(ctx.db, asked)).map((words) => [words.id, words]));
	const ids = [...shown.keys()];
	const rows = await leaving.listTheseToLeave(ctx.db, id, ids, asks.purpose, takerOf(ctx, asks));
	return rows.map((row) => {
		const { quote = '', tags = [] } = shown.get(row.id) ?? {};
		return { ...row, quote, tags };
	});
}

type Leaving = Pick<LeavingExcerpt, 'id' | 'quote' | 'story' | 'storyteller'>;

/** For research by its ids, which become codes: the card is called as the excerpt is elsewhere. */
function sourceOf(
	{ id, quote: words, tags, story, storyteller }: Leaving & Pick<Source, 'tags'>,
	purpose: string,
	isCoded: boolean
): Source {
	return isCoded
		? { id, words, storyKind: story.kind, tags, secretName: storyteller.id, story: story.id }
		: {
				...{ words, storyKind: story.kind, tags, secretName: storyteller.secretName },
				story: purpose === 'team' ? story.title : ''
			};
}

function counted({ cards }: TakenWall): Pick<Manifest, 'excerpts' | 'notes' | 'heldBack'> {
	const of = (wanted: string) => cards.filter(({ kind }) => kind === wanted).length;
	return { excerpts: of('excerpt'), notes: of('note'), heldBack: of('closed') };
}
