/** Use cases on versions of a story: seeing how it stood, and going back to it. */
import { actorId } from '$lib/domain/access/role';
import { DomainError } from '$lib/domain/error';
import { readDocument } from '$lib/domain/story/document';
import { restoration, type StoryVersion } from '$lib/domain/story/version';
import { parse } from '$lib/domain/text/input';
import { aroundChanges, wordDiff, type DiffRun } from '$lib/domain/text/word-diff';
import { allow, type Context } from '../context';
import * as initiatives from '../store/initiative';
import * as stories from '../store/story';
import * as texts from '../store/story-text';
import * as versions from '../store/story-version';
import { expectVersion, orStale } from './once';
import { checkReadable, noteReading } from './reading';
import { rewriting } from './rewriting';
import { read as readStory, type StoryWithText } from './story';

/** The text as it stands and the versions that were kept, the latest first; without their words. */
export async function list(ctx: Context, storyId: string): Promise<StoryVersion[]> {
	const found = allow(ctx, 'version.read', await stories.find(ctx.db, storyId));
	await checkReadable(ctx, found);
	return listed(ctx, found);
}

/** What became of a text, by word; null where a long stretch stayed as it was. */
export type Comparison = { of: StoryVersion; runs: (DiffRun | null)[] };

/** What is shown around each change, in UTF-16 units. */
const context = 200;

/**
 * The versions of a story under the address of its initiative, and how one of them became the next.
 *
 * @param versionId which one; without it the latest that was kept
 * @throws DomainError `not_found`, `withdrawn`, `consent_missing`
 */
export async function compareIn(
	ctx: Context,
	slugOrId: string,
	storyId: string,
	{ versionId, with: other }: { versionId?: string | undefined; with: 'now' | 'next' }
): Promise<{ versions: StoryVersion[]; comparison: Comparison | null }> {
	const { id } = allow(ctx, 'story.list', await initiatives.find(ctx.db, slugOrId));
	const found = await stories.find(ctx.db, storyId);
	if (found?.initiativeId !== id) {
		throw new DomainError('not_found');
	}
	allow(ctx, 'version.read', found);
	await checkReadable(ctx, found);
	await noteReading(ctx, found, 'team');
	const all = await listed(ctx, found);
	const at = versionId ? all.findIndex((one) => one.id === versionId) : 1;
	const of = all[at];
	if (!of || of.isCurrent) {
		if (versionId) {
			throw new DomainError('not_found');
		}
		return { versions: all, comparison: null };
	}
	const next = other === 'next' ? all[at - 1] : all[0];
	const runs = wordDiff(await textOf(ctx, storyId, of), await textOf(ctx, storyId, next!));
	return { versions: all, comparison: { of, runs: aroundChanges(runs, context) } };
}

/**
 * Puts a version's text in place of the one that stands there, which is kept. Excerpts that came later follow as with any
 * change, and what cannot goes adrift.
 *
 * @param expected the version of the story that the caller saw, if known
 * @throws DomainError `not_found` at `versionId`; `stale` with what is there now
 */
export async function restore(
	ctx: Context,
	storyId: string,
	input: unknown,
	expected?: number
): Promise<StoryWithText> {
	const found = allow(ctx, 'version.restore', await stories.find(ctx.db, storyId));
	await checkReadable(ctx, found);
	const { versionId } = parse(restoration, input);
	const version = await versions.read(ctx.db, storyId, versionId);
	if (!version) {
		throw new DomainError('not_found', {}, 'versionId');
	}
	if (expected !== undefined && expected !== found.version) {
		expectVersion(await readStory(ctx, storyId), expected);
	}
	const current = await stories.read(ctx.db, storyId);
	const words = readDocument(JSON.parse(version.document));
	const writer = { by: actorId(ctx.actor), keeps: 'always' } as const;
	const { before, row, after } = await rewriting(ctx, found, words, current?.title ?? '', writer);
	const { document, length } = words;
	return orStale(
		() =>
			ctx.db.commit([
				...before,
				...stories.update(ctx.db, storyId, found.version, {
					...{ document, length, ...row },
					updatedAt: ctx.now()
				}),
				...after
			]),
		() => readStory(ctx, storyId)
	);
}

async function listed(ctx: Context, found: stories.StorySubject): Promise<StoryVersion[]> {
	const kept = await versions.list(ctx.db, found.id);
	const now = await versions.sittingOf(ctx.db, found.id);
	const current: StoryVersion = {
		id: found.id,
		version: found.version,
		length: found.length,
		author: now?.author ?? '',
		writtenAt: new Date(now?.last ?? 0).toISOString(),
		isCurrent: true
	};
	const earlier = kept.map(({ id, version, length, author, writtenAt }) => ({
		...{ id, version, length, author, isCurrent: false },
		writtenAt: new Date(writtenAt).toISOString()
	}));
	return [current, ...earlier];
}

async function textOf(ctx: Context, storyId: string, of: StoryVersion): Promise<string> {
	return of.isCurrent
		? texts.read(ctx.db, storyId)
		: ((await versions.read(ctx.db, storyId, of.id))?.text ?? '');
}
