/** The young person's own pages: what my words became, what I said yes to, who has read. */
import { relationsOf, type CustodyChange, type Relations } from '$lib/domain/consent/custody';
import { overviewBy, type ScopeOverview } from '$lib/domain/consent/overview';
import { hasGuardian } from '$lib/domain/consent/rule';
import { DomainError } from '$lib/domain/error';
import { isTouchOpen, type StoredTouch } from '$lib/domain/story/touch-kind';
import type { ResearchProject } from '$lib/domain/initiative/research-project';
import { ownStory, whyUnused, type OwnStory, type Unused } from '$lib/domain/thread/own';
import { answerSeenBy, type AnswerSeenBy } from '$lib/domain/thread/own-answer';
import { editionOf } from '$lib/i18n/consent-edition';
import { allow, today, type Context } from '../context';
import * as opportunities from '../store/opportunity';
import * as readings from '../store/access-log';
import * as records from '../store/consent-record';
import * as custodies from '../store/custody';
import * as projects from '../store/research-project';
import * as remarks from '../store/remark';
import * as setups from '../store/setup';
import * as storyAnswers from '../store/story-answer';
import type { StoryAnswer } from '../store/story-answer';
import type * as storytellers from '../store/storyteller';
import * as threads from '../store/thread';
import { answersTo, type Answer } from '../store/thread-answer';
import { noIds } from '../store/thread-found';
import { nodesOf } from '../store/thread-node';
import type { DatedNode } from '../store/thread-words';
import * as touches from '../store/touch';
import * as withdrawals from '../store/withdrawal';
import * as checks from '../store/youth-check';
import { adultOf, ownPerson, projectsOf, type NamedAdult } from './reading';
import * as retention from './retention';

export type OwnNode = DatedNode & Partial<Answer> & { concrete?: string[] };

export interface MyStory extends OwnStory<OwnNode> {
	/** Young people beside this one with words in a cluster, by cluster. */
	others: Record<string, number>;
	/** Null for what was used, and for what was told as an answer. */
	unused: Unused | null;
	/** It was told as an answer to whether an insight fits. */
	answerTo: AnswerTo | null;
	/** By when a first answer is due, in ms. */
	answerBy: number;
	/** What a named adult wrote back, the first answer first. */
	replies: StoryAnswer[];
	/** What one said of it, the first one first. */
	remarks: remarks.Remark[];
	/** Those whom it touches and whose yes it waits for before it goes beyond the team, and what they said. */
	waitsForOthers: Pick<StoredTouch, 'relation' | 'answer'>[];
	/** The day on which it will be erased as its time is over, `YYYY-MM-DD`; null while that is not near. */
	erasesOn: string | null;
	/** Nobody took it back: its time was over. */
	isTimeOver: boolean;
}

/** What a story is that was drawn or spoken as an answer. */
export interface AnswerTo {
	insightId: string;
	/** It stands by the answer; false once something new was made in its place. */
	isLatest: boolean;
	seenBy: AnswerSeenBy;
}

export interface MyPages {
	storytellerId: string;
	secretName: string;
	/** The named adult. */
	contact: NamedAdult;
	/** The latest first. */
	stories: MyStory[];
	scopes: ScopeOverview[];
	/** Whether they decide without a guardian. */
	isAdult: boolean;
	/** Which wording of the uses stands there: to be sent back with an answer. */
	textHash: string;
}

/** What a young person's words may be used for, and who has read them. */
export interface MyUses {
	secretName: string;
	scopes: ScopeOverview[];
	/** What each guardian is to the young person; empty where nobody said. */
	relations: Relations;
	/** All that was decided, by themself and by a guardian, the latest first; on single words too. */
	history: records.StoredConsent[];
	/** Who was asked at home, and since when; the latest first. */
	custody: CustodyChange[];
	/** Research projects of the initiative; those that are over too. */
	projects: ResearchProject[];
	/** The latest fifty. */
	readings: readings.Reading[];
	/** Which wording of the uses stands there: to be sent back with an answer. */
	textHash: string;
}

