/** Finding words again, through the consent gate. */
import { actorId } from '$lib/domain/access/role';
import { text, parse } from '$lib/domain/text/input';
import { allow, today, type Context } from '../context';
import * as initiatives from '../store/initiative';
import * as index from '../store/search';

/** One piece of a snippet; `isHit` for the words that were looked for. */
export interface Piece {
	text: string;
	isHit: boolean;
}

export interface Found {
	id: string;
	kind: 'story' | 'media';
	/** The story itself, or the one that the picture or recording belongs to. */
	storyId: string;
	title: string;
	storytellerId: string;
	snippet: Piece[];
}

/** Stories, pictures and recordings of an initiative that hold the words, best first, at most 50. @param query 1 to 200 code points */
export async function stories(ctx: Context, slugOrId: string, query: unknown): Promise<Found[]> {
	const { id } = allow(ctx, 'story.search', await initiatives.find(ctx.db, slugOrId));
	const wanted = parse(text(200), query);
	const reader = { userId: actorId(ctx.actor), today: today(ctx) };
	const hits = await index.find(ctx.db, id, wanted, reader, 50);
	return hits.map(({ storyId, mediaId, title, storytellerId, snippet }) => ({
		id: mediaId ?? storyId,
		kind: mediaId ? 'media' : 'story',
		storyId,
		title,
		storytellerId,
		snippet: piecesOf(snippet)
	}));
}

function piecesOf(marked: string): Piece[] {
	return marked
		.split(/(\u0002[^\u0003]*\u0003)/u)
		.filter((part) => part !== '')
		.map((part) => ({
			text: part.replace(/[\u0002\u0003]/gu, ''),
			isHit: part.startsWith('\u0002')
		}));
}
