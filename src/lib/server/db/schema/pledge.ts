/** Partners and what they pledge (mission.md E3). */
import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Branch } from '../../../domain/pledge/branch';
import type { Contact } from '../../../domain/pledge/contact';
import type { Feeling } from '../../../domain/pledge/feeling';
import type { Held } from '../../../domain/pledge/partner-merge';
import type { Course } from '../../../domain/pledge/standing';
import { day, id, inputHash, json, ms, version } from './column';
import { initiative } from './initiative';
import { opportunity } from './opportunity';

export const partner = sqliteTable(
	'partner',
	{
		id: id().primaryKey(),
		initiativeId: text('initiative_id')
			.notNull()
			.references(() => initiative.id, { onDelete: 'cascade' }),
		name: text().notNull(),
		sector: text().notNull(),
		areas: json<string[]>().notNull(),
		/** Local branches, each with its area (domain/pledge/branch). */
		branches: json<Branch[]>('branches').notNull().default([]),
		interests: json<string[]>().notNull(),
		offers: json<string[]>().notNull(),
		/** In the partner's own words. */
		weCan: text('we_can').notNull().default(''),
		weMay: text('we_may').notNull().default(''),
		weWillNot: text('we_will_not').notNull().default(''),
		/** What a child can feel there (domain/pledge/feeling). */
		feelings: json<Feeling[]>('feelings').notNull().default([]),
		contact: json<Contact | null>('contact'),
		/** R31: when the organisation declared certificates and confidentiality. The certificate itself is never here. */
		certificateOn: day('certificate_on'),
		confidentialOn: day('confidential_on'),
		courses: json<Course[]>('courses').notNull().default([]),
		/** What was agreed, on one page, and when it is looked at again. */
		agreement: text().notNull().default(''),
		agreementReviewOn: day('agreement_review_on'),
		/** The partner that stands for it since they were merged: always one that is not merged itself. */
		mergedInto: text('merged_into'),
		version: version(),
		inputHash: inputHash(),
		createdAt: ms().notNull()
	},
	(t) => [
		index('partner_initiative').on(t.initiativeId),
		index('partner_merged_into').on(t.mergedInto)
	]
);

/** Two partners that became one, and what takes it back. Words go when the partner is forgotten. */
export const partnerMerge = sqliteTable(
	'partner_merge',
	{
		id: id().primaryKey(),
		initiativeId: text('initiative_id')
			.notNull()
			.references(() => initiative.id, { onDelete: 'cascade' }),
		goneId: text('gone_id')
			.notNull()
			.references(() => partner.id, { onDelete: 'cascade' }),
		intoId: text('into_id')
			.notNull()
			.references(() => partner.id, { onDelete: 'cascade' }),
		/** The version of the one that stayed, right after: a later merge into it has a later one. */
		intoVersion: integer('into_version').notNull(),
		/** What the one that stayed held, and what it held then; of what became another alone. */
		before: json<Partial<Held>>().notNull(),
		after: json<Partial<Held>>().notNull(),
		/** Ids of what pointed at the one that went: pledges, links, what-ifs, and partners that had become it before. */
		moved: json<
			Record<'pledges' | 'links' | 'partners', string[]> & { whatIfs?: string[] }
		>().notNull(),
		by: text().notNull(),
		at: ms().notNull(),
		undoneAt: ms()
	},
	(t) => [
		index('partner_merge_into').on(t.intoId, t.intoVersion),
		index('partner_merge_gone').on(t.goneId)
	]
);

export const pledge = sqliteTable(
	'pledge',
	{
		id: id().primaryKey(),
		initiativeId: text('initiative_id').notNull(),
		opportunityId: text('opportunity_id')
			.notNull()
			.references(() => opportunity.id, { onDelete: 'cascade' }),
		partnerId: text('partner_id').references(() => partner.id, { onDelete: 'set null' }),
		/** The piece of a package that it is for (mission.md E4). */
		pieceId: text('piece_id'),
		/** As the pledger wrote it, when no partner of the register is named. */
		partnerName: text('partner_name').notNull().default(''),
		kind: text().notNull(),
		quantity: real(),
		unit: text().notNull().default(''),
		cadence: text().notNull().default(''),
		weekdays: json<string[]>().notNull(),
		fromTime: text('from_time'),
		toTime: text('to_time'),
		from: day(),
		to: day(),
		ages: text().notNull().default(''),
		howManyChildren: integer('how_many_children'),
		conditions: text().notNull().default(''),
		contact: json<Contact>('contact').notNull(),
		/** R31: the date on which the organisation confirmed children's certificate and confidentiality. */
		checksConfirmedOn: day('checks_confirmed_on'),
		/** What the pledger was last reminded of by mail: the event and its day. */
		reminded: text().notNull().default(''),
		state: text().notNull().default('offered'),
		version: version(),
		inputHash: inputHash(),
		createdAt: ms().notNull()
	},
	(t) => [
		index('pledge_opportunity').on(t.opportunityId),
		index('pledge_initiative').on(t.initiativeId)
	]
);

export const pledgeTransition = sqliteTable(
	'pledge_transition',
	{
		id: id().primaryKey(),
		pledgeId: text('pledge_id')
			.notNull()
			.references(() => pledge.id, { onDelete: 'cascade' }),
		from: text().notNull(),
		to: text().notNull(),
		reason: text().notNull().default(''),
		by: text().notNull(),
		at: ms().notNull()
	},
	(t) => [index('pledge_transition_of').on(t.pledgeId, t.at)]
);

/** Links by which whoever gave a pledge comes back to it. Only the sha-256 of the secret is stored. */
export const pledgeLink = sqliteTable(
	'pledge_link',
	{
		id: id().primaryKey(),
		pledgeId: text('pledge_id')
			.notNull()
			.references(() => pledge.id, { onDelete: 'cascade' }),
		tokenHash: text('token_hash').notNull().unique(),
		/** The user who made the link that it was pledged by, or made this one anew: the named adult. */
		askedBy: text('asked_by').notNull(),
		createdAt: ms().notNull(),
		/** When the team took it back. */
		revokedAt: ms()
	},
	(t) => [index('pledge_link_pledge').on(t.pledgeId)]
);
