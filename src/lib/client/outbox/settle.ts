import { lengthOf } from '$lib/domain/text/canonical';
import { plainText, type DocumentNode } from '$lib/domain/text/plain-text';
import type { Queued } from './queued';

/** Which of two versions stands: the one written here, the one on the server, or both after each other. */
export type Choice = 'mine' | 'theirs' | 'both';

interface Versioned {
	version: number;
	document?: DocumentNode;
}

/**
 * Settles a conflict: what the queue looks like when one version was chosen. Neither is lost unasked: what was written
 * here leaves the queue only with `theirs`, and what is on the server stands with `theirs` and with `both`.
 *
 * @param heading what parts the two with `both`
 * @returns the queued things that are changed, and the ids of those that go
 */
export function settle(
	queue: readonly Queued[],
	conflict: Queued,
	choice: Choice,
	heading: string
): { changed: Queued[]; gone: string[] } {
	const there = conflict.problem?.current as Versioned | undefined;
	const version = there?.version ?? conflict.ifMatch ?? 1;
	const { path } = conflict;
	const chain = queue.filter((queued) => queued.method === 'PUT' && queued.path === path);
	const marks = queue.filter(
		(queued) => queued.method === 'POST' && queued.path === `${path}/excerpts`
	);
	const last = {
		...(chain.at(-1) ?? conflict),
		body: Object.assign({}, ...chain.map(({ body }) => body)) as unknown
	};
	const kept = choice === 'theirs' ? [] : [withBoth(last, there, choice, heading)];
	const text = kept[0] ? documentOf(kept[0]) : there?.document;
	return {
		changed: [
			...kept.map((queued) => waiting({ ...queued, ifMatch: version })),
			...marks.map((mark) => placedIn(mark, text, version + kept.length))
		],
		gone: chain.filter(({ id }) => id !== kept[0]?.id).map(({ id }) => id)
	};
}

function withBoth(
	queued: Queued,
	there: Versioned | undefined,
	choice: Choice,
	heading: string
): Queued {
	const mine = documentOf(queued);
	if (choice !== 'both' || !mine || !there?.document) {
		return queued;
	}
	const title: DocumentNode = {
		type: 'heading',
		attrs: { level: 2 },
		content: [{ type: 'text', text: heading }]
	};
	const document: DocumentNode = {
		type: 'doc',
		content: [...(there.document.content ?? []), title, ...(mine.content ?? [])]
	};
	return { ...queued, body: { ...(queued.body as object), document } };
}

/** An excerpt finds its words again in the text that stands now; where they are gone, it says so and waits. */
function placedIn(mark: Queued, text: DocumentNode | undefined, version: number): Queued {
	if (!text || mark.quote === undefined) {
		return waiting({ ...mark, ifMatch: version });
	}
	const words = plainText(text);
	const at = words.indexOf(mark.quote);
	if (at < 0) {
		const problem = { status: 400, name: 'position_invalid', title: '' };
		return { ...mark, state: 'refused', problem };
	}
	const start = lengthOf(words.slice(0, at));
	const end = start + lengthOf(mark.quote);
	return waiting({ ...mark, body: { ...(mark.body as object), start, end }, ifMatch: version });
}

function waiting({ problem: _, ...queued }: Queued): Queued {
	return { ...queued, state: 'waiting' };
}

const documentOf = ({ body }: Queued) => (body as { document?: DocumentNode } | null)?.document;
