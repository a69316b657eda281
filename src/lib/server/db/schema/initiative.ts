/** An initiative, its members, and the settings of the install. */
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { bothUntilSaid } from '../../../domain/consent/rule';
import { defaultGroundLimit } from '../../../domain/insight/ground';
import { smallestPublicCell } from '../../../domain/initiative/small-cell';
import { renewAfter, type Setup } from '../../../domain/initiative/setup';
import type { InvolvementRule } from '../../../domain/opportunity/involvement';
import type { Procedure } from '../../../domain/opportunity/procedure';
import { noticeWithin } from '../../../domain/notice/notice-kind';
import { answerWithin } from '../../../domain/story/answer';
import { contactYears } from '../../../domain/story/contact-key';
import { day, id, inputHash, json, ms, version } from './column';

export const initiative = sqliteTable('initiative', {
	id: id().primaryKey(),
	slug: text().notNull().unique(),
	name: text().notNull(),
	municipality: text().notNull().default(''),
	theme: text().notNull().default(''),
	programme: text().notNull().default(''),
	startsOn: day(),
	endsOn: day(),
	/** How many stories must speak for an insight before its ground is firm (mission.md D1). */
	groundLimit: integer('ground_limit').notNull().default(defaultGroundLimit),
	/** The tag whose children are the tracks (mission.md D3). One that is taken away leaves none, until it is put back. */
	trackTagId: text('track_tag_id'),
	/** Who must be asked before a what-if is closed (mission.md E6). */
	involvement: json<InvolvementRule[]>('involvement').notNull().default([]),
	/** Steps that the rules name (mission.md E6). */
	procedures: json<Procedure[]>('procedures').notNull().default([]),
	isDemo: integer('is_demo', { mode: 'boolean' }).notNull().default(false),
	version: version(),
	inputHash: inputHash(),
	createdAt: ms().notNull()
});

/** What must be answered before real contributions come (R1); who has the lead on safeguarding stands in `safeguarding`. */
export const initiativeSetup = sqliteTable('initiative_setup', {
	initiativeId: text('initiative_id')
		.primaryKey()
		.references(() => initiative.id, { onDelete: 'cascade' }),
	controller: text().notNull().default(''),
	contact: text().notNull().default(''),
	legalBasis: json<Setup['legalBasis']>('legal_basis').notNull(),
	youngest: integer(),
	oldest: integer(),
	/** Months, by what is kept. */
	retention: json<Setup['retention']>('retention').notNull(),
	suppression: integer(),
	publicSuppression: integer('public_suppression').notNull().default(smallestPublicCell),
	contactYears: integer('contact_years').notNull().default(contactYears),
	answerDays: integer('answer_days').notNull().default(answerWithin),
	/** Working days within which a notice is answered. */
	noticeDays: integer('notice_days').notNull().default(noticeWithin),
	/** Uses that whoever is 15 to 17 decides alone; see domain/consent/rule. */
	aloneFrom15: json<Setup['aloneFrom15']>('alone_from15').notNull().default([]),
	/** Uses to which both must say yes where two hold custody; see domain/consent/rule. */
	bothFor: json<Setup['bothFor']>('both_for')
		.notNull()
		.default([...bothUntilSaid]),
	/** Months after which a yes is asked for anew; 0: never. */
	renewMonths: integer('renew_months').notNull().default(renewAfter)
});

/** One row for each role a user holds in an initiative. */
export const member = sqliteTable(
	'member',
	{
		id: id().primaryKey(),
		initiativeId: text('initiative_id')
			.notNull()
			.references(() => initiative.id, { onDelete: 'cascade' }),
		userId: text('user_id').notNull(),
		role: text().notNull(),
		createdAt: ms().notNull()
	},
	(t) => [
		uniqueIndex('member_once').on(t.initiativeId, t.userId, t.role),
		index('member_user').on(t.userId)
	]
);

/** Facts about the install: `setup` is there once the first account was made. */
export const setting = sqliteTable('setting', {
	key: text().primaryKey(),
	value: text().notNull()
});
