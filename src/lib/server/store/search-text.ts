/** The words behind rows of the index, as they stand where they live. Only for rows that came through the gate. */
import { asc, eq, inArray, sql } from 'drizzle-orm';
import type { SearchKind } from '$lib/domain/search/found';
import type { Db } from '../db/open';
import { prepared } from '../db/prepared';
import { excerpt, media, memo, story, storyteller, storyText, tag } from '../db/schema';

export interface Text {
	kind: SearchKind;
	itemId: string;
	title: string;
	text: string;
	/** Where it belongs; null for tags. */
	storyId: string | null;
	mediaId: string | null;
	/** The tag itself, or the one that a memo is on. */
	tagId: string | null;
	storytellerId: string | null;
	secretName: string | null;
}

interface Of {
	kind: SearchKind;
	itemId: string;
}

const teller = { storytellerId: storyteller.id, secretName: storyteller.secretName };
const nowhere = { storyId: null, mediaId: null, storytellerId: null, secretName: null };

/** Ids as a list in JSON: so the query is the same for any number of them. */
const asked = sql`(select value from json_each(${sql.placeholder('ids')}))`;

/** Titles and texts of some rows, in their order; those that are gone are left out. */
export async function read(db: Db, rows: readonly Of[]): Promise<Text[]> {
	const ofKinds = async (
		kinds: SearchKind[],
		textsOf: (db: Db, ids: string) => Promise<Text[]>
	) => {
		const ids = rows.filter(({ kind }) => kinds.includes(kind)).map(({ itemId }) => itemId);
		return ids.length > 0 ? textsOf(db, JSON.stringify(ids)) : [];
	};
	const found = (
		await Promise.all([
			ofKinds(['story'], storiesOf),
			ofKinds(['excerpt', 'excerptMemo'], excerptsOf),
			ofKinds(['memo'], memosOf),
			ofKinds(['media'], mediaOf),
			ofKinds(['tag', 'tagDefinition'], tagsOf)
		])
	).flat();
	const byRow = new Map(found.map((text) => [`${text.kind} ${text.itemId}`, text]));
	return rows.flatMap(({ kind, itemId }) => byRow.get(`${kind} ${itemId}`) ?? []);
}

const text = sql<string>`coalesce((select group_concat(t.text, '') from
	(select ${storyText.text} from ${storyText} where ${storyText.storyId} = ${story.id} order by ${asc(storyText.start)}) t), '')`;

const stories = prepared((read) =>
	read
		.select({ id: story.id, title: story.title, text, ...teller })
		.from(story)
		.innerJoin(storyteller, eq(storyteller.id, story.storytellerId))
		.where(inArray(story.id, asked))
		.prepare()
);

async function storiesOf(db: Db, ids: string): Promise<Text[]> {
	const rows = await stories(db).execute({ ids });
	return rows.map(({ id, ...row }) => ({
		...row,
		kind: 'story' as const,
		itemId: id,
		storyId: id,
		mediaId: null,
		tagId: null
	}));
}

const excerpts = prepared((read) =>
	read
		.select({
			itemId: excerpt.id,
			quote: excerpt.quote,
			memo: excerpt.memo,
			title: story.title,
			storyId: excerpt.storyId,
			mediaId: excerpt.mediaId,
			...teller
		})
		.from(excerpt)
		.innerJoin(story, eq(story.id, excerpt.storyId))
		.innerJoin(storyteller, eq(storyteller.id, excerpt.storytellerId))
		.where(inArray(excerpt.id, asked))
		.prepare()
);

async function excerptsOf(db: Db, ids: string): Promise<Text[]> {
	const rows = await excerpts(db).execute({ ids });
	return rows.flatMap(({ quote, memo, ...row }) => [
		{ ...row, kind: 'excerpt' as const, text: quote, tagId: null },
		{ ...row, kind: 'excerptMemo' as const, text: memo, tagId: null }
	]);
}

const memos = prepared((read) =>
	read
		.select({
			itemId: memo.id,
			text: memo.text,
			title: sql<string>`coalesce(${story.title}, ${tag.name}, '')`,
			storyId: memo.storyId,
			tagId: memo.tagId,
			storytellerId: memo.storytellerId,
			secretName: storyteller.secretName
		})
		.from(memo)
		.leftJoin(story, eq(story.id, memo.storyId))
		.leftJoin(tag, eq(tag.id, memo.tagId))
		.leftJoin(storyteller, eq(storyteller.id, memo.storytellerId))
		.where(inArray(memo.id, asked))
		.prepare()
);

async function memosOf(db: Db, ids: string): Promise<Text[]> {
	const rows = await memos(db).execute({ ids });
	return rows.map((row) => ({ ...row, kind: 'memo' as const, mediaId: null }));
}

const mediaTexts = prepared((read) =>
	read
		.select({
			itemId: media.id,
			title: media.title,
			ownWords: media.ownWords,
			altText: media.altText,
			transcript: media.transcript,
			storyId: media.storyId,
			...teller
		})
		.from(media)
		.innerJoin(storyteller, eq(storyteller.id, media.storytellerId))
		.where(inArray(media.id, asked))
		.prepare()
);

async function mediaOf(db: Db, ids: string): Promise<Text[]> {
	const rows = await mediaTexts(db).execute({ ids });
	return rows.map(({ ownWords, altText, transcript, ...row }) => ({
		...row,
		kind: 'media' as const,
		text: [ownWords, altText, ...(transcript ?? []).map(({ text }) => text)]
			.filter(Boolean)
			.join('\n'),
		mediaId: row.itemId,
		tagId: null
	}));
}

const tags = prepared((read) =>
	read
		.select({ itemId: tag.id, title: tag.name, definition: tag.definition })
		.from(tag)
		.where(inArray(tag.id, asked))
		.prepare()
);

async function tagsOf(db: Db, ids: string): Promise<Text[]> {
	const rows = await tags(db).execute({ ids });
	return rows.flatMap(({ definition, ...row }) =>
		(['tag', 'tagDefinition'] as const).map((kind) => ({
			...row,
			kind,
			text: definition,
			...nowhere,
			tagId: row.itemId
		}))
	);
}
