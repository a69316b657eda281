/** Use cases on storytellers: young people by their secret names. */
import type { Role } from '$lib/domain/access/role';
import { DomainError, isDomainError } from '$lib/domain/error';
import {
	newStoryteller,
	storytellerChange,
	type Storyteller,
	type StorytellerChange
} from '$lib/domain/story/storyteller';
import { bandOf, decidesSince, type Age, type AgeBand } from '$lib/domain/consent/rule';
import { parse } from '$lib/domain/text/input';
import { allow, today, type Context } from '../context';
import * as custodies from '../store/custody';
import * as families from '../store/family';
import * as initiatives from '../store/initiative';
import * as members from '../store/member';
import * as storytellers from '../store/storyteller';
import { noIds } from '../store/thread-found';
import { nodesOf } from '../store/thread-node';
import type { DatedNode } from '../store/thread-words';
import { ownWords } from '../store/withdrawal';
import { custodyNoted, endOther, heldAfter, nothingHeld } from './custody-change';
import { expectVersion, hashInput, isRepeat, madeNow, orStale, type Created } from './once';
import { tombstone } from './wall-command';

export async function list(
	ctx: Context,
	slugOrId: string,
	page: { after: string | undefined; limit: number }
): Promise<Storyteller[]> {
	const { id } = allow(ctx, 'storyteller.list', await initiatives.find(ctx.db, slugOrId));
	return storytellers.list(ctx.db, id, page, today(ctx));
}

export async function read(ctx: Context, id: string): Promise<Storyteller> {
	return shown(allow(ctx, 'storyteller.read', await found(ctx, id)));
}

/** The named adult is whoever adds the young person, unless another member is named. @throws DomainError `name_taken` */
export async function create(
	ctx: Context,
	slugOrId: string,
	input: unknown
): Promise<Created<Storyteller>> {
	const subject = allow(ctx, 'storyteller.create', await initiatives.find(ctx.db, slugOrId));
	const given = parse(newStoryteller, input);
	const id = given.id ?? ctx.newId();
	const inputHash = hashInput({ initiativeId: subject.id, ...given });
	if (isRepeat(await storytellers.findInputHash(ctx.db, id), inputHash)) {
		return { isNew: false, item: await existing(ctx, id) };
	}
	await refuseTaken(ctx, subject.id, given.secretName, id);
	await checkContact(ctx, subject.id, given.contactId);
	await checkFamily(ctx, subject.id, given.familyId);
	const { note, ...held } = heldAfter(nothingHeld, given);
	const row = {
		id,
		initiativeId: subject.id,
		secretName: given.secretName,
		ageBand: given.ageBand ?? bandOf(given, today(ctx)),
		birthYear: given.birthYear ?? null,
		area: given.area ?? '',
		familyId: given.familyId ?? null,
		contactId: given.contactId ?? (await ownId(ctx, subject.id)),
		...held,
		inputHash,
		createdAt: ctx.now()
	};
	const noted = custodyNoted(ctx, id, nothingHeld, { ...held, note });
	const isNew = await orNameTaken(() =>
		madeNow(
			() => ctx.db.commit([storytellers.insert(ctx.db, row), ...noted]),
			() => storytellers.findInputHash(ctx.db, id),
			inputHash
		)
	);
	return { isNew, item: await existing(ctx, id) };
}

/** @param expected the version the change was made on, if the caller knows it */
export async function change(
	ctx: Context,
	id: string,
	input: unknown,
	expected?: number
): Promise<Storyteller> {
	const subject = allow(ctx, 'storyteller.change', await found(ctx, id));
	const given = parse(storytellerChange, input);
	expectVersion(shown(subject), expected);
	if (given.secretName && given.secretName !== subject.secretName) {
		await refuseTaken(ctx, subject.initiativeId, given.secretName, id);
	}
	await checkContact(ctx, subject.initiativeId, given.contactId);
	await checkFamily(ctx, subject.initiativeId, given.familyId);
	const [last] = await custodies.list(ctx.db, id);
	const before = { ...heldOf(subject), note: last?.note ?? '' };
	const { note, ...held } = heldAfter(before, given);
	const noted = custodyNoted(ctx, id, before, { ...held, note });
	const update = storytellers.update(ctx.db, id, subject.version, {
		...wanted(given),
		...held,
		...(given.ageBand && {
			grownAt: cameInto(ctx, '18+', subject, given.ageBand),
			ownSince: cameInto(ctx, '15-17', subject, given.ageBand)
		})
	});
	const item = await orStale(
		() =>
			orNameTaken(() => ctx.db.commit([...update, ...noted, ...endOther(ctx, id, held.custody)])),
		() => existing(ctx, id)
	);
	if (held.custody !== subject.custody) {
		// What closes by it leaves open walls at once.
		await tombstone(ctx, subject);
	}
	return item;
}

