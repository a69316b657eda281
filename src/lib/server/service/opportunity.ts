/** Use cases on what-ifs: writing them down and changing them. Answers are in `opportunity-answer`. */
import { can } from '$lib/domain/access/policy';
import { actorId } from '$lib/domain/access/role';
import { DomainError } from '$lib/domain/error';
import { afterChange, checkTask } from '$lib/domain/opportunity/change';
import { isOther } from '$lib/domain/opportunity/concrete';
import { undecided } from '$lib/domain/opportunity/decision';
import {
	readOpportunity,
	readOpportunityPatch,
	type OpportunityInput,
	type OpportunityPatch
} from '$lib/domain/opportunity/opportunity';
import {
	allOf,
	filtered,
	looksClosely,
	type OpportunityFilter
} from '$lib/domain/opportunity/filter';
import { checkNeed } from '$lib/domain/opportunity/partner-text';
import { isSubstantial } from '$lib/domain/opportunity/rewording';
import {
	standingOf,
	type ShownOpportunity,
	type StoredOpportunity
} from '$lib/domain/opportunity/shown';
import { checkStands } from '$lib/domain/pledge/partner-merge';
import { whatIfParts, whatIfWords } from '$lib/domain/opportunity/version';
import { isWorded } from '$lib/domain/text/wording';
import { m } from '$lib/i18n/paraglide/messages';
import { allow, today, type Context } from '../context';
import type { Change } from '../db/open';
import * as initiatives from '../store/initiative';
import * as insights from '../store/insight';
import * as opportunities from '../store/opportunity';
import * as versions from '../store/opportunity-version';
import { show, showOne } from '../store/opportunity-shown';
import * as partners from '../store/partner';
import { secrets } from '../store/partner-text';
import { expectVersion, hashInput, isRepeat, orStale, type Created } from './once';
import { retellRounds } from './weighing-told';

/** In the order of their ids, from after the id `after`. */
export async function list(
	ctx: Context,
	slugOrId: string,
	page: { after: string | undefined; limit: number }
): Promise<ShownOpportunity[]> {
	const { id } = allow(ctx, 'opportunity.list', await initiatives.find(ctx.db, slugOrId));
	return show(ctx.db, await opportunities.list(ctx.db, id, page));
}

/** What a filter lets through, the one that was touched last first, so many at most; and how many there are. */
export async function board(
	ctx: Context,
	slugOrId: string,
	filter: OpportunityFilter = allOf,
	limit = Infinity
): Promise<{ opportunities: ShownOpportunity[]; found: number; all: number }> {
	const { id } = allow(ctx, 'opportunity.list', await initiatives.find(ctx.db, slugOrId));
	const all = await opportunities.count(ctx.db, id);
	if (looksClosely(filter)) {
		const near = await show(ctx.db, await opportunities.listLatest(ctx.db, id, filter));
		const found = filtered(near, filter, today(ctx));
		return { opportunities: found.slice(0, limit), found: found.length, all };
	}
	const most = Number.isFinite(limit) ? limit : -1;
	const rows = await opportunities.listLatest(ctx.db, id, filter, most);
	const found = await opportunities.count(ctx.db, id, filter);
	return { opportunities: await show(ctx.db, rows), found, all };
}

export async function read(ctx: Context, id: string): Promise<ShownOpportunity> {
	const found = allow(ctx, 'opportunity.read', await opportunities.find(ctx.db, id));
	return showOne(ctx.db, found);
}

/**
 * Writes down a what-if.
 *
 * @param along what goes with it into the same batch
 * @throws DomainError `partner_text_names_person` when the text for partners gives a young person away, `not_found` for
 * insights or a partner of another initiative, `partner_merged` when the partner has become part of another
 */
export async function create(
	ctx: Context,
	slugOrId: string,
	input: unknown,
	along: (id: string) => Change[] = () => []
): Promise<Created<ShownOpportunity>> {
	const initiative = await initiatives.find(ctx.db, slugOrId);
	const { id: initiativeId } = allow(ctx, 'opportunity.create', initiative);
	const given = readOpportunity(input);
	const id = given.id ?? ctx.newId();
	const inputHash = hashInput({ initiativeId, ...given });
	if (isRepeat(await opportunities.findInputHash(ctx.db, id), inputHash)) {
		return { isNew: false, item: await existing(ctx, id) };
	}
	await checkInsights(ctx, initiativeId, given.insightIds);
	await checkPartner(ctx, initiativeId, given.partnerId);
	checkNeed(draftOf(given), await secrets(ctx.db, initiativeId, today(ctx)));
	await ctx.db.commit([
		opportunities.insert(ctx.db, {
			id,
			initiativeId,
			...draftOf(given),
			removes: given.removes ?? null,
			partnerId: given.partnerId ?? null,
			partnerKind: given.partnerKind ?? null,
			publicTask: given.publicTask ?? 'adds',
			createdBy: actorId(ctx.actor),
			inputHash,
			createdAt: ctx.now(),
			updatedAt: ctx.now()
		}),
		...opportunities.replaceInsights(ctx.db, id, given.insightIds),
		...along(id)
	]);
	return { isNew: true, item: await existing(ctx, id) };
}

