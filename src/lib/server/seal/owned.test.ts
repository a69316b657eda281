import { getTableConfig } from 'drizzle-orm/sqlite-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { aContext } from '$tests/support/context';
import type { Context } from '../context';
import type { Change } from '../db/open';
import * as schema from '../db/schema';
import { leavingNoWords } from '../service/withdrawing';
import { eraseMedia, eraseStories } from '../store/withdrawal';
import { places } from '../store/quoted-place';
import { owned } from './owned';

let ctx: Context;
beforeAll(async () => {
	ctx = await aContext();
});

const columnsOf = new Map<string, string[]>();
for (const { table, columns } of owned) {
	columnsOf.set(table, [...(columnsOf.get(table) ?? []), ...columns]);
}

/** Rows that hold ids, words out of a few, and days, and nothing that somebody said. */
const wordless = [
	...['excerpt_tag', 'story_touch', 'participation_answer', 'follow_up', 'opportunity_dot'],
	...['kept_form', 'seal_key']
];
/** Columns that are emptied and hold no words: who and when, states, choices. */
const choices = ['memo_by', 'memo_at', 'credit', 'state', 'story_id', 'key'];

/**
 * Texts in tables about stories, media and young people that nobody said: choices out of a few, days, counts, ids, and what is
 * under another key. A new one belongs here only if it can hold no words.
 */
const choicesOf: Record<string, string[]> = {
	access_log: ['purpose', 'on'],
	card: ['holder'],
	closing_letter: ['way'],
	consent: [
		...[
			'scope',
			'decision',
			'method',
			'expires_on',
			'text_version',
			'language',
			'place',
			'witness'
		],
		...['relation', 'reading_level', 'device', 'channel']
	],
	contribution: ['state'],
	custody_change: ['custody', 'guardian_relation', 'other_relation'],
	excerpt: ['state'],
	first_meeting: ['on_day', 'at_time'],
	follow_up: ['asked_on', 'due_on'],
	identity: ['sealed'],
	identity_look_up: ['reason', 'of'],
	kept_form: ['holder', 'path', 'sealed'],
	mask: ['state', 'kind'],
	mask_word: ['kind'],
	masking: ['unchecked'],
	masking_check: ['way'],
	may_we: ['scope', 'why'],
	media: ['kind', 'credit', 'others', 'state', 'problem', 'keep_until', 'may_cut'],
	media_file: ['name', 'type'],
	moment: ['excerpt_ids'],
	notice: ['kind', 'about_kind', 'due_on'],
	opportunity_check: ['answer'],
	opportunity_comment: ['role'],
	opportunity_dot: ['voter'],
	participation_answer: ['part', 'degree', 'told_to', 'told_on'],
	recall: ['whom', 'on'],
	remark: ['kind'],
	round_decision: ['choice', 'excerpt_ids', 'aside_ids'],
	story: ['kind', 'language'],
	story_touch: ['relation', 'answer', 'answered_on', 'how'],
	storyteller: [
		...['secret_name', 'age_band', 'area', 'custody', 'guardian_relation', 'other_relation']
	],
	visit: ['owner'],
	withdrawal: ['what', 'reached'],
	youth_check: ['answer']
};

const tables = Object.values(schema)
	.filter((one) => typeof one === 'object' && 'getSQL' in one)
	.map((table) => getTableConfig(table as never));

describe('the list of what is sealed', () => {
	test('names tables and columns that there are', () => {
		const there = new Map(tables.map(({ name, columns }) => [name, columns.map(nameOf)]));
		for (const [table, columns] of columnsOf) {
			expect(there.get(table), table).toEqual(expect.arrayContaining(columns));
		}
	});

	test('leaves out no text about a story, an item of media or a young person', () => {
		const written = places.flatMap(({ table, columns }) =>
			columns.map((name) => `${table}.${name}`)
		);
		const left = tables
			.filter(({ name, columns }) => isAbout(name, columns.map(nameOf)))
			.flatMap(({ name, columns }) =>
				columns
					.filter(
						(column) => column.getSQLType() === 'text' && !/(^|_)(id|by|hash)$/.test(nameOf(column))
					)
					.map(nameOf)
					.filter((column) => !columnsOf.get(name)?.includes(column))
					.filter((column) => !choicesOf[name]?.includes(column))
					.map((column) => `${name}.${column}`)
			);
		expect(left.filter((name) => !written.includes(name))).toEqual([]);
	});

	test('holds all that an erasure wipes', () => {
		const ids = { mediaIds: ['m'], storyIds: ['s'] };
		const changes = [
			...eraseStories(ctx.db, ['s'], 1),
			...eraseMedia(ctx.db, ids, 1),
			...leavingNoWords(ctx, 'p')
		];
		expect(changes.flatMap(missingOf)).toEqual([]);
	});
});

const isAbout = (table: string, columns: string[]) =>
	['story', 'media', 'storyteller'].includes(table) ||
	(['story_id', 'media_id', 'storyteller_id'].some((name) => columns.includes(name)) &&
		!table.startsWith('search_'));

const nameOf = ({ name }: { name: string }) =>
	name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** What a change takes away and the list does not name. */
function missingOf(change: Change): string[] {
	const { sql } = change.toSQL();
	const [, deleted] = /^delete from "(\w+)"/.exec(sql) ?? [];
	if (deleted) return columnsOf.has(deleted) || wordless.includes(deleted) ? [] : [deleted];
	const [, table = '', set = ''] = /^update "(\w+)" set (.*?) where /.exec(sql) ?? [];
	const emptied = [...set.matchAll(/"(\w+)" = (?:\?|null)(?=,|$)/g)].map(([, name = '']) => name);
	expect(emptied.length, sql).toBeGreaterThan(0);
	return emptied
		.filter((name) => !choices.includes(name) && !columnsOf.get(table)?.includes(name))
		.filter((name) => !['length', 'updated_at'].includes(name))
		.map((name) => `${table}.${name}`);
}
