/** Use cases on closing letters: at the end each young person hears from a named adult (R40). */
import { actorId } from '$lib/domain/access/role';
import { bandOf, type AgeBand } from '$lib/domain/consent/rule';
import { DomainError } from '$lib/domain/error';
import {
	deliveryInput,
	letterInput,
	letterParts,
	requireWhole,
	type LetterTexts,
	type LetterWay
} from '$lib/domain/initiative/closing';
import { parse } from '$lib/domain/text/input';
import { allow, today, type Context } from '../context';
import * as cards from '../store/card';
import * as closings from '../store/closing';
import * as setups from '../store/setup';
import * as stories from '../store/story';
import * as storytellers from '../store/storyteller';
import { answersTo } from '../store/thread-answer';
import * as threads from '../store/thread';
import { noIds } from '../store/thread-found';
import { nodesOf } from '../store/thread-node';
import { ownWords } from '../store/withdrawal';
import { ownPerson, readerOf } from './reading';

/** A letter with what its writer needs beside it. */
export interface Writing {
	storytellerId: string;
	secretName: string;
	ageBand: AgeBand;
	/** Whether there is anything told that a letter could be about. */
	hasTold: boolean;
	/** The texts; null where somebody else wrote it and it may tell of words that are closed to the reader. */
	texts: LetterTexts | null;
	/** Name of whoever wrote it last; empty while nobody has. */
	by: string;
	/** ms; null while it is being written. */
	deliveredAt: number | null;
	way: LetterWay | null;
	/** 0 while nobody has begun. */
	version: number;
	/** What became of the words, as far as those are open to the writer. */
	became: { insight: string; whatIfs: { whatIf: string; answers: string[] }[] }[];
	/** Months for which stories are kept; null when that has not been decided. */
	months: number | null;
	/** Whom one asks about data; may be empty. */
	contact: string;
	/** Without a card nobody reads it on the own page. */
	hasCard: boolean;
}

/** The letter to one young person, to be written on or to be read. */
export async function open(ctx: Context, storytellerId: string): Promise<Writing> {
	const person = allow(
		ctx,
		'letter.read',
		await storytellers.find(ctx.db, storytellerId, today(ctx))
	);
	const letter = await closings.find(ctx.db, storytellerId);
	const readable = await readableOf(ctx, storytellerId);
	const { retention, contact } = await setups.find(ctx.db, person.initiativeId);
	return {
		...{ storytellerId, secretName: person.secretName, ageBand: bandOf(person, today(ctx)) },
		hasTold: await closings.hasTold(ctx.db, storytellerId),
		texts: !letter ? noTexts : mayRead(ctx, letter, readable) ? textsOf(letter) : null,
		by: letter?.by ?? '',
		deliveredAt: letter?.deliveredAt ?? null,
		way: letter?.way ?? null,
		version: letter?.version ?? 0,
		became: await becameOf(ctx, person.initiativeId, readable.ids),
		months: retention.story ?? null,
		contact,
		hasCard: (await cards.findLive(ctx.db, storytellerId, 'young')) !== undefined
	};
}

/**
 * Keeps what is written so far; what is left out stays.
 *
 * @param expected the version it was written on, 0 for a new one
 * @throws DomainError `withdrawn`, `consent_missing` for a letter that is closed to the writer, `transition_illegal` once
 * it is delivered, `stale`
 */
export async function save(
	ctx: Context,
	storytellerId: string,
	input: unknown,
	expected?: number
): Promise<void> {
	const person = allow(
		ctx,
		'letter.write',
		await storytellers.find(ctx.db, storytellerId, today(ctx))
	);
	const given = parse(letterInput, input);
	const { letter, times } = await toWriteOn(ctx, person.id, expected);
	const texts = Object.fromEntries(
		letterParts.flatMap((part) => (given[part] === undefined ? [] : [[part, given[part] ?? '']]))
	);
	const written = { ...texts, by: actorId(ctx.actor), writtenAt: ctx.now() };
	await ctx.db.commit([
		closings.guardKept(storytellerId, times),
		...(letter
			? closings.update(ctx.db, storytellerId, letter.version, written)
			: [closings.insert(ctx.db, { storytellerId, ...written })])
	]);
}

/**
 * Delivers it: from now on it stands on the own page, signed by whoever delivers it.
 *
 * @throws DomainError as {@link save}; `required` or `gap_left` at the first part that is not whole
 */
