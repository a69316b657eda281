/** Use cases on consent: what a young person and the guardian said yes and no to. */
import { actorId } from '$lib/domain/access/role';
import { endsUse } from '$lib/domain/consent/ending';
import { newConsent, type NewConsent } from '$lib/domain/consent/input';
import { mayUseEach } from '$lib/domain/consent/may-use';
import { relationsOf, type Guardian } from '$lib/domain/consent/custody';
import { ruledBy, whoDecides, type RuledBy } from '$lib/domain/consent/rule';
import type { Scope } from '$lib/domain/consent/scope';
import { DomainError } from '$lib/domain/error';
import { leavesNoContact } from '$lib/domain/story/contact-key';
import { parse } from '$lib/domain/text/input';
import { editionOf } from '$lib/i18n/consent-edition';
import { allow, today, type Context } from '../context';
import * as contacts from '../store/contact-key';
import * as records from '../store/consent-record';
import * as projects from '../store/research-project';
import * as storytellers from '../store/storyteller';
import { heardBy, readBy } from './consent-text';
import { hashInput, isRepeat, madeNow, type Created } from './once';
import { afterUnquoting, endingUse } from './unquoting';
import { tombstone } from './wall-command';

export interface Consents {
	/** All decisions, oldest first. */
	items: records.StoredConsent[];
	/** What may be done today with what this person gives, item-level decisions aside. */
	mayUse: Record<Scope, boolean>;
	/** The edition of the texts that whoever asks reads today, to be sent back as `textHash`. */
	textHash: string;
}

export async function read(ctx: Context, storytellerId: string): Promise<Consents> {
	const found = allow(
		ctx,
		'consent.read',
		await storytellers.find(ctx.db, storytellerId, today(ctx))
	);
	const items = await records.list(ctx.db, storytellerId);
	const mayUse = mayUseEach(found, items, today(ctx));
	return { items, mayUse, textHash: await editionOf(ctx.locale) };
}

/** What stands of everybody in an initiative, for the list of people: records by storyteller. */
export async function readAll(
	ctx: Context,
	initiativeId: string,
	storytellerIds: string[]
): Promise<Map<string, records.StoredConsent[]>> {
	allow(ctx, 'storyteller.list', { initiativeId });
	return records.listOf(ctx.db, initiativeId, storytellerIds);
}

/**
 * Adds a decision. A young person decides for themself alone, and so does a guardian. A no takes the words that adults wrote
 * off out of what the readers of that use see, in the same batch.
 *
 * @throws DomainError `not_found` at `itemId` for an item that is not this person's own; `text_changed` for a yes to texts that
 *   are worded otherwise today
 */
export async function record(
	ctx: Context,
	storytellerId: string,
	input: unknown
): Promise<Created<records.StoredConsent>> {
	const subject = allow(
		ctx,
		'consent.record',
		await storytellers.find(ctx.db, storytellerId, today(ctx))
	);
	const given = parse(newConsent, input);
	const rule = ruledBy(subject, today(ctx));
	if (ctx.actor.kind === 'young' && given.by !== 'young') {
		throw new DomainError('forbidden', {}, 'by');
	}
	if (ctx.actor.kind === 'guardian') {
		checkGuardian(ctx.actor.as, given, rule);
	}
	const id = given.id ?? ctx.newId();
	const inputHash = hashInput({ storytellerId, ...given });
	if (isRepeat(await records.findInputHash(ctx.db, id), inputHash)) {
		return { isNew: false, item: await existing(ctx, storytellerId, id) };
	}
	if (given.itemId && !(await records.isOwnItem(ctx.db, storytellerId, given.itemId))) {
		throw new DomainError('not_found', {}, 'itemId');
	}
	const { givenAt, ...said } = { ...given, ...(await untilOf(ctx, subject, given)) };
	const read = await readBy(ctx, given);
	const row = {
		...said,
		...read,
		...heardBy(ctx, given, rule.band),
		id,
		storytellerId,
		relation: given.by === 'young' ? null : relationsOf(subject)[given.by] || null,
		recordedBy: actorId(ctx.actor),
		inputHash,
		at: ctx.now()
	};
	// Nobody with a network dates a decision back.
	const then = given.method === 'offline' ? givenAt : undefined;
	const before = await records.list(ctx.db, storytellerId);
	const isEnd = endsUse(given, subject, before, today(ctx));
	const isContactEnd = leavesNoContact(given, mayUseEach(subject, [...before, row], today(ctx)));
	const changes = [
		records.insert(ctx.db, row, then),
		...(isEnd ? await endingUse(ctx, storytellerId, given) : []),
		...(isContactEnd ? [contacts.erase(storytellerId, ctx.now())] : [])
	];
	const isNew = await madeNow(
		() => ctx.db.commit(changes),
		() => records.findInputHash(ctx.db, id),
		inputHash
	);
	await (isEnd ? afterUnquoting(ctx, subject) : tombstone(ctx, subject));
	if (isEnd || isContactEnd) {
		await ctx.db.checkpoint();
	}
	return { isNew, item: await existing(ctx, storytellerId, id) };
}

/** A guardian says for themself alone, generally, and only to what the rule asks a guardian about. */
function checkGuardian(as: Guardian, { by, scope, itemId }: NewConsent, rule: RuledBy): void {
	if (by !== as || itemId) {
		throw new DomainError('forbidden', {}, itemId ? 'itemId' : 'by');
	}
	if (!whoDecides(rule, scope).includes(as)) {
		throw new DomainError('forbidden', {}, 'scope');
	}
}

/** A yes to a research project lasts no longer than the project. @throws DomainError `not_found` at `projectId` */
async function untilOf(
	ctx: Context,
	{ initiativeId }: { initiativeId: string },
	{ projectId, decision, expiresOn }: NewConsent
): Promise<{ expiresOn?: string }> {
	if (!projectId) {
		return {};
	}
	const project = await projects.find(ctx.db, projectId);
	if (project?.initiativeId !== initiativeId) {
		throw new DomainError('not_found', {}, 'projectId');
	}
	const { until } = project;
	return decision === 'yes'
		? { expiresOn: expiresOn && expiresOn < until ? expiresOn : until }
		: {};
}

async function existing(
	ctx: Context,
	storytellerId: string,
	id: string
): Promise<records.StoredConsent> {
	const found = (await records.list(ctx.db, storytellerId)).find((record) => record.id === id);
	if (!found) {
		throw new DomainError('id_taken', {}, 'id');
	}
	return found;
}
