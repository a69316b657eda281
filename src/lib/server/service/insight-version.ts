/** Use cases on the wordings of an insight: seeing how it was worded before, and what became of that. */
import { DomainError } from '$lib/domain/error';
import { lengthOf, wordingChanges, type InsightComparison } from '$lib/domain/insight/version';
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
	const author = await versions.authorOf(ctx.db, insightId);
	const now = { ...found, author, writtenAt: found.writtenAt ?? found.createdAt };
	const all: versions.KeptWording[] = [now, ...(await versions.list(ctx.db, insightId))];
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

function listed(one: versions.KeptWording, at: number): StoryVersion {
	const { id, version, author, writtenAt } = one;
	return {
		...{ id, version, author, length: lengthOf(one), isCurrent: at === 0 },
		writtenAt: new Date(writtenAt).toISOString()
	};
}
