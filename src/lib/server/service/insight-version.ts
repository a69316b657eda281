/** Use cases on the wordings of an insight: seeing how it was worded before, and what became of that. */
import { wordingParts, type WordingPart } from '$lib/domain/insight/version';
import { allow, type Context } from '../context';
import * as insights from '../store/insight';
import * as versions from '../store/insight-version';
import {
	compared,
	withChanges,
	type Compared,
	type KeptWording,
	type ListedWording
} from './wording';

/** All wordings, the latest first, and how one of them became another. @throws DomainError see `compared` */
export async function compare(
	ctx: Context,
	insightId: string,
	which: { versionId?: string | undefined; with: 'now' | 'next' }
): Promise<Compared<WordingPart>> {
	const found = allow(ctx, 'version.read', await insights.find(ctx.db, insightId));
	return compared(wordingParts, await wordingsOf(ctx, found), which);
}

/** All wordings, the latest first, each with its differences; see `withChanges`. */
export async function list(
	ctx: Context,
	insightId: string,
	other: 'now' | 'next'
): Promise<ListedWording<WordingPart>[]> {
	const found = allow(ctx, 'version.read', await insights.find(ctx.db, insightId));
	return withChanges(wordingParts, await wordingsOf(ctx, found), other);
}

async function wordingsOf(ctx: Context, found: Found): Promise<KeptWording<WordingPart>[]> {
	const author = await versions.authorOf(ctx.db, found.id);
	const now = { ...found, author, writtenAt: found.writtenAt ?? found.createdAt };
	return [now, ...(await versions.list(ctx.db, found.id))];
}

type Found = NonNullable<Awaited<ReturnType<typeof insights.find>>>;
