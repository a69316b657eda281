/** Use cases on the wordings of an insight: seeing how it was worded before, and what became of that. */
import { DomainError } from '$lib/domain/error';
import {
	lengthOf,
	wordingChanges,
	type InsightComparison,
	type PartChange
} from '$lib/domain/insight/version';
import type { StoryVersion } from '$lib/domain/story/version';
import { allow, type Context } from '../context';
import * as insights from '../store/insight';
import * as versions from '../store/insight-version';

/**
 * All wordings, the latest first, and how one of them became another.
 *
 * @param versionId which one; without it the latest that was kept
 * @throws DomainError `not_found`
 */
export async function compare(
	ctx: Context,
	insightId: string,
	{ versionId, with: other }: { versionId?: string | undefined; with: 'now' | 'next' }
): Promise<{ versions: StoryVersion[]; comparison: InsightComparison | null }> {
	const found = allow(ctx, 'version.read', await insights.find(ctx.db, insightId));
	const all = await wordingsOf(ctx, found);
	const at = versionId ? all.findIndex(({ id }) => id === versionId) : 1;
	const of = all[at];
	if (versionId && at < 1) {
		throw new DomainError('not_found');
	}
	const next = all[other === 'next' ? at - 1 : 0]!;
	return {
		versions: all.map(listed),
		comparison: of ? { of: listed(of, at), changes: wordingChanges(of, next) } : null
	};
}

/** A wording with what was put in and taken out of it after; nothing for the one that stands there. */
export type ListedWording = StoryVersion & { changes: PartChange[] };

/**
 * All wordings, the latest first, each with its differences.
 *
 * @param other told from the wording that followed (`next`), or from the one that stands there (`now`)
 */
export async function list(
	ctx: Context,
	insightId: string,
	other: 'now' | 'next'
): Promise<ListedWording[]> {
	const found = allow(ctx, 'version.read', await insights.find(ctx.db, insightId));
	const all = await wordingsOf(ctx, found);
	return all.map((one, at) => {
		const after = all[other === 'next' ? at - 1 : 0];
		return { ...listed(one, at), changes: at > 0 && after ? wordingChanges(one, after) : [] };
	});
}

async function wordingsOf(ctx: Context, found: Found): Promise<versions.KeptWording[]> {
	const author = await versions.authorOf(ctx.db, found.id);
	const now = { ...found, author, writtenAt: found.writtenAt ?? found.createdAt };
	return [now, ...(await versions.list(ctx.db, found.id))];
}

type Found = NonNullable<Awaited<ReturnType<typeof insights.find>>>;

function listed(one: versions.KeptWording, at: number): StoryVersion {
	const { id, version, author, writtenAt } = one;
	return {
		...{ id, version, author, length: lengthOf(one), isCurrent: at === 0 },
		writtenAt: new Date(writtenAt).toISOString()
	};
}
