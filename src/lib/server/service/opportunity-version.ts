/** Use cases on the wordings of a what-if: seeing how it was worded before, and what became of that. */
import { whatIfParts, whatIfWords, type WhatIfPart } from '$lib/domain/opportunity/version';
import type { StoredOpportunity } from '$lib/domain/opportunity/shown';
import { allow, type Context } from '../context';
import * as opportunities from '../store/opportunity';
import * as versions from '../store/opportunity-version';
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
	opportunityId: string,
	which: { versionId?: string | undefined; with: 'now' | 'next' }
): Promise<Compared<WhatIfPart>> {
	const found = allow(ctx, 'version.read', await opportunities.find(ctx.db, opportunityId));
	return compared(whatIfParts, await wordingsOf(ctx, found), which);
}

/** All wordings, the latest first, each with its differences; see `withChanges`. */
export async function list(
	ctx: Context,
	opportunityId: string,
	other: 'now' | 'next'
): Promise<ListedWording<WhatIfPart>[]> {
	const found = allow(ctx, 'version.read', await opportunities.find(ctx.db, opportunityId));
	return withChanges(whatIfParts, await wordingsOf(ctx, found), other);
}

async function wordingsOf(
	ctx: Context,
	found: StoredOpportunity
): Promise<KeptWording<WhatIfPart>[]> {
	const { id, version } = found;
	const written = await versions.written(ctx.db, id);
	const kept = await versions.list(ctx.db, id);
	return [
		{ ...whatIfWords(found), id, version, ...written },
		...kept.map((one) => ({ ...one, ...whatIfWords(one) }))
	];
}
