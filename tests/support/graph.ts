/** A whole initiative with one of everything, and everybody who could ask about it. */
import type { Subject } from '$lib/domain/access/policy';
import { nobody, roles, type Actor } from '$lib/domain/access/role';
import { loadDemo } from '$lib/server/demo/load';
import { as, aMember, anInitiative, type TestContext } from './context';

export type Thing =
	| 'initiative'
	| 'storyteller'
	| 'family'
	| 'story'
	| 'excerpt'
	| 'media'
	| 'tag'
	| 'round'
	| 'roundDecision'
	| 'codebookChange'
	| 'memo'
	| 'wall'
	| 'insight'
	| 'insightAskedAbout'
	| 'check'
	| 'participation'
	| 'opportunity'
	| 'opportunityBehind'
	| 'followUp'
	| 'preparedAnswer'
	| 'partner'
	| 'partnerMerge'
	| 'piece'
	| 'template'
	| 'pledge'
	| 'partnerLink'
	| 'upload'
	| 'kiosk'
	| 'contribution'
	| 'notice'
	| 'recall'
	| 'researchProject'
	| 'worry';

export interface Graph {
	slug: string;
	/** What the policy is told about each thing, and its id. */
	things: Record<Thing, Subject & { id: string; initiativeId: string }>;
	/** By a name for the test's report. */
	actors: Record<string, Actor>;
	/** A secretariat, but of another initiative. */
	stranger: Actor;
}

/** The demo: all things of one thread, from one story to one pledge. */
export async function aGraph(ctx: TestContext): Promise<Graph> {
	const { initiativeId, slug } = await loadDemo(ctx, { locale: 'da' });
	const first = async (query: string) => {
		const [row] = await ctx.db.raw(query, [initiativeId]);
		return Object.fromEntries(
			Object.entries({ ...row, initiativeId }).map(([name, value]) => [name, String(value)])
		) as { id: string; initiativeId: string };
	};
	const of = (table: string, columns = 'id') =>
		first(`select ${columns} from "${table}" where initiative_id = ? order by id limit 1`);
	const story = (await of('story', 'id, storyteller_id as storytellerId')) as Subject & {
		id: string;
		initiativeId: string;
	};
	const storytellerId = String(story.storytellerId);
	const pledge = (await of('pledge', 'id, opportunity_id as opportunityId')) as typeof story;
	const opportunityId = String(pledge.opportunityId);
	const linkId = ctx.newId();
	const things: Graph['things'] = {
		initiative: { id: initiativeId, initiativeId },
		storyteller: { id: storytellerId, initiativeId, storytellerId },
		story,
		excerpt: {
			...(await first(
				`select id from excerpt where initiative_id = ? and storyteller_id = '${storytellerId}' order by id limit 1`
			)),
			storytellerId
		},
		media: { id: ctx.newId(), initiativeId, storytellerId },
		family: await of('family'),
		tag: await of('tag'),
		round: await of('coding_round'),
		roundDecision: await first(
			'select d.id from round_decision d join coding_round r on r.id = d.round_id where r.initiative_id = ? limit 1'
		),
		codebookChange: { id: ctx.newId(), initiativeId },
		memo: { id: ctx.newId(), initiativeId },
		wall: await of('wall', 'id, id as thisWall'),
		insight: await of('insight'),
		insightAskedAbout: {
			...(await first(
				`select i.id from insight i join youth_check c on c.insight_id = i.id and c.wording = i.wording
				where i.initiative_id = ? and c.storyteller_id = '${storytellerId}' order by i.id limit 1`
			)),
			storytellerId
		},
		check: await first(
			'select c.id from youth_check c join insight i on i.id = c.insight_id where i.initiative_id = ? order by c.id limit 1'
		),
		opportunityBehind: {
			...(await first(
				`select o.opportunity_id as id from opportunity_insight o join evidence v on v.insight_id = o.insight_id
				join excerpt x on x.id = v.excerpt_id where x.initiative_id = ? and x.storyteller_id = '${storytellerId}' order by 1 limit 1`
			)),
			storytellerId
		},
		opportunity: { id: opportunityId, initiativeId, opportunityId },
		participation: await of('participation_check'),
		followUp: { id: ctx.newId(), initiativeId, storytellerId },
		preparedAnswer: await first(
			'select p.id, o.id as opportunityId from opportunity_prepared p join opportunity o on o.id = p.opportunity_id where o.initiative_id = ? order by p.id limit 1'
		),
		partner: await of('partner'),
		partnerMerge: { id: ctx.newId(), initiativeId },
		piece: await first(
			'select p.id, o.id as opportunityId from package_piece p join opportunity o on o.id = p.opportunity_id where o.initiative_id = ? order by p.id limit 1'
		),
		template: await of('package_template'),
		pledge,
		partnerLink: { id: linkId, initiativeId, opportunityId },
		upload: { id: ctx.newId(), initiativeId },
		kiosk: await of('kiosk'),
		contribution: await of('contribution'),
		notice: await of('notice'),
		researchProject: await of('research_project'),
		recall: await first(
			`select l.id, s.id as storytellerId from access_log l join storyteller s on s.id = l.storyteller_id
			where s.initiative_id = ? and l.purpose like 'print:%'
			and exists (select 1 from withdrawal w where w.storyteller_id = s.id and w.at > l.at) order by l.id limit 1`
		),
		worry: aWorry(await of('worry', 'id, raised_by as raisedBy'))
	};
	await aLink(ctx, things.partnerLink);
	await anUpload(ctx, things.upload);
	await aPartnerMerge(ctx, things.partnerMerge, things.partner.id);
	await aCodebookChange(ctx, things.codebookChange);
	await aMemo(ctx, things.memo);
	things.followUp.opportunityId = things.opportunityBehind.id;
	await aFollowUp(ctx, things.followUp);
	await aPicture(ctx, things.media, things.story.id);
	return {
		slug,
		things,
		actors: await everybody(ctx, things),
		stranger: await aMember(ctx, await anInitiative(ctx), 'secretariat')
	};
}