export async function deliver(
	ctx: Context,
	storytellerId: string,
	input: unknown,
	expected?: number
): Promise<void> {
	const person = allow(
		ctx,
		'letter.write',
		await storytellers.find(ctx.db, storytellerId, today(ctx))
	);
	const { way } = parse(deliveryInput, input);
	const { letter, times } = await toWriteOn(ctx, person.id, expected);
	requireWhole(letter ?? noTexts);
	const change = { way, by: actorId(ctx.actor), deliveredAt: ctx.now() };
	await ctx.db.commit([
		closings.guardKept(storytellerId, times),
		...closings.update(ctx.db, storytellerId, letter?.version ?? 0, change)
	]);
}

/** A letter as its young person reads it. */
export interface OwnLetter extends LetterTexts {
	secretName: string;
	/** Name of the adult; empty when the account is gone. */
	by: string;
	/** ms */
	at: number;
}

/** The own letter; null while none is delivered. */
export async function mine(ctx: Context): Promise<OwnLetter | null> {
	const person = allow(ctx, 'letter.readOwn', await ownPerson(ctx));
	const letter = await closings.find(ctx.db, person.id);
	return letter?.deliveredAt
		? {
				...textsOf(letter),
				...{ secretName: person.secretName, by: letter.by, at: letter.deliveredAt }
			}
		: null;
}

const noTexts: LetterTexts = { understood: '', happened: '', notDone: '', kept: '', turnTo: '' };

const textsOf = ({ understood, happened, notDone, kept, turnTo }: LetterTexts): LetterTexts => ({
	...{ understood, happened, notDone, kept, turnTo }
});

/** The letter as it may be written on, and how often something was taken back by now. */
async function toWriteOn(ctx: Context, storytellerId: string, expected: number | undefined) {
	const times = await closings.timesTakenBack(ctx.db, storytellerId);
	if (!(await closings.hasTold(ctx.db, storytellerId))) {
		throw new DomainError('withdrawn');
	}
	const letter = await closings.find(ctx.db, storytellerId);
	if (letter && !mayRead(ctx, letter, await readableOf(ctx, storytellerId))) {
		throw new DomainError('consent_missing');
	}
	if (letter?.deliveredAt) {
		throw new DomainError('transition_illegal', { from: 'delivered', to: 'delivered' });
	}
	if (expected !== undefined && expected !== (letter?.version ?? 0)) {
		throw new DomainError('stale');
	}
	return { letter, times };
}

interface Readable {
	/** The stories that are open to the asker. */
	ids: string[];
	isAll: boolean;
}

/** Which of somebody's stories the asker may read. */
async function readableOf(ctx: Context, storytellerId: string): Promise<Readable> {
	const { storyIds } = await ownWords(ctx.db, storytellerId);
	const found = await Promise.all(storyIds.map((id) => stories.find(ctx.db, id)));
	const there = found.filter((one) => one !== undefined && one.withdrawnAt === null);
	const ids: string[] = [];
	for (const one of there) {
		if (one && (await stories.isReadable(ctx.db, one, readerOf(ctx)))) {
			ids.push(one.id);
		}
	}
	return { ids, isAll: ids.length === there.length };
}

/** It may repeat what is closed to others than whoever wrote it. */
function mayRead(ctx: Context, { byId }: closings.StoredLetter, { isAll }: Readable): boolean {
	return isAll || byId === actorId(ctx.actor);
}

/** Insights that rest on these stories, with the what-ifs and the answers to them. */
async function becameOf(
	ctx: Context,
	initiativeId: string,
	storyIds: readonly string[]
): Promise<Writing['became']> {
	if (storyIds.length === 0) {
		return [];
	}
	const { ids, edges } = await threads.load(ctx.db, { story: [...storyIds] });
	const wanted = { ...noIds, insight: ids.insight, opportunity: ids.opportunity };
	const asker = { userId: actorId(ctx.actor), today: today(ctx), initiativeId };
	const nodes = await nodesOf(ctx.db, wanted, asker);
	const answers = await answersTo(ctx.db, ids.opportunity);
	const after = (id: string) =>
		new Set(edges.filter((edge) => edge.from === id).map((edge) => edge.to));
	return nodes
		.filter(({ kind }) => kind === 'insight')
		.map((insight) => ({
			insight: insight.title,
			whatIfs: nodes
				.filter(({ id, kind }) => kind === 'opportunity' && after(insight.id).has(id))
				.map((whatIf) => ({
					whatIf: whatIf.title,
					answers: answers
						.filter(({ opportunityId }) => opportunityId === whatIf.id)
						.map(({ title }) => title)
						.filter(Boolean)
				}))
		}));
}
