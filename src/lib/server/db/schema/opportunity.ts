/** What-ifs: their grounds, their states with each answer given, and the links partners open. */
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { day, id, inputHash, json, ms, version } from './column';
import { initiative } from './initiative';
import { insight } from './insight';

export const opportunity = sqliteTable(
	'opportunity',
	{
		id: id().primaryKey(),
		initiativeId: text('initiative_id')
			.notNull()
			.references(() => initiative.id, { onDelete: 'cascade' }),
		whatIf: text('what_if').notNull(),
		/** Concrete what-ifs under the question, in order: nothing points at a single one of them. */
		concrete: json<string[]>('concrete').notNull().default([]),
		moreOf: text('more_of').notNull().default(''),
		/** A barrier (domain/story/journey). */
		removes: text(),
		towards: text().notNull().default(''),
		/** Whom it is thought with: a partner of the register, moved with it when partners are merged; or a kind, a sector. */
		partnerId: text('partner_id'),
		partnerKind: text('partner_kind'),
		/** Where it is to happen, no finer than an area. */
		area: text().notNull().default(''),
		/** What partners read. Holds no story. */
		partnerText: text('partner_text').notNull().default(''),
		/** `adds` or `replaces` (mission.md E5). */
		publicTask: text('public_task').notNull().default('adds'),
		state: text().notNull().default('draft'),
		/** E5: who of the decision-makers has answered that it may replace a public task, and when. */
		decidedBy: text('decided_by').notNull().default(''),
		decidedAt: ms(),
		/** What was answered: `yes` or `no`; empty while nobody has. */
		decision: text().notNull().default(''),
		/** What the decision-maker is asked, who, and by when the answer is due. */
		decisionQuestion: text('decision_question').notNull().default(''),
		decisionAskedOf: text('decision_asked_of').notNull().default(''),
		decisionDueOn: day('decision_due_on'),
		decisionAskedAt: ms(),
		/** Grows by one whenever the words say something else, so that an answer is known to be about these words. */
		wording: integer().notNull().default(1),
		/** E2: when the words were changed so much that the young people are to be asked again. */
		rewordedAt: ms(),
		/** The review (`YYYY-MM-DD`) that was last reminded of by mail. */
		reviewReminded: day('review_reminded'),
		createdBy: text('created_by').notNull(),
		/** Who worded it as it stands, and when; null while it stands as it was first written. */
		writtenBy: text('written_by'),
		writtenAt: ms(),
		version: version(),
		inputHash: inputHash(),
		createdAt: ms().notNull(),
		updatedAt: ms().notNull()
	},
	(t) => [
		index('opportunity_initiative').on(t.initiativeId, t.state),
		index('opportunity_partner').on(t.partnerId)
	]
);

/** How a what-if was worded before. Copies of words: those that are taken back go from here too (`store/quoted-place`). */
export const opportunityVersion = sqliteTable(
	'opportunity_version',
	{
		id: id().primaryKey(),
		opportunityId: text('opportunity_id')
			.notNull()
			.references(() => opportunity.id, { onDelete: 'cascade' }),
		/** The what-if's version that it was. */
		version: integer().notNull(),
		whatIf: text('what_if').notNull(),
		concrete: json<string[]>('concrete').notNull(),
		moreOf: text('more_of').notNull(),
		towards: text().notNull(),
		partnerText: text('partner_text').notNull(),
		authorId: text('author_id').notNull(),
		writtenAt: ms()
	},
	(t) => [index('opportunity_version_of').on(t.opportunityId, t.version)]
);

export const opportunityInsight = sqliteTable(
	'opportunity_insight',
	{
		opportunityId: text('opportunity_id')
			.notNull()
			.references(() => opportunity.id, { onDelete: 'cascade' }),
		insightId: text('insight_id')
			.notNull()
			.references(() => insight.id, { onDelete: 'cascade' })
	},
	(t) => [
		primaryKey({ columns: [t.opportunityId, t.insightId] }),
		index('opportunity_insight_insight').on(t.insightId)
	]
);

/** Each change of state is an answer: who answers, why, what next, when it is looked at again. Append-only. */
export const opportunityTransition = sqliteTable(
	'opportunity_transition',
	{
		id: id().primaryKey(),
		opportunityId: text('opportunity_id')
			.notNull()
			.references(() => opportunity.id, { onDelete: 'cascade' }),
		from: text().notNull(),
		to: text().notNull(),
		reason: text().notNull().default(''),
		answeredBy: text('answered_by').notNull().default(''),
		nextStep: text('next_step').notNull().default(''),
		reviewOn: day(),
		by: text().notNull(),
		at: ms().notNull(),
		/** Taken back by whoever gave it, right after. It counts nowhere and is shown nowhere. */
		takenBackAt: ms()
	},
	(t) => [index('opportunity_transition_of').on(t.opportunityId, t.at)]
);

/** A link for partners without an account. The secret is stored as sha-256. */
export const partnerLink = sqliteTable(
	'partner_link',
	{
		id: id().primaryKey(),
		opportunityId: text('opportunity_id')
			.notNull()
			.references(() => opportunity.id, { onDelete: 'cascade' }),
		partnerId: text('partner_id'),
		tokenHash: text('token_hash').notNull().unique(),
		createdBy: text('created_by').notNull(),
		createdAt: ms().notNull(),
		expiresAt: ms().notNull(),
		revokedAt: ms()
	},
	(t) => [index('partner_link_opportunity').on(t.opportunityId)]
);