/** For whoever raised it, who is none of the actors. */
function aWorry({
	raisedBy,
	...worry
}: Subject & { id: string; initiativeId: string; raisedBy?: string }) {
	return { ...worry, onlyFor: [String(raisedBy)] };
}

async function anUpload(ctx: TestContext, { id, initiativeId = '' }: Subject & { id: string }) {
	const { upload } = await import('$lib/server/db/schema');
	const name = await ctx.media.files.begin();
	const row = { id, initiativeId, authorId: 'somebody', name, size: 9, createdAt: ctx.now() };
	await ctx.db.commit([ctx.db.read.insert(upload).values(row)]);
}

async function aCodebookChange(
	ctx: TestContext,
	{ id, initiativeId = '' }: Subject & { id: string }
) {
	const { codebookChange } = await import('$lib/server/db/schema');
	const inverse = { add: [], set: [], remove: [], on: [], off: [] };
	const row = { id, initiativeId, kind: 'move', inverse, by: 'operator', at: ctx.now() };
	await ctx.db.commit([ctx.db.read.insert(codebookChange).values(row)]);
}

async function aLink(ctx: TestContext, { id, opportunityId = '' }: Subject & { id: string }) {
	const { partnerLink } = await import('$lib/server/db/schema');
	const times = { createdAt: ctx.now(), expiresAt: ctx.now() + 86_400_000 };
	const row = { id, opportunityId, tokenHash: id, createdBy: 'operator', ...times };
	await ctx.db.commit([ctx.db.read.insert(partnerLink).values(row)]);
}

async function aPartnerMerge(
	ctx: TestContext,
	{ id, initiativeId = '' }: Subject & { id: string },
	intoId: string
) {
	const { partner, partnerMerge } = await import('$lib/server/db/schema');
	const [gone, at] = [{ id: ctx.newId(), mergedInto: intoId, initiativeId }, ctx.now()];
	const lists = { areas: [], interests: [], offers: [] };
	const moved = { pledges: [], links: [], partners: [] };
	const row = { id, initiativeId, goneId: gone.id, intoId, intoVersion: 1, moved };
	await ctx.db.commit([
		ctx.db.read
			.insert(partner)
			.values({ ...gone, ...lists, name: 'Doubled', sector: 'private', createdAt: at }),
		ctx.db.read.insert(partnerMerge).values({ ...row, before: {}, after: {}, by: 'operator', at })
	]);
}

