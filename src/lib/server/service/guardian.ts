/** The guardian's own page: what is allowed, their own yes, a wish to erase, and what the young person shares. */
import { overview, type ScopeOverview } from '$lib/domain/consent/overview';
import { hasGuardian, needsGuardian, ruledBy } from '$lib/domain/consent/rule';
import { isDomainError } from '$lib/domain/error';
import { erasureAnswer } from '$lib/domain/story/answer';
import { parse } from '$lib/domain/text/input';
import { withoutMasked } from '$lib/domain/text/marked-words';
import { masked } from '$lib/domain/text/masking';
import { editionOf } from '$lib/i18n/consent-edition';
import { allow, today, type Context } from '../context';
import * as records from '../store/consent-record';
import * as requests from '../store/erasure-request';
import * as maskings from '../store/masking';
import * as texts from '../store/story-text';
import * as storytellers from '../store/storyteller';
import { noIds } from '../store/thread-found';
import { nodesOf } from '../store/thread-node';
import { ownWords } from '../store/withdrawal';
import { noteReadings, ownPerson } from './reading';
import { marksOf } from './telling';

export interface GuardianPage {
	storytellerId: string;
	secretName: string;
	/** The named adult; empty when there is none. */
	contact: string;
	/** The uses that a guardian is asked about, with what both have said. */
	scopes: ScopeOverview[];
	/** What was decided generally on these uses, the latest first; of single words nothing is told. */
	history: records.StoredConsent[];
	requests: requests.ErasureRequest[];
	/** What the young person lets the guardian read; null when they do not. */
	shared: { id: string; title: string; text: string }[] | null;
	/** Which wording of the uses stands there: to be sent back with an answer. */
	textHash: string;
}

/** Everything that the guardian's page shows. The young person's words only when they are shared; reading is noted. */
export async function mine(ctx: Context): Promise<GuardianPage> {
	const person = allow(ctx, 'guardian.readOwn', await foundChild(ctx));
	const day = today(ctx);
	const all = await records.list(ctx.db, person.id);
	const rule = ruledBy(person, day);
	const isAsked = ({ scope }: Pick<ScopeOverview, 'scope'>) => needsGuardian(rule, scope);
	const { contactId } = person;
	const names = await storytellers.namesOf(ctx.db, contactId ? [contactId] : []);
	return {
		storytellerId: person.id,
		secretName: person.secretName,
		contact: names.get(contactId ?? '') ?? '',
		scopes: overview(person, all, day).filter(isAsked),
		history: all.filter((one) => !one.itemId && isAsked(one)).toReversed(),
		requests: await requests.list(ctx.db, person.id),
		shared: (await storytellers.shares(ctx.db, person.id)) ? await sharedBy(ctx, person) : null,
		textHash: await editionOf(ctx.locale)
	};
}

/** Asks the secretariat to erase everything; asked again before there is an answer, it is one request. */
export async function askErasure(ctx: Context): Promise<void> {
	const person = allow(ctx, 'erasure.ask', await foundChild(ctx));
	const row = { id: ctx.newId(), storytellerId: person.id, at: ctx.now() };
	try {
		await ctx.db.commit(requests.insert(ctx.db, row));
	} catch (error) {
		if (!isDomainError(error, 'stale')) {
			throw error;
		}
	}
}

/** What a guardian has asked to have erased, for the staff. */
export async function erasures(
	ctx: Context,
	storytellerId: string
): Promise<requests.ErasureRequest[]> {
	allow(ctx, 'erasure.read', await storytellers.find(ctx.db, storytellerId, today(ctx)));
	return requests.list(ctx.db, storytellerId);
}

/** Answers what waits. Erasing itself is a withdrawal; the young person is asked first (R14). */
export async function answerErasure(
	ctx: Context,
	storytellerId: string,
	input: unknown
): Promise<void> {
	const found = await storytellers.find(ctx.db, storytellerId, today(ctx));
	allow(ctx, 'erasure.answer', found);
	const { answer } = parse(erasureAnswer, input);
	await ctx.db.commit([requests.answer(ctx.db, storytellerId, { answer, answeredAt: ctx.now() })]);
}

/** Whether the young person's guardian reads the own stories; null for whoever has no guardian any more. */
export async function sharing(ctx: Context): Promise<boolean | null> {
	const person = allow(ctx, 'guardian.share', await ownPerson(ctx));
	return hasGuardian(person, today(ctx)) ? storytellers.shares(ctx.db, person.id) : null;
}

/** The young person lets the guardian read the own stories, or no longer. */
export async function share(ctx: Context, isShared: boolean): Promise<void> {
	const person = allow(ctx, 'guardian.share', await ownPerson(ctx));
	await ctx.db.commit([storytellers.share(ctx.db, person.id, isShared)]);
}

async function foundChild(ctx: Context) {
	const { actor } = ctx;
	return actor.kind === 'guardian'
		? storytellers.find(ctx.db, actor.storytellerId, today(ctx))
		: undefined;
}

/** Stories that still stand, with others' names and places masked. */
async function sharedBy(ctx: Context, { id, initiativeId }: storytellers.FoundStoryteller) {
	const { storyIds } = await ownWords(ctx.db, id);
	const asker = { userId: '', today: today(ctx), initiativeId, storytellerId: id };
	const nodes = await nodesOf(ctx.db, { ...noIds, story: [...storyIds] }, asker);
	const standing = nodes.filter(({ state }) => state !== 'withdrawn');
	await noteReadings(
		ctx,
		standing.map((story) => ({ id: story.id, storytellerId: id })),
		'shared'
	);
	return Promise.all(
		standing.map(async (story) => {
			const masks = await maskings.masksOf(ctx.db, story.id);
			const anchored = masks.filter(({ state }) => state === 'anchored');
			return {
				id: story.id,
				title: withoutMasked(story.title, await marksOf(ctx, story.id)),
				text: masked(await texts.read(ctx.db, story.id), 0, anchored)
			};
		})
	);
}
