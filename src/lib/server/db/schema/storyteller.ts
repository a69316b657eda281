/** The young person behind a story, known by a secret name; consents, withdrawals, and card. */
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { day, id, inputHash, json, ms, version } from './column';
import { initiative } from './initiative';

export const storyteller = sqliteTable(
	'storyteller',
	{
		id: id().primaryKey(),
		initiativeId: text('initiative_id')
			.notNull()
			.references(() => initiative.id, { onDelete: 'cascade' }),
		secretName: text('secret_name').notNull(),
		/** As given; where `birthYear` is known the band is computed from it (domain/consent/rule). */
		ageBand: text('age_band').notNull(),
		birthYear: integer('birth_year'),
		/** When the band was set to 18+ of somebody younger, ms. */
		grownAt: ms(),
		/** When the band was set to 15–17 of somebody younger, ms. */
		ownSince: ms(),
		area: text().notNull().default(''),
		familyId: text('family_id'),
		/** The named adult: a user of the initiative. */
		contactId: text('contact_id'),
		/** The random key of how they can be found again (`contact_key`); null where they never said. */
		contactKeyId: text('contact_key_id'),
		/** Who is asked at home (domain/consent/custody); how it came about is in `custody_change`. */
		custody: text().notNull().default('one'),
		/** What each guardian is to the young person: `mor`; empty where nobody said. */
		guardianRelation: text('guardian_relation').notNull().default(''),
		otherRelation: text('other_relation').notNull().default(''),
		/** The young person lets the guardian read the own stories, and the other one. */
		sharesWithGuardian: integer('shares_with_guardian', { mode: 'boolean' })
			.notNull()
			.default(false),
		sharesWithOther: integer('shares_with_other', { mode: 'boolean' }).notNull().default(false),
		version: version(),
		inputHash: inputHash(),
		createdAt: ms().notNull()
	},
	(t) => [uniqueIndex('storyteller_name').on(t.initiativeId, t.secretName)]
);

/** Append-only. The latest row for (scope, by, item) counts; see domain/consent. */
export const consent = sqliteTable(
	'consent',
	{
		id: id().primaryKey(),
		storytellerId: text('storyteller_id')
			.notNull()
			.references(() => storyteller.id, { onDelete: 'cascade' }),
		scope: text().notNull(),
		decision: text().notNull(),
		by: text().notNull(),
		/** What the guardian was to the young person when it was said; null where nobody had told, and for the young person. */
		relation: text(),
		method: text().notNull(),
		itemId: text('item_id'),
		/** Which research project it is about; null where it is about research as such, and for other uses. */
		projectId: text('project_id'),
		expiresOn: day(),
		/** How somebody who may be asked again wants to be: see domain/consent/record. */
		channel: text(),
		textVersion: text('text_version').notNull(),
		/** Of the words that were read, sha-256; null where they were other ones than the own pages and the staff's. */
		textHash: text('text_hash'),
		language: text(),
		place: text(),
		witness: text(),
		/** For whom the text was worded, on what it was answered, and whether it was read aloud; null where nobody noted it. */
		readingLevel: text('reading_level'),
		device: text(),
		readAloud: integer('read_aloud', { mode: 'boolean' }),
		recordedBy: text('recorded_by'),
		inputHash: inputHash(),
		at: ms().notNull()
	},
	(t) => [
		index('consent_latest').on(t.storytellerId, t.scope, t.by, t.itemId, t.at),
		index('consent_item').on(t.itemId)
	]
);

/** Editions of the texts that decisions were given on, so that what has changed since can be told. Holds nobody's words. */
export const consentText = sqliteTable('consent_text', {
	/** sha-256, as in `consent`. */
	hash: text().primaryKey(),
	language: text().notNull(),
	lines: json<Record<string, { own: string; name: string; what: string }>>('lines').notNull(),
	/** Since when it is told, ms. */
	firstAt: ms().notNull()
});

