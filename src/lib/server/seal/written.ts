/** Words that adults wrote off, in a copy of the database: each stretch is sealed with the keys of those whose words it is. */
import { setImmediate as breath } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { writtenOff, type Stretch, type WrittenOff } from '$lib/domain/consent/written-off';
import { changeTexts } from '$lib/domain/text/json-texts';
import type { Db } from '../db/open';
import { excerpt, media } from '../db/schema';
import { hasWords, quoteOf } from '../store/excerpt-media';
import { writtenAt } from '../store/quoted';
import { places, type Place } from '../store/quoted-place';
import { read } from '../store/story-text';
import { Rewriting } from './copy';
import { sealText, type SealKey } from './token';

const own = (initiativeId: string) => sql`t.initiative_id = ${initiativeId}`;
const anywhere = { readers: [], isOf: own };

/** Memos too, on what is somebody else's as well, and those that are kept with a tag that went. */
const all: readonly Place[] = [
	...places,
	{ table: 'memo', columns: ['text'], ...anywhere },
	{
		...{ table: 'excerpt', columns: ['memo'], readers: [] },
		isOf: (id) => sql`t.initiative_id = ${id} and t.memo <> ''`
	},
	{ table: 'codebook_change', columns: ['inverse'], ...anywhere, isJson: true }
];

/** @param keyOf of a story or an item of media; undefined for what was taken back by then */
export async function sealWritten(
	db: Db,
	keyOf: (itemId: string) => SealKey | undefined
): Promise<void> {
	const initiatives = await db.raw<{ id: string }>('select id from initiative');
	for (const { id } of initiatives) {
		await sealIn(db, id, keyOf);
	}
}

async function sealIn(
	db: Db,
	initiativeId: string,
	keyOf: (itemId: string) => SealKey | undefined
): Promise<void> {
	const texts = await writtenAt(db, { initiativeId, storytellerId: '' }, all);
	const known = writtenOff();
	for await (const { text } of unhurried(texts)) known.write(text);
	await meetAll(db, initiativeId, known);
	const rewritings = new Map<string, Rewriting>();
	for await (const { place, column, row, text } of unhurried(texts)) {
		const name = `${place.table}.${column}`;
		const seal = (each: string) => sealStretches(each, known.stretchesIn(each), keyOf, name);
		const sealed = place.isJson ? changeTexts(text, seal) : seal(text);
		if (sealed !== text) {
			const rewriting = rewritings.get(name) ?? new Rewriting(db, place.table, [column]);
			rewritings.set(name, rewriting);
			await rewriting.put(row, { [column]: sealed });
		}
	}
	for (const rewriting of rewritings.values()) await rewriting.finish();
}

function sealStretches(
	text: string,
	stretches: readonly Stretch[],
	keyOf: (itemId: string) => SealKey | undefined,
	place: string
): string {
	return stretches.reduceRight((left, { start, end, of }) => {
		const keys = of.flatMap((item) => keyOf(item) ?? []);
		return keys.length === 0
			? left
			: left.slice(0, start) + sealText(left.slice(start, end), keys, place) + left.slice(end);
	}, text);
}

/** Everything that young people told in an initiative: texts, quotes, what was said to pictures and in recordings. */
async function meetAll(db: Db, initiativeId: string, known: WrittenOff): Promise<void> {
	const stories = await db.raw<{ id: string }>(
		sql`select id from story where initiative_id = ${initiativeId} and withdrawn_at is null`
	);
	for await (const { id } of unhurried(stories)) {
		known.meet(await read(db, id), id);
		const quotes = await db.raw<{ of: string; text: string }>(
			sql`select coalesce(${excerpt.mediaId}, ${excerpt.storyId}) as "of", ${quoteOf} as text from ${excerpt}
				where ${excerpt.storyId} = ${id} and ${excerpt.state} <> 'withdrawn' and ${hasWords}`
		);
		quotes.forEach(({ of, text }) => known.meet(text, of));
		const said = await db.raw<{ id: string; own: string; spoken: string | null }>(
			sql`select ${media.id} as id, ${media.ownWords} as own, (select group_concat(l.value ->> 'text', ' ')
				from json_each(${media.transcript}) l) as spoken from ${media}
				where ${media.storyId} = ${id} and ${media.withdrawnAt} is null`
		);
		for (const item of said) {
			known.meet(item.own, item.id);
			known.meet(item.spoken ?? '', item.id);
		}
	}
}

/** The server answers others meanwhile. */
async function* unhurried<T>(all: readonly T[]): AsyncGenerator<T> {
	let last = performance.now();
	for (const one of all) {
		yield one;
		if (performance.now() - last > 10) {
			await breath();
			last = performance.now();
		}
	}
}
