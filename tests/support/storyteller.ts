/** Young people with stories, and the whole thread that can hang on their words. */
import type { Actor } from '$lib/domain/access/role';
import type { AgeBand } from '$lib/domain/consent/rule';
import type { Scope } from '$lib/domain/consent/scope';
import { fromPlainText } from '$lib/domain/text/plain-text';
import type { Context } from '$lib/server/context';
import {
	evidence,
	excerpt,
	insight,
	masking,
	moment,
	opportunity,
	opportunityInsight,
	pledge,
	story,
	storyText
} from '$lib/server/db/schema';
import * as consents from '$lib/server/service/consent';
import * as storytellers from '$lib/server/service/storyteller';
import * as searchIndex from '$lib/server/store/search';
import { as } from './context';

/** A young person; whatever is said yes to is said by young person and guardian alike. */
export async function aYoungPerson(
	ctx: Context,
	initiativeId: string,
	more: { ageBand?: AgeBand; yesTo?: readonly Scope[]; secretName?: string } = {}
): Promise<string> {
	const { ageBand = '13-14', yesTo = [], secretName = aName(ctx.newId()) } = more;
	const made = await storytellers.create(ctx, initiativeId, { secretName, ageBand });
	for (const scope of yesTo) {
		for (const by of ['young', 'guardian']) {
			await consents.record(ctx, made.item.id, { scope, by, decision: 'yes', method: 'paper' });
		}
	}
	return made.item.id;
}

/** A name that nobody else has, without a figure: now and then a UUID reads as a CPR number. */
function aName(id: string): string {
	return `Navn ${id.replace(/\d/g, (figure) => 'ghijklmnop'.charAt(Number(figure)))}`;
}

/** The same context, asked by a young person with a card. */
export function asYoung<C extends Context>(ctx: C, initiativeId: string, storytellerId: string): C {
	const actor: Actor = { kind: 'young', initiativeId, storytellerId };
	return as(ctx, actor);
}

/** A story that says the words and nothing else, indexed, with one moment and one excerpt over all of it. */
export async function aToldStory(
	ctx: Context,
	initiativeId: string,
	storytellerId: string,
	words: string,
	authorId = 'somebody'
): Promise<{ storyId: string; excerptId: string }> {
	const [storyId, excerptId, at] = [ctx.newId(), ctx.newId(), ctx.now()];
	const document = JSON.stringify(fromPlainText(words));
	await ctx.db.commit([
		ctx.db.read.insert(story).values({
			id: storyId,
			initiativeId,
			storytellerId,
			title: `Om ${words}`,
			kind: 'interview',
			document,
			length: words.length,
			facts: { dream: words },
			authorId,
			inputHash: 'hash',
			createdAt: at,
			updatedAt: at
		}),
		ctx.db.read.insert(masking).values({ storyId, unchecked: [] }),
		ctx.db.read.insert(storyText).values({ storyId, start: 0, text: words }),
		ctx.db.read.insert(moment).values({
			id: ctx.newId(),
			storyId,
			position: 0,
			title: words,
			people: [words],
			barriers: [],
			excerptIds: [excerptId]
		}),
		...searchIndex.index(ctx.db, storyId, `Om ${words}`, words),
		anExcerptRow(ctx, { id: excerptId, initiativeId, storyId, storytellerId }, words)
	]);
	return { storyId, excerptId };
}

function anExcerptRow(
	ctx: Context,
	of: { id: string; initiativeId: string; storyId: string; storytellerId: string },
	quote: string
) {
	return ctx.db.read.insert(excerpt).values({
		...of,
		start: 0,
		end: [...quote].length,
		quote,
		memo: `husk ${quote}`,
		attributes: { dose: quote },
		storyVersion: 1,
		createdBy: 'somebody',
		createdAt: ctx.now()
	});
}

/** An insight on excerpts, a what-if on it, and a pledge on that. */
export async function whatBecame(
	ctx: Context,
	initiativeId: string,
	excerptIds: string[],
	of: { wallId?: string; clusterId?: string } = {}
): Promise<{ insightId: string; opportunityId: string; pledgeId: string }> {
	const [insightId, opportunityId, pledgeId] = [ctx.newId(), ctx.newId(), ctx.newId()];
	const common = { initiativeId, createdBy: 'somebody', createdAt: ctx.now() };
	await ctx.db.commit([
		ctx.db.read
			.insert(insight)
			.values({ ...common, ...of, id: insightId, observation: 'Det der bærer, ligger langt væk' }),
		...excerptIds.map((excerptId, position) =>
			ctx.db.read.insert(evidence).values({ insightId, excerptId, stance: 'supports', position })
		),
		ctx.db.read.insert(opportunity).values({
			...common,
			id: opportunityId,
			whatIf: 'Hvad nu hvis forældre kørte på skift?',
			state: 'open',
			updatedAt: ctx.now()
		}),
		ctx.db.read.insert(opportunityInsight).values({ opportunityId, insightId }),
		ctx.db.read.insert(pledge).values({
			id: pledgeId,
			initiativeId,
			opportunityId,
			partnerName: 'Cykelhandleren',
			kind: 'transport',
			weekdays: [],
			contact: { name: 'Kasper', email: null, phone: null },
			createdAt: ctx.now()
		})
	]);
	return { insightId, opportunityId, pledgeId };
}