/**
 * Changes a what-if. New words are asked about again: one that the young people have said yes to goes back to `offered`,
 * one that is under way is marked (E2). The words that stood there are kept. Those who may not decide cannot lift the block of E5.
 *
 * @param expected the version the change was made on, if the caller knows it
 */
export async function change(
	ctx: Context,
	id: string,
	input: unknown,
	expected?: number
): Promise<ShownOpportunity> {
	const found = allow(ctx, 'opportunity.change', await opportunities.find(ctx.db, id));
	const patch = readOpportunityPatch(input);
	const now = await showOne(ctx.db, found);
	expectVersion(now, expected);
	if (patch.insightIds) {
		await checkInsights(ctx, found.initiativeId, patch.insightIds);
	}
	await checkPartner(ctx, found.initiativeId, patch.partnerId);
	const known = await secrets(ctx.db, found.initiativeId, today(ctx));
	const words = wordsOf(found, patch);
	checkNeed({ ...found, ...words }, known);
	const isNew = isWorded(whatIfParts, whatIfWords(found), whatIfWords(words));
	const follows = consequence(ctx, found, now, patch);
	return orStale(
		() =>
			ctx.db.commit([
				...(isNew ? [versions.keep(ctx.db, ctx.newId(), id)] : []),
				...opportunities.update(ctx.db, id, found.version, {
					...changesOf(patch),
					...follows.set,
					...(isNew && { writtenBy: actorId(ctx.actor), writtenAt: ctx.now() })
				}),
				...follows.history,
				...(patch.insightIds ? opportunities.replaceInsights(ctx.db, id, patch.insightIds) : [])
			]),
		async () => {
			await retellRounds(ctx, found.initiativeId);
			return existing(ctx, id);
		}
	);
}

function draftOf({ whatIf, concrete, moreOf, towards, area, partnerText }: OpportunityInput) {
	return {
		state: 'draft',
		whatIf,
		concrete: concrete ?? [],
		moreOf: moreOf ?? '',
		towards: towards ?? '',
		area: area ?? '',
		partnerText: partnerText ?? ''
	};
}

function wordsOf(found: StoredOpportunity, patch: OpportunityPatch) {
	return {
		whatIf: patch.whatIf ?? found.whatIf,
		concrete: patch.concrete ?? found.concrete,
		moreOf: patch.moreOf === undefined ? found.moreOf : patch.moreOf,
		towards: patch.towards === undefined ? found.towards : patch.towards,
		partnerText: patch.partnerText === undefined ? found.partnerText : (patch.partnerText ?? '')
	};
}

function changesOf({
	insightIds: _,
	moreOf,
	towards,
	area,
	partnerText,
	...rest
}: OpportunityPatch) {
	return {
		...rest,
		...(moreOf !== undefined && { moreOf: moreOf ?? '' }),
		...(towards !== undefined && { towards: towards ?? '' }),
		...(area !== undefined && { area: area ?? '' }),
		...(partnerText !== undefined && { partnerText: partnerText ?? '' })
	};
}

/** What follows from a change for the state, the young people's yes and the decision; see `afterChange`. */
function consequence(
	ctx: Context,
	found: StoredOpportunity,
	now: ShownOpportunity,
	patch: OpportunityPatch
) {
	const standing = standingOf(found, now.answers);
	const publicTask = patch.publicTask ?? found.publicTask;
	checkTask(standing, publicTask, can(ctx.actor, 'opportunity.decide', found));
	const fresh = wordsOf(found, patch);
	const hasNewWords =
		isSubstantial(found.whatIf, fresh.whatIf) ||
		isOther(found.concrete, fresh.concrete) ||
		isSubstantial(found.partnerText, fresh.partnerText);
	const after = afterChange(standing, { publicTask, hasNewWords });
	const at = ctx.now();
	const answer = {
		...{ id: ctx.newId(), opportunityId: found.id, from: found.state, to: after.state, at },
		by: actorId(ctx.actor),
		reason: after.state === 'paused' ? m.opportunity_pause_task({}, { locale: ctx.locale }) : ''
	};
	return {
		set: {
			state: after.state,
			updatedAt: at,
			...(hasNewWords && { wording: found.wording + 1 }),
			...(after.isReworded && { rewordedAt: at }),
			...(after.isUndecided && undecided)
		},
		history: after.state === found.state ? [] : [opportunities.insertAnswer(ctx.db, answer)]
	};
}

async function checkInsights(ctx: Context, initiativeId: string, ids: string[]): Promise<void> {
	const own = await insights.idsWithin(ctx.db, initiativeId, ids);
	const foreign = ids.findIndex((id) => !own.includes(id));
	if (foreign >= 0) {
		throw new DomainError('not_found', {}, `insightIds.${foreign}`);
	}
}

async function checkPartner(
	ctx: Context,
	initiativeId: string,
	id: string | null | undefined
): Promise<void> {
	const partner = id ? await partners.find(ctx.db, id) : undefined;
	if (id && partner?.initiativeId !== initiativeId) {
		throw new DomainError('not_found', {}, 'partnerId');
	}
	if (partner) {
		checkStands(partner, 'partnerId');
	}
}

async function existing(ctx: Context, id: string): Promise<ShownOpportunity> {
	const found = await opportunities.find(ctx.db, id);
	if (!found) {
		throw new Error(`opportunity ${id} vanished after its own write`);
	}
	return showOne(ctx.db, found);
}