/** Members who can be the named adult, by name. */
export async function contacts(
	ctx: Context,
	slugOrId: string
): Promise<{ id: string; name: string }[]> {
	const { id } = allow(ctx, 'storyteller.list', await initiatives.find(ctx.db, slugOrId));
	const staff = await members.list(ctx.db, id);
	const named = staff.filter(({ role }) => staffRoles.includes(role));
	return [...new Map(named.map(({ userId, name }) => [userId, { id: userId, name }])).values()];
}

const staffRoles: readonly Role[] = ['secretariat', 'facilitator', 'fieldworker'];

/** A young person's stories, the latest first; without a title where the asker may not read them. */
export async function stories(ctx: Context, id: string): Promise<DatedNode[]> {
	const { initiativeId } = allow(ctx, 'storyteller.read', await found(ctx, id));
	const { storyIds } = await ownWords(ctx.db, id);
	const userId = 'userId' in ctx.actor ? ctx.actor.userId : '';
	const nodes = await nodesOf(
		ctx.db,
		{ ...noIds, story: [...storyIds] },
		{ userId, today: today(ctx), initiativeId }
	);
	return nodes.toSorted((a, b) => b.at - a.at);
}

/** When they came into a band, as far as it is known once the band is said outright. */
function cameInto(ctx: Context, band: AgeBand, before: Age, ageBand: AgeBand): number | null {
	if (ageBand !== band) {
		return null;
	}
	const day = today(ctx);
	return bandOf(before, day) === band ? decidesSince(before, day) : ctx.now();
}

const heldOf = ({ custody, guardianRelation, otherRelation }: Storyteller) => ({
	...{ custody, guardianRelation, otherRelation }
});

function wanted({ custody: _, custodyNote: __, ...given }: StorytellerChange) {
	const { area, ageBand, birthYear, ...rest } = given;
	return {
		...rest,
		...(area !== undefined && { area: area ?? '' }),
		...(ageBand !== undefined && { ageBand, birthYear: null }),
		...(birthYear !== undefined && { birthYear })
	};
}

/** The name itself is not repeated in the error: it is in the caller's form already. */
async function refuseTaken(
	ctx: Context,
	initiativeId: string,
	name: string,
	ownId: string
): Promise<void> {
	const bearer = await storytellers.findByName(ctx.db, initiativeId, name);
	if (bearer !== undefined && bearer !== ownId) {
		throw new DomainError('name_taken', {}, 'secretName');
	}
}

/** Two at once with the same name: the unique index decides. */
async function orNameTaken<T>(commit: () => Promise<T>): Promise<T> {
	try {
		return await commit();
	} catch (error) {
		if (isDomainError(error, 'id_taken') && String(error.data.constraint).includes('secret_name')) {
			throw new DomainError('name_taken', {}, 'secretName');
		}
		throw error;
	}
}

async function checkContact(
	ctx: Context,
	initiativeId: string,
	contactId: string | null | undefined
): Promise<void> {
	if (contactId && !(await isMember(ctx, initiativeId, contactId))) {
		throw new DomainError('not_found', {}, 'contactId');
	}
}

async function checkFamily(
	ctx: Context,
	initiativeId: string,
	familyId: string | null | undefined
): Promise<void> {
	const family = familyId ? await families.find(ctx.db, familyId) : undefined;
	if (familyId && family?.initiativeId !== initiativeId) {
		throw new DomainError('not_found', {}, 'familyId');
	}
}

async function isMember(ctx: Context, initiativeId: string, userId: string): Promise<boolean> {
	const all = await members.list(ctx.db, initiativeId);
	return all.some((member) => member.userId === userId);
}

async function ownId(ctx: Context, initiativeId: string): Promise<string | null> {
	const userId = 'userId' in ctx.actor ? ctx.actor.userId : '';
	return (await isMember(ctx, initiativeId, userId)) ? userId : null;
}

async function existing(ctx: Context, id: string): Promise<Storyteller> {
	const there = await found(ctx, id);
	if (!there) {
		throw new Error(`storyteller ${id} vanished after its own write`);
	}
	return shown(there);
}

function found(ctx: Context, id: string) {
	return storytellers.find(ctx.db, id, today(ctx));
}

function shown({ storytellerId: _, ...rest }: storytellers.FoundStoryteller): Storyteller {
	return rest;
}
