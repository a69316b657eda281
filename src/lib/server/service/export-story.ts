/** A story with what was pointed at in it, as a file (see `export`). */
import type { Purpose } from '$lib/domain/consent/scope';
import { DomainError } from '$lib/domain/error';
import { codedParagraphs } from '$lib/domain/exchange/coded';
import { lineOf, storyFormat, storyWanted } from '$lib/domain/exchange/export';
import { excerptFilter } from '$lib/domain/story/excerpt-filter';
import { parse } from '$lib/domain/text/input';
import { leavingOut, masked, type Mask } from '$lib/domain/text/masking';
import type { Place } from '$lib/domain/text/place';
import { allow, type Context } from '../context';
import { streamOf } from '../export/bytes';
import { writeStory } from '../export/story-file';
import { manifestTexts, manifestTitle, titleOf } from '../export/text';
import { cellText } from '../export/words';
import * as leaving from '../store/excerpt-leaving';
import * as withdrawn from '../store/excerpt-withdrawn';
import * as maskings from '../store/masking';
import * as stories from '../store/story';
import * as texts from '../store/story-text';
import { begun, mimeTypes, type ExportedFile, type Initiative } from './export-begun';
import { beginCoded } from './export-coded';
import { noteLeaving, readNoted } from './export-noted';
import { ofOneWording } from './one-wording';
import { checkReadable, takerOf } from './reading';

/**
 * One story as docx or html, without words that were taken back or refused for it. Beyond the team under the secret name,
 * masked, and only once somebody has gone through it.
 *
 * @throws DomainError `not_found`, `withdrawn`, `consent_missing`, `masking_missing`
 */
export async function exportStory(
	ctx: Context,
	initiative: Initiative,
	format: string,
	query: unknown
): Promise<ExportedFile> {
	const found = allow(
		ctx,
		'story.read',
		await stories.find(ctx.db, parse(storyWanted, query).story)
	);
	const { story: id, purpose, project } = parse(storyWanted, query);
	if (found.initiativeId !== initiative.id) {
		throw new DomainError('not_found');
	}
	await checkReadable(ctx, found);
	const kind = parse(storyFormat, format);
	const isForTeam = purpose === 'team';
	const reader = takerOf(ctx, { purpose, project });
	await masksFor(ctx, found, purpose, reader);
	const coded = purpose === 'research' ? await beginCoded(ctx, initiative, project) : undefined;
	await noteLeaving(ctx, { purpose, coded }, [
		{ story: found, storyteller: { id: found.storytellerId } }
	]);
	const none = { tagSets: [], notTagIds: [], today: reader.today };
	const filter = { ...parse(excerptFilter, { story: [id], purpose }), ...none };
	const anchored = async () =>
		(await leaving.listToLeave(ctx.db, initiative.id, filter, reader)).filter(
			({ media, state }) => media === null && state === 'anchored'
		);
	const { rows, masks, head, text } = await ofOneWording(ctx, id, async () => ({
		rows: await readNoted(ctx, { purpose, coded }, anchored),
		masks: await masksFor(ctx, found, purpose, reader),
		head: await stories.read(ctx.db, id),
		text: await texts.read(ctx.db, id)
	}));
	if (!head) throw new DomainError('not_found');
	const placed = rows
		.map((row) => ({ ...row, quote: wordsOf(text, row, masks) }))
		.toSorted((a, b) => a.start - b.start || a.end - b.end);
	const manifest = {
		...begun(ctx, initiative, 'story'),
		...{ purpose, excerpts: placed.length },
		...(coded && { research: coded.notes })
	};
	const title = isForTeam ? head.title : head.secretName;
	const written = writeStory(kind, {
		title: coded ? [found.storytellerId, id].map(coded.codeOf).join(' · ') : title,
		kind: cellText(ctx.locale, 'storyKind', head.kind),
		locale: ctx.locale,
		paragraphs: codedParagraphs(text, placed, masks),
		heading: titleOf('excerpts', ctx.locale),
		lines: placed.map((row) => lineOf(row, purpose, coded?.codeOf)),
		manifestTitle: manifestTitle(ctx.locale),
		told: manifestTexts(ctx.locale, manifest)
	});
	return {
		name: `${initiative.slug}-${titleOf('story', ctx.locale).toLowerCase()}-${manifest.at.slice(0, 10)}.${kind}`,
		type: mimeTypes[kind],
		content: streamOf(written)
	};
}

/** The words of an excerpt as the text above them tells them. */
function wordsOf(text: string, { start, end }: Place, masks: readonly Mask[]): string {
	return masked([...text].slice(start, end).join(''), start, masks);
}

/**
 * What a story that may be used for a purpose is told with: nothing that was taken back or refused, and beyond the team the
 * masks, gone through to their end.
 */
async function masksFor(
	ctx: Context,
	found: stories.StorySubject,
	purpose: Purpose,
	reader: stories.Taker
): Promise<Mask[]> {
	const refused = await withdrawn.stretchesRefused(ctx.db, found.id, purpose, reader.today);
	const isPlaced = refused.every(({ isAdrift }) => !isAdrift);
	if (!isPlaced || !(await stories.mayUse(ctx.db, found, purpose, reader))) {
		throw new DomainError('consent_missing');
	}
	const masks = purpose === 'team' ? [] : await masksBeyond(ctx, found);
	return leavingOut(refused, masks);
}

async function masksBeyond(ctx: Context, found: stories.StorySubject): Promise<Mask[]> {
	const { unchecked } = await maskings.find(ctx.db, found.id);
	const masks = await maskings.masksOf(ctx.db, found.id);
	const isWhole = masks.every(({ state }) => state === 'anchored');
	if (unchecked?.length !== 0 || !isWhole) {
		throw new DomainError('masking_missing');
	}
	return masks;
}