/** What a young person's own page shows. The own words need nobody's yes; of others' words nothing is in it. */
export async function mine(ctx: Context): Promise<MyPages> {
	const person = allow(ctx, 'thread.readOwn', await ownPerson(ctx));
	const { storyIds } = await withdrawals.ownWords(ctx.db, person.id);
	const thread = await ownThread(ctx, person, storyIds);
	const all = await records.list(ctx.db, person.id);
	const clusters = thread.nodes.filter(({ kind }) => kind === 'cluster').map(({ id }) => id);
	const others = await threads.othersIn(ctx.db, clusters, person.id);
	const replies = await storyAnswers.listOf(ctx.db, storyIds);
	const said = await remarks.listOf(ctx.db, storyIds);
	const open = (await touches.listOf(ctx.db, storyIds)).filter(isTouchOpen);
	const made = await checks.answersAmong(ctx.db, storyIds);
	const erasesOn = await retention.mine(ctx);
	const gone = (await withdrawals.list(ctx.db, person.id)).filter(({ isByTime }) => isByTime);
	const day = today(ctx);
	const answerDays = await setups.answerDays(ctx.db, person.initiativeId);
	return {
		storytellerId: person.id,
		secretName: person.secretName,
		contact: await adultOf(ctx, person.contactId),
		stories: thread.nodes
			.filter(({ kind }) => kind === 'story')
			.toSorted((a, b) => b.at - a.at)
			.map((story) => {
				const own = ownStory(story, thread);
				const item = { ...person, storyId: story.id };
				const toThis = replies.filter(({ storyId }) => storyId === story.id);
				const to = made.find(({ storyId }) => storyId === story.id);
				const unused = to ? null : whyUnused(own, item, all, day);
				return {
					...own,
					others: Object.fromEntries(own.clusters.map(({ id }) => [id, others.get(id) ?? 0])),
					// Whoever has heard back waits no more.
					unused: unused === 'waiting' && toThis.length > 0 ? null : unused,
					answerTo: to
						? {
								...{ insightId: to.insightId, isLatest: to.isLatest },
								seenBy: answerSeenBy(to.state, item, all, day)
							}
						: null,
					answerBy: story.at + answerDays * 86_400_000,
					replies: toThis,
					waitsForOthers: open
						.filter(({ storyId }) => storyId === story.id)
						.map(({ relation, answer }) => ({ relation, answer })),
					remarks: said.filter(({ storyId }) => storyId === story.id),
					erasesOn: erasesOn.get(story.id) ?? null,
					isTimeOver: gone.some(({ itemId }) => itemId === story.id)
				};
			}),
		scopes: overviewBy(await projectsOf(ctx, person), person, all, day),
		isAdult: !hasGuardian(person, day),
		textHash: await editionOf(ctx.locale)
	};
}

/** What the young person said yes and no to, and who has read (F4). */
export async function uses(ctx: Context): Promise<MyUses> {
	const person = allow(ctx, 'thread.readOwn', await ownPerson(ctx));
	const all = await records.list(ctx.db, person.id);
	return {
		secretName: person.secretName,
		scopes: overviewBy(await projectsOf(ctx, person), person, all, today(ctx)),
		relations: relationsOf(person),
		history: all.toReversed(),
		custody: await custodies.listTold(ctx.db, person.id),
		projects: await projects.list(ctx.db, person.initiativeId),
		readings: await readings.list(ctx.db, person.id, 50),
		textHash: await editionOf(ctx.locale)
	};
}

/** The research projects that run, for whoever decides on one. */
export async function projectsNow(ctx: Context): Promise<ResearchProject[]> {
	return projectsOf(ctx, allow(ctx, 'thread.readOwn', await ownPerson(ctx)));
}

/** The named adult, for the page that leads to somebody to talk to; nobody for whoever has no card. */
export async function namedAdult(ctx: Context): Promise<NamedAdult> {
	allow(ctx, 'card.signIn', {});
	const person = await ownPerson(ctx);
	return adultOf(ctx, person?.contactId ?? null);
}

/** What a young person is about to take back. */
export interface TakingBack {
	/** `part`: of a picture or a recording. */
	kind: 'story' | 'media' | 'excerpt' | 'part';
	words: string;
	/** Of a picture or a recording: its kind. */
	mediaKind: string;
	isWithdrawn: boolean;
}

/** What a young person is about to take back, in their own words. @throws DomainError `not_found` when it is not theirs */
export async function takingBack(ctx: Context, itemId: string): Promise<TakingBack> {
	const person = allow(ctx, 'thread.readOwn', await ownPerson(ctx));
	const own = await withdrawals.ownWords(ctx.db, person.id);
	const isPicture = own.media.some(({ id }) => id === itemId);
	const kind = own.storyIds.includes(itemId) ? 'story' : isPicture ? 'media' : 'excerpt';
	if (kind === 'excerpt' && !own.excerpts.some(({ id }) => id === itemId)) {
		throw new DomainError('not_found');
	}
	const ids = { ...noIds, [kind]: [itemId] };
	const [node] = await nodesOf(ctx.db, ids, askerOf(ctx, person));
	return {
		kind: node?.mediaId ? 'part' : kind,
		words: node?.title ?? '',
		mediaKind: kind === 'media' ? (node?.detail ?? '') : '',
		isWithdrawn: node?.state === 'withdrawn'
	};
}

async function ownThread(
	ctx: Context,
	person: storytellers.FoundStoryteller,
	storyIds: readonly string[]
) {
	const { ids, edges } = await threads.load(ctx.db, { story: [...storyIds] });
	const nodes: OwnNode[] = await nodesOf(ctx.db, ids, askerOf(ctx, person));
	const answers = await answersTo(ctx.db, ids.opportunity);
	const concrete = await opportunities.concreteOf(ctx.db, ids.opportunity);
	return {
		nodes: [...nodes.map((node) => ({ ...node, ...concrete.get(node.id) })), ...answers],
		edges: [
			...edges,
			...answers.map(({ id, opportunityId }) => ({
				from: opportunityId,
				to: id,
				kind: 'answered' as const
			}))
		]
	};
}

function askerOf(ctx: Context, { id, initiativeId }: { id: string; initiativeId: string }) {
	return { userId: '', today: today(ctx), initiativeId, storytellerId: id };
}
