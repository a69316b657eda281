/** Coding rounds: who codes which stories with which tags, unseen by each other or not, and what was decided after. */
import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { user } from './account';
import { id, inputHash, json, ms, version } from './column';
import { initiative } from './initiative';
import { story } from './story';

export const codingRound = sqliteTable(
	'coding_round',
	{
		id: id().primaryKey(),
		initiativeId: text('initiative_id')
			.notNull()
			.references(() => initiative.id, { onDelete: 'cascade' }),
		title: text().notNull(),
		/** Who is kept from seeing others' excerpts while it is open: `nobody`, `coders`, `everybody`. */
		blind: text().notNull(),
		/** The tags in play; null for all. */
		tagIds: json<string[] | null>('tag_ids'),
		openedBy: text('opened_by').notNull(),
		createdAt: ms().notNull(),
		/** Null as long as it is open. */
		closedAt: ms(),
		closedBy: text('closed_by'),
		version: version(),
		inputHash: inputHash()
	},
	(t) => [index('coding_round_initiative').on(t.initiativeId, t.createdAt)]
);

export const roundStory = sqliteTable(
	'round_story',
	{
		roundId: text('round_id')
			.notNull()
			.references(() => codingRound.id, { onDelete: 'cascade' }),
		storyId: text('story_id')
			.notNull()
			.references(() => story.id, { onDelete: 'cascade' })
	},
	(t) => [primaryKey({ columns: [t.roundId, t.storyId] }), index('round_story_story').on(t.storyId)]
);

export const roundCoder = sqliteTable(
	'round_coder',
	{
		roundId: text('round_id')
			.notNull()
			.references(() => codingRound.id, { onDelete: 'cascade' }),
		userId: text('user_id')
			.notNull()
			.references(() => user.id, { onDelete: 'cascade' }),
		/** When the coder said to be through with all stories. */
		finishedAt: ms()
	},
	(t) => [primaryKey({ columns: [t.roundId, t.userId] }), index('round_coder_user').on(t.userId)]
);

/** What people agreed on where coders did not. Holds references; the words stand in the excerpts. */
export const roundDecision = sqliteTable(
	'round_decision',
	{
		id: id().primaryKey(),
		roundId: text('round_id')
			.notNull()
			.references(() => codingRound.id, { onDelete: 'cascade' }),
		storyId: text('story_id')
			.notNull()
			.references(() => story.id, { onDelete: 'cascade' }),
		/** `one`, `all`, `none`, `adjusted`. */
		choice: text().notNull(),
		/** Whose marking was kept, where it was one coder's. */
		coderId: text('coder_id'),
		/** All excerpts that it was about. */
		excerptIds: json<string[]>('excerpt_ids').notNull(),
		/** Those of them that do not go on. */
		asideIds: json<string[]>('aside_ids').notNull(),
		/** The excerpt that was made in their place, where the edges or tags were adjusted. */
		madeId: text('made_id'),
		/** Why, in the team's words; erased with the words it may repeat. */
		note: text().notNull().default(''),
		decidedBy: text('decided_by').notNull(),
		at: ms().notNull(),
		undoneAt: ms(),
		undoneBy: text('undone_by')
	},
	(t) => [index('round_decision_round').on(t.roundId), index('round_decision_story').on(t.storyId)]
);
