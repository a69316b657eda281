/** The guardian's own page: what is allowed, their own yes, a wish to erase, and what the young person shares. */
import * as v from 'valibot';
import {
	guardians,
	guardiansOf,
	relationsOf,
	type CustodyChange,
	type Guardian,
	type Relations
} from '$lib/domain/consent/custody';
import { overviewBy, type ScopeOverview } from '$lib/domain/consent/overview';
import { hasGuardian, needsGuardian, ruledBy, type Decider } from '$lib/domain/consent/rule';
import { DomainError, isDomainError } from '$lib/domain/error';
import type { ResearchProject } from '$lib/domain/initiative/research-project';
import { erasureAnswer } from '$lib/domain/story/answer';
import { oneOf, parse } from '$lib/domain/text/input';
import { withoutMasked } from '$lib/domain/text/marked-words';
import { editionOf } from '$lib/i18n/consent-edition';
import { allow, today, type Context } from '../context';
import * as records from '../store/consent-record';
import * as custodies from '../store/custody';
import * as projects from '../store/research-project';
import * as requests from '../store/erasure-request';
import * as storytellers from '../store/storyteller';
import { noIds } from '../store/thread-found';
import { nodesOf } from '../store/thread-node';
import { ownWords } from '../store/withdrawal';
import { maskedText } from './one-wording';
import { noteReadings, ownPerson, projectsOf } from './reading';
import { marksOf } from './telling';

export interface GuardianPage {
	storytellerId: string;
	/** Whose page it is. */
	as: Guardian;
	/** Who is asked at home: this one, and the other where two hold custody. */
	guardians: readonly Guardian[];
	relations: Relations;
	secretName: string;
	/** The named adult; empty when there is none. */
	contact: string;
	/** The uses that a guardian is asked about, with what everybody has said. */
	scopes: ScopeOverview[];
	/** What was decided generally on these uses, the latest first; of single words nothing is told. */
	history: records.StoredConsent[];
	/** Who was asked at home, and since when; the latest first. */
	custody: CustodyChange[];
	/** Research projects of the initiative; those that are over too. */
	projects: ResearchProject[];
	requests: requests.ErasureRequest[];
	/** What the young person lets the guardian read; null when they do not. */
	shared: { id: string; title: string; text: string }[] | null;
	/** Which wording of the uses stands there: to be sent back with an answer. */
	textHash: string;
}

/** Everything that the guardian's page shows. The young person's words only when they are shared; reading is noted. */
export async function mine(ctx: Context): Promise<GuardianPage> {
	const person = allow(ctx, 'guardian.readOwn', await foundChild(ctx));
	const as = whoAsks(ctx);
	const day = today(ctx);
	const all = await records.list(ctx.db, person.id);
	const rule = ruledBy(person, day);
	const isAsked = ({ scope }: Pick<ScopeOverview, 'scope'>) => needsGuardian(rule, scope);
	const heard: readonly Decider[] = ['young', ...guardiansOf(person)];
	const { contactId } = person;
	const names = await storytellers.namesOf(ctx.db, contactId ? [contactId] : []);
	return {
		...{ storytellerId: person.id, as },
		...{ guardians: guardiansOf(person), relations: relationsOf(person) },
		secretName: person.secretName,
		contact: names.get(contactId ?? '') ?? '',
		scopes: overviewBy(await projectsOf(ctx, person), person, all, day).filter(isAsked),
		history: all
			.filter((one) => !one.itemId && isAsked(one) && heard.includes(one.by))
			.toReversed(),
		custody: await custodies.listTold(ctx.db, person.id),
		projects: await projects.list(ctx.db, person.initiativeId),
		requests: (await requests.list(ctx.db, person.id)).filter(({ by }) => by === as),
		shared: (await storytellers.shares(ctx.db, person.id))[as] ? await sharedBy(ctx, person) : null,
		textHash: await editionOf(ctx.locale)
	};
}

/** Asks the secretariat to erase everything; asked again before there is an answer, it is one request. */
export async function askErasure(ctx: Context): Promise<void> {
	const person = allow(ctx, 'erasure.ask', await foundChild(ctx));
	const row = { id: ctx.newId(), storytellerId: person.id, by: whoAsks(ctx), at: ctx.now() };
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

/** Whether somebody at home reads the own stories. */
export interface Sharing {
	with: Guardian;
	/** What they are to the young person; empty where nobody said. */
	relation: string;
	isShared: boolean;
}

/** Who at home reads the young person's own stories; nobody for whoever has no guardian any more. */
export async function sharing(ctx: Context): Promise<Sharing[]> {
	const person = allow(ctx, 'guardian.share', await ownPerson(ctx));
	const shared = await storytellers.shares(ctx.db, person.id);
	const relations = relationsOf(person);
	return hasGuardian(person, today(ctx))
		? guardiansOf(person).map((by) => ({
				...{ with: by, relation: relations[by], isShared: shared[by] }
			}))
		: [];
}

/** The young person lets a guardian read the own stories, or no longer. @throws DomainError `invalid` at `with` */
export async function share(ctx: Context, input: unknown): Promise<void> {
	const person = allow(ctx, 'guardian.share', await ownPerson(ctx));
	const { with: by, isShared } = parse(whatIsShared, input);
	if (!guardiansOf(person).includes(by)) {
		throw new DomainError('invalid', {}, 'with');
	}
	await ctx.db.commit([storytellers.share(ctx.db, person.id, by, isShared)]);
}

const whatIsShared = v.object({
	with: v.optional(oneOf(guardians), 'guardian'),
	isShared: v.boolean('invalid')
});

async function foundChild(ctx: Context) {
	const { actor } = ctx;
	return actor.kind === 'guardian'
		? storytellers.find(ctx.db, actor.storytellerId, today(ctx))
		: undefined;
}

const whoAsks = ({ actor }: Context): Guardian =>
	actor.kind === 'guardian' ? actor.as : 'guardian';

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
		standing.map(async (story) => ({
			id: story.id,
			title: withoutMasked(story.title, await marksOf(ctx, story.id)),
			text: await maskedText(ctx, story.id)
		}))
	);
}