/** Of the young person. */
async function aFollowUp(
	ctx: TestContext,
	{ id, storytellerId = '', opportunityId = '' }: Subject & { id: string }
) {
	const { followUp } = await import('$lib/server/db/schema');
	const row = { id, opportunityId, storytellerId, on: '2026-11-01', dueOn: '2026-11-15' };
	await ctx.db.commit([
		ctx.db.read.insert(followUp).values({ ...row, askedBy: 'operator', askedAt: ctx.now() })
	]);
}

/** On a tag of its own: others are taken away before it. */
async function aMemo(ctx: TestContext, { id, initiativeId = '' }: Subject & { id: string }) {
	const { memo, tag } = await import('$lib/server/db/schema');
	const tagId = ctx.newId();
	const at = ctx.now();
	const row = { id, initiativeId, tagId, text: 'Husk.', authorId: 'somebody' };
	await ctx.db.commit([
		ctx.db.read
			.insert(tag)
			.values({ id: tagId, initiativeId, name: 'Om', family: 'theme', createdAt: at }),
		ctx.db.read.insert(memo).values({ ...row, createdAt: at, updatedAt: at })
	]);
}

async function aPicture(ctx: TestContext, of: Graph['things']['media'], storyId: string) {
	const { media, mediaFile } = await import('$lib/server/db/schema');
	const { id, initiativeId, storytellerId = '' } = of;
	const row = { id, initiativeId, storytellerId, storyId, kind: 'picture', authorId: 'operator' };
	const told = { title: '', ownWords: '', altText: '', transcript: [], isNamed: false };
	const name = await ctx.media.files.store(Buffer.from('a picture'));
	await ctx.db.commit([
		ctx.db.read.insert(media).values({ ...row, state: 'ready', createdAt: ctx.now(), told }),
		ctx.db.read.insert(mediaFile).values({ name, mediaId: id, type: 'image/webp', bytes: 9 })
	]);
}

async function everybody(ctx: TestContext, things: Graph['things']): Promise<Graph['actors']> {
	const { initiativeId, storytellerId = '' } = things.story;
	const { opportunityId = '' } = things.opportunity;
	const actors: Graph['actors'] = { nobody };
	for (const role of roles) {
		actors[role] = await aMember(as(ctx, nobody), initiativeId, role);
	}
	const { facilitator } = actors;
	if (facilitator?.kind === 'user') {
		const { userId, name, memberships } = facilitator;
		actors['a facilitator’s token'] = { kind: 'token', userId, name, memberships };
	}
	const young = { kind: 'young', initiativeId } as const;
	const guardian = { kind: 'guardian', as: 'guardian', initiativeId } as const;
	const partner = { kind: 'partner', initiativeId } as const;
	const pledger = { kind: 'pledger', initiativeId } as const;
	const [other] = await ctx.db.raw(
		'select id from storyteller where initiative_id = ? and id <> ?',
		[...[initiativeId, storytellerId]]
	);
	const guest = { kind: 'guest', guestId: ctx.newId(), name: 'Gæst', initiativeId } as const;
	return {
		...actors,
		'the young person': { ...young, storytellerId },
		'another young person': { ...young, storytellerId: String(other?.id) },
		'the guardian': { ...guardian, storytellerId },
		'the guardian of another': { ...guardian, storytellerId: ctx.newId() },
		'a guest at the wall': { ...guest, wallId: things.wall.id },
		'a guest at another wall': { ...guest, wallId: ctx.newId() },
		'a partner by link': { ...partner, linkId: things.partnerLink.id, opportunityId },
		'whoever gave the pledge': { ...pledger, pledgeId: things.pledge.id },
		'whoever gave another pledge': { ...pledger, pledgeId: ctx.newId() },
		'a partner of another what-if': { ...partner, linkId: ctx.newId(), opportunityId: ctx.newId() }
	};
}
