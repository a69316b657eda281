/** What is told of how something was worded before, be it an insight or a what-if. */
import { DomainError } from '$lib/domain/error';
import type { StoryVersion } from '$lib/domain/story/version';
import { lengthOf, wordingChanges, type PartChange, type Worded } from '$lib/domain/text/wording';

/** A wording that was kept, or the one that stands there. */
export type KeptWording<P extends string> = Worded<P> & {
	id: string;
	/** The version of the thing that it was. */
	version: number;
	/** Empty for whoever is not a user. */
	author: string;
	/** ms since 1970 */
	writtenAt: number;
};

/** A wording in a list, and what became of each part of one that is not as it was. */
export interface Compared<P extends string> {
	versions: StoryVersion[];
	comparison: { of: StoryVersion; changes: PartChange<P>[] } | null;
}

/**
 * All wordings, and how one of them became another.
 *
 * @param all the one that stands there, then those that were kept, the latest first
 * @param versionId which one; without it the latest that was kept
 * @throws DomainError `not_found`
 */
export function compared<P extends string>(
	parts: readonly P[],
	all: readonly KeptWording<P>[],
	{ versionId, with: other }: { versionId?: string | undefined; with: 'now' | 'next' }
): Compared<P> {
	const at = versionId ? all.findIndex(({ id }) => id === versionId) : 1;
	const of = all[at];
	if (versionId && at < 1) {
		throw new DomainError('not_found');
	}
	const next = all[other === 'next' ? at - 1 : 0]!;
	return {
		versions: all.map((one, n) => listed(parts, one, n)),
		comparison: of ? { of: listed(parts, of, at), changes: wordingChanges(parts, of, next) } : null
	};
}

/** A wording with what was put in and taken out of it after; nothing for the one that stands there. */
export type ListedWording<P extends string> = StoryVersion & { changes: PartChange<P>[] };

/**
 * All wordings, each with its differences.
 *
 * @param all as in {@link compared}
 * @param other told from the wording that followed (`next`), or from the one that stands there (`now`)
 */
export function withChanges<P extends string>(
	parts: readonly P[],
	all: readonly KeptWording<P>[],
	other: 'now' | 'next'
): ListedWording<P>[] {
	return all.map((one, at) => {
		const after = all[other === 'next' ? at - 1 : 0];
		const changes = at > 0 && after ? wordingChanges(parts, one, after) : [];
		return { ...listed(parts, one, at), changes };
	});
}

function listed<P extends string>(
	parts: readonly P[],
	one: KeptWording<P>,
	at: number
): StoryVersion {
	const { id, version, author, writtenAt } = one;
	return {
		...{ id, version, author, length: lengthOf(parts, one), isCurrent: at === 0 },
		writtenAt: new Date(writtenAt).toISOString()
	};
}
