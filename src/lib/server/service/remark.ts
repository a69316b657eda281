/** Use cases on what a young person says of a story that was written down of them, and what adults answer (R17, R35). */
import { can } from '$lib/domain/access/policy';
import { actorId } from '$lib/domain/access/role';
import type { AgeBand } from '$lib/domain/consent/rule';
import { DomainError } from '$lib/domain/error';
import { countRemarks, newRemark, remarkAnswer, type RemarkCount } from '$lib/domain/story/remark';
import { parse } from '$lib/domain/text/input';
import type { DocumentNode } from '$lib/domain/text/plain-text';
import { allow, today, type Context } from '../context';
import * as initiatives from '../store/initiative';
import * as remarks from '../store/remark';
import * as stories from '../store/story';
import * as storytellers from '../store/storyteller';
import { hashInput, isRepeat, madeNow, type Created } from './once';
import { checkReadable, noteReading, readerOf } from './reading';
import { tombstone } from './wall-command';

/** A story with what its young person says of it, to be shown beside each other. */
export interface Remarked {
	storyId: string;
	/** Empty where the words are closed. */
	title: string;
	secretName: string;
	/** As it was written down; null where it is closed to whoever only settles a disagreement. */
	document: DocumentNode | null;
	/** ms */
	toldAt: number;
	/** The age that answers are written for; null when nothing is known. */
	ageBand: AgeBand | null;
	remarks: remarks.Remark[];
}

/** The own story as it was written down. @throws DomainError `withdrawn` */
export async function openOwn(ctx: Context, storyId: string): Promise<Remarked> {
	const found = allow(ctx, 'remark.readOwn', await stories.find(ctx.db, storyId));
	await checkReadable(ctx, found);
	return remarked(ctx, storyId);
}

/**
 * As {@link openOwn} for the staff, under the address of the initiative. Of a story that is closed to them, those who may
 * settle a disagreement see that there is one, and no words.
 *
 * @throws DomainError `consent_missing` too
 */
export async function openIn(ctx: Context, slugOrId: string, storyId: string): Promise<Remarked> {
	const initiative = allow(ctx, 'remark.read', await initiatives.find(ctx.db, slugOrId));
	const found = await stories.find(ctx.db, storyId);
	if (found?.initiativeId !== initiative.id) {
		throw new DomainError('not_found');
	}
	if (await isToSettle(ctx, found)) {
		return withoutWords(await remarked(ctx, storyId));
	}
	await checkReadable(ctx, found);
	await noteReading(ctx, found, 'team');
	return remarked(ctx, storyId);
}

/** How many there are, and whether one stops the story's use; none of the words. */
export async function count(ctx: Context, storyId: string): Promise<RemarkCount> {
	allow(ctx, 'remark.read', await stories.find(ctx.db, storyId));
	return countRemarks(await remarks.listOf(ctx.db, [storyId]));
}

/**
 * Says something of the own story; the text stays as it is. Whoever does not agree closes every use beyond the team, at
 * once and on open walls too, until it is settled.
 *
 * @throws DomainError `withdrawn`; `required`, `too_long` and `cpr_number` at `text`
 */
export async function create(
	ctx: Context,
	storyId: string,
	input: unknown
): Promise<Created<{ id: string }>> {
	const found = allow(ctx, 'remark.create', await stories.find(ctx.db, storyId));
	await checkReadable(ctx, found);
	const { id = ctx.newId(), kind, text } = parse(newRemark, input);
	const inputHash = hashInput({ storyId, kind, text });
	if (isRepeat(await remarks.findInputHash(ctx.db, id), inputHash)) {
		return { isNew: false, item: { id } };
	}
	const row = { id, storyId, kind, text: text ?? '', at: ctx.now(), inputHash };
	const isNew = await madeNow(
		// Taken back at this very moment, it would keep words of the story.
		() => ctx.db.commit([stories.guardThere(storyId), remarks.insert(ctx.db, row)]),
		() => remarks.findInputHash(ctx.db, id),
		inputHash
	);
	if (kind === 'disagree') {
		await tombstone(ctx, found);
	}
	return { isNew, item: { id } };
}

/** Takes back what one said of a story; with it goes the answer, and whatever it stopped may go on. */
export async function remove(ctx: Context, id: string): Promise<void> {
	allow(ctx, 'remark.create', await remarks.find(ctx.db, id));
	await ctx.db.commit([remarks.remove(ctx.db, id)]);
	await ctx.db.checkpoint();
}

/**
 * Answers a remark. Whoever wrote the story down may answer a comment, but does not settle that they understood wrongly.
 *
 * @throws DomainError `transition_illegal` when it has an answer, `stale` when somebody else was faster
 */
export async function answer(ctx: Context, id: string, input: unknown): Promise<void> {
	const found = allow(ctx, 'remark.answer', await remarks.find(ctx.db, id));
	if (found.kind === 'disagree') {
		allow(ctx, 'remark.settle', found);
	}
	const { text } = parse(remarkAnswer, input);
	if (found.answeredAt !== null) {
		throw new DomainError('transition_illegal', { from: 'answered', to: 'answered' });
	}
	const given = { answer: text, answeredBy: actorId(ctx.actor), answeredAt: ctx.now() };
	await ctx.db.commit(remarks.answer(ctx.db, id, given));
}

/** Whether the story is closed to somebody who may settle that its young person does not agree with it. */
async function isToSettle(ctx: Context, found: stories.StorySubject): Promise<boolean> {
	return (
		can(ctx.actor, 'remark.settle', found) &&
		!(await stories.isReadable(ctx.db, found, readerOf(ctx))) &&
		(await remarks.isDisagreedWith(ctx.db, found.id))
	);
}

function withoutWords(all: Remarked): Remarked {
	const disagreements = all.remarks.filter(({ kind }) => kind === 'disagree');
	return {
		...{ ...all, title: '', document: null },
		remarks: disagreements.map((one) => ({ ...one, text: '', answer: '' }))
	};
}

async function remarked(ctx: Context, storyId: string): Promise<Remarked> {
	const story = await stories.read(ctx.db, storyId);
	if (!story) {
		throw new DomainError('not_found');
	}
	const { title, secretName, createdAt, storytellerId, document } = story;
	const person = await storytellers.find(ctx.db, storytellerId, today(ctx));
	return {
		...{ storyId, title, secretName, toldAt: Date.parse(createdAt) },
		ageBand: person?.ageBand ?? null,
		document: JSON.parse(document) as DocumentNode,
		remarks: await remarks.listOf(ctx.db, [storyId])
	};
}
