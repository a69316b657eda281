/** The words of young people on a thread, as the asker may see them: titles only through the consent gate. */
import { eq, sql } from 'drizzle-orm';
import type { CutAnswer } from '$lib/domain/media/cutting';
import type { Node } from '$lib/domain/thread/graph';
import type { Db } from '../db/open';
import { prepared } from '../db/prepared';
import { excerpt, media, story } from '../db/schema';
import { readingGate } from './consent';
import type { GateWithin } from './consent-people';
import { places, quoteOf } from './excerpt-media';
import { notBlind } from './excerpt-shown';
import { amongAsked } from './thread-edge';

/** A node with the time at which it came about (ms). */
export type DatedNode = Node & {
	at: number;
	/** Of a pledge, a picture, a recording or a story: its kind; of an excerpt that of its story. */
	detail?: string;
	/** Of an excerpt on a picture or a recording: which one. */
	mediaId?: string;
	/** Of a young person's own picture: what they said to parts of it being shown by themselves. */
	mayCut?: CutAnswer;
};

/** A title is cut here; the whole words stand where they live, and on the young person's own page. Code points. */
const titleLimit = 160;

/** What the queries are given: lists of ids as JSON, and the asker. */
export type Given = Record<
	'ids' | 'storyIds' | 'wallIds' | 'own' | 'userId' | 'today' | 'initiativeId',
	string
>;

export const asked = {
	own: sql.placeholder('own'),
	userId: sql.placeholder('userId'),
	today: sql.placeholder('today'),
	initiativeId: sql.placeholder('initiativeId')
};

/** Whose words can be on the thread: the gate looks at nobody else. */
export const within: GateWithin = {
	initiativeId: asked.initiativeId,
	storytellerIds: sql`select t.storyteller_id from ${story} t
		where t.id in (select value from json_each(${sql.placeholder('storyIds')}))`
};

const storyRows = prepared((read) => {
	const columns = {
		storytellerId: story.storytellerId,
		storyId: story.id,
		authorId: story.authorId
	};
	const gate = readingGate(asked.today, columns, asked.userId, within);
	return read
		.select({
			id: story.id,
			title: story.title,
			detail: story.kind,
			withdrawnAt: story.withdrawnAt,
			at: story.createdAt,
			isOpen: sql<number>`${story.storytellerId} = ${asked.own} or ${gate}`
		})
		.from(story)
		.where(amongAsked(story.id))
		.prepare();
});

export async function stories(db: Db, given: Given): Promise<DatedNode[]> {
	const rows = await storyRows(db).execute(given);
	return rows.map(({ withdrawnAt, isOpen, ...row }) =>
		gated({ ...row, kind: 'story', state: 'told' }, withdrawnAt !== null, isOpen === 1)
	);
}

const pictureRows = prepared((read) => {
	const columns = {
		storytellerId: media.storytellerId,
		storyId: media.storyId,
		mediaId: media.id,
		authorId: media.authorId
	};
	const gate = readingGate(asked.today, columns, asked.userId, within);
	return read
		.select({
			id: media.id,
			title: sql<string>`coalesce(nullif(${media.title}, ''), ${media.altText})`,
			detail: media.kind,
			mayCut: media.mayCut,
			state: media.state,
			at: media.createdAt,
			isOpen: sql<number>`${media.storytellerId} = ${asked.own} or ${gate}`
		})
		.from(media)
		.where(amongAsked(media.id))
		.prepare();
});

export async function pictures(db: Db, given: Given): Promise<DatedNode[]> {
	const rows = await pictureRows(db).execute(given);
	return rows.map(({ isOpen, mayCut, ...row }) => {
		const asked = given.own === '' ? {} : { mayCut: mayCut as CutAnswer };
		return gated({ ...row, ...asked, kind: 'media' }, row.state === 'withdrawn', isOpen === 1);
	});
}

const excerptRows = prepared((read) => {
	const columns = { ...places, authorId: story.authorId };
	const gate = readingGate(asked.today, columns, asked.userId, within);
	return read
		.select({
			id: excerpt.id,
			title: sql<string>`iif(${asked.own} = '', substr(${quoteOf}, 1, ${titleLimit}), ${quoteOf})`,
			mediaId: excerpt.mediaId,
			detail: story.kind,
			state: excerpt.state,
			at: excerpt.createdAt,
			isOpen: sql<number>`${excerpt.storytellerId} = ${asked.own} or (${gate} and ${notBlind(asked.userId)})`
		})
		.from(excerpt)
		.innerJoin(story, eq(story.id, excerpt.storyId))
		.where(amongAsked(excerpt.id))
		.prepare();
});

export async function excerpts(db: Db, given: Given): Promise<DatedNode[]> {
	const rows = await excerptRows(db).execute(given);
	return rows.map(({ isOpen, mediaId, ...row }) =>
		gated(
			{ ...row, kind: 'excerpt', ...(mediaId && { mediaId }) },
			row.state === 'withdrawn',
			isOpen === 1
		)
	);
}

function gated(node: DatedNode, isWithdrawn: boolean, isOpen: boolean): DatedNode {
	if (isOpen && !isWithdrawn) {
		return node;
	}
	const { detail, ...bare } = node;
	const state = isWithdrawn ? 'withdrawn' : 'withheld';
	return { ...bare, ...(node.kind === 'media' && { detail }), title: '', state };
}