/** “May we?”: a use that somebody was asked about; whether it was answered stands in `consent`. See domain/consent/may-we. */
export const mayWe = sqliteTable(
	'may_we',
	{
		id: id().primaryKey(),
		storytellerId: text('storyteller_id')
			.notNull()
			.references(() => storyteller.id, { onDelete: 'cascade' }),
		scope: text().notNull(),
		/** See `Why` of domain/consent/may-we. */
		why: text().notNull(),
		reason: text().notNull().default(''),
		/** Who asked; empty for what is asked because of age. */
		askedBy: text('asked_by').notNull().default(''),
		askedAt: ms().notNull(),
		reminders: integer().notNull().default(0),
		remindedAt: ms(),
		/** When the young person said “another day”. */
		laterAt: ms()
	},
	(t) => [uniqueIndex('may_we_once').on(t.storytellerId, t.scope, t.why, t.askedAt)]
);

/** What was withdrawn and what it reached; holds no words. */
export const withdrawal = sqliteTable(
	'withdrawal',
	{
		id: id().primaryKey(),
		storytellerId: text('storyteller_id')
			.notNull()
			.references(() => storyteller.id, { onDelete: 'cascade' }),
		/** `all`, a scope, or `item`. */
		what: text().notNull(),
		itemId: text('item_id'),
		by: text().notNull(),
		reached: json<Record<string, number>>().notNull(),
		at: ms().notNull()
	},
	(t) => [index('withdrawal_storyteller').on(t.storytellerId)]
);

/** The card that a young person, or the guardian of one, signs in with. One live card each; the code itself is never stored. */
export const card = sqliteTable(
	'card',
	{
		id: id().primaryKey(),
		storytellerId: text('storyteller_id')
			.notNull()
			.references(() => storyteller.id, { onDelete: 'cascade' }),
		/** `young`, `guardian` or `otherGuardian`. */
		holder: text().notNull().default('young'),
		codeHash: text('code_hash').notNull().unique(),
		createdBy: text('created_by').notNull(),
		createdAt: ms().notNull(),
		revokedAt: ms()
	},
	(t) => [index('card_storyteller').on(t.storytellerId)]
);

/** A visit by card: what the cookie of a young person names (sha-256). */
export const visit = sqliteTable(
	'visit',
	{
		id: text().primaryKey(),
		storytellerId: text('storyteller_id')
			.notNull()
			.references(() => storyteller.id, { onDelete: 'cascade' }),
		cardId: text('card_id')
			.notNull()
			.references(() => card.id, { onDelete: 'cascade' }),
		createdAt: ms().notNull(),
		expiresAt: ms().notNull(),
		/** Whose the device is, as was said: `unasked`, `shared`, `own`. */
		owner: text().notNull().default('unasked'),
		/** When it was last used: a place that nobody uses closes. */
		lastAt: ms().notNull().default(0),
		/** When it closed as nobody used it. The row stays for a while: a page that was left open may hand in what was typed. */
		closedAt: ms()
	},
	(t) => [index('visit_storyteller').on(t.storytellerId)]
);

/** A device of a young person's own that remembers the card: what its cookie names (sha-256), opened by a PIN. */
export const ownDevice = sqliteTable(
	'own_device',
	{
		id: text().primaryKey(),
		storytellerId: text('storyteller_id')
			.notNull()
			.references(() => storyteller.id, { onDelete: 'cascade' }),
		cardId: text('card_id')
			.notNull()
			.references(() => card.id, { onDelete: 'cascade' }),
		/** argon2id of the PIN with the cookie's secret: nobody can try PINs who has the database alone. */
		pinHash: text('pin_hash').notNull(),
		/** Wrong PINs in a row. */
		failures: integer().notNull().default(0),
		createdAt: ms().notNull(),
		expiresAt: ms().notNull()
	},
	(t) => [index('own_device_storyteller').on(t.storytellerId)]
);

/** A guardian asks that everything about the young person is erased; the secretariat answers. */
export const erasureRequest = sqliteTable(
	'erasure_request',
	{
		id: id().primaryKey(),
		storytellerId: text('storyteller_id')
			.notNull()
			.references(() => storyteller.id, { onDelete: 'cascade' }),
		/** Which guardian: `guardian` or `otherGuardian`. */
		by: text().notNull().default('guardian'),
		at: ms().notNull(),
		/** What the secretariat wrote back; empty until then. */
		answer: text().notNull().default(''),
		answeredAt: ms()
	},
	(t) => [index('erasure_request_storyteller').on(t.storytellerId)]
);
