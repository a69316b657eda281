/** A thread as a file (see `export`). */
import { DomainError } from '$lib/domain/error';
import {
	threadFormat,
	threadWanted,
	type LeavingExcerpt,
	type Manifest
} from '$lib/domain/exchange/export';
import { takenThread, type ToldExcerpt } from '$lib/domain/exchange/thread-taken';
import { isStopped } from '$lib/domain/insight/youth-check';
import { threadEntry, type NodeKind, type Thread } from '$lib/domain/thread/graph';
import { withCodes } from '$lib/domain/exchange/research';
import { parse } from '$lib/domain/text/input';
import { allow, type Context } from '../context';
import { bytes, now, streamOf } from '../export/bytes';
import { titleOf } from '../export/text';
import * as leaving from '../store/excerpt-leaving';
import { stoppedAmong } from '../store/opportunity-shown';
import * as checks from '../store/youth-check';
import { begun, mimeTypes, type ExportedFile, type Initiative } from './export-begun';
import { beginCoded } from './export-coded';
import { readNoted } from './export-noted';
import { takerOf } from './reading';
import * as threads from './thread';

/**
 * One thread as json, of which the browser draws a picture. Words go along that may be used for the purpose, beyond the
 * team masked; of the others only that they are there.
 *
 * @throws DomainError `not_found` for a thing that there is no thread from, or of another initiative
 */
export async function exportThread(
	ctx: Context,
	initiative: Initiative,
	format: string,
	query: unknown
): Promise<ExportedFile> {
	allow(ctx, 'thread.read', { initiativeId: initiative.id });
	const { thread, purpose, project } = parse(threadWanted, query);
	const kind = parse(threadFormat, format);
	const [entry = '', from = ''] = thread.split('/');
	const begins = threadEntry(entry);
	if (!begins) {
		throw new DomainError('not_found');
	}
	const { nodes, edges } = await threads.read(ctx, begins, from, initiative.id);
	const coded = purpose === 'research' ? await beginCoded(ctx, initiative, project) : undefined;
	const rows = await readNoted(ctx, { purpose, coded }, () =>
		leaving.listTheseToLeave(
			ctx.db,
			initiative.id,
			idsOf(nodes, 'excerpt'),
			purpose,
			takerOf(ctx, { purpose, project })
		)
	);
	const told = new Map(rows.map((row) => [row.id, toldOf(row, purpose, coded?.codeOf)]));
	const all = takenThread({ from, nodes, edges }, purpose, told, await stoppedIn(ctx, nodes));
	const taken = coded ? withCodes(all, coded.codeOf) : all;
	const manifest: Manifest = {
		...begun(ctx, initiative, 'thread'),
		purpose,
		excerpts: told.size,
		stories: new Set(rows.map(({ storyId }) => storyId)).size,
		heldBack: taken.nodes.filter((one) => one.kind === 'excerpt' && one.state === 'closed').length,
		...(coded && { research: coded.notes })
	};
	return {
		name: `${initiative.slug}-${titleOf('thread', ctx.locale).toLowerCase()}-${manifest.at.slice(0, 10)}.${kind}`,
		type: mimeTypes[kind],
		content: streamOf(bytes(now(() => JSON.stringify({ ...taken, manifest }))))
	};
}

const idsOf = (nodes: Thread['nodes'], wanted: NodeKind) =>
	nodes.filter(({ kind }) => kind === wanted).map(({ id }) => id);

/** What may be told of an excerpt that leaves. */
function toldOf(
	{ quote: words, story, storyteller }: LeavingExcerpt,
	purpose: string,
	codeOf?: (id: string) => string
): ToldExcerpt {
	const name = codeOf?.(storyteller.id) ?? storyteller.secretName;
	return { words, storyId: story.id, story: purpose === 'team' ? story.title : name };
}

/** The insights and what-ifs that a young person's “wrong” stands against. */
async function stoppedIn(ctx: Context, nodes: Thread['nodes']): Promise<Set<string>> {
	const insights = idsOf(nodes, 'insight');
	const said = await checks.listOf(ctx.db, insights);
	const wrong = insights.filter((id) => isStopped(said.filter((one) => one.insightId === id)));
	return new Set([...wrong, ...(await stoppedAmong(ctx.db, idsOf(nodes, 'opportunity')))]);
}
