/** What the demo needs beside the use cases that everybody has: a beginning, an end, and a way to start over. */
import type { Locale } from '$lib/domain/account/account';
import type { Role } from '$lib/domain/access/role';
import type { Initiative } from '$lib/domain/initiative/initiative';
import { allow, type Context } from '../context';
import * as accounts from '../store/account';
import * as initiatives from '../store/initiative';
import * as members from '../store/member';
import * as settings from '../store/setting';
import * as wallLogs from '../store/wall-log';
import * as worries from '../store/worry';
import { linkUp } from './linking';
import { hashInput } from './once';

/** A person of the demo: an account without a password, which nobody can sign in to. */
export interface DemoMember {
	id: string;
	name: string;
	email: string;
	role: Role;
}

const mark = 'demo';

/** When the demo began and whether all of it is there; undefined when there is none. */
export async function find(
	ctx: Context,
	id: string
): Promise<{ beganAt: number; isWhole: boolean } | undefined> {
	allow(ctx, 'demo.load', {});
	const beganAt = await initiatives.findCreatedAt(ctx.db, id);
	const isWhole = (await settings.find(ctx.db, mark)) === id;
	return beganAt === undefined ? undefined : { beganAt, isWhole };
}

/** Begins the demo's initiative with its people. */
export async function begin(
	ctx: Context,
	initiative: Omit<Initiative, 'version' | 'isDemo' | 'groundLimit' | 'closedAt'>,
	people: DemoMember[],
	locale: Locale
): Promise<void> {
	allow(ctx, 'demo.load', {});
	const createdAt = ctx.now();
	await ctx.db.commit([
		initiatives.insert(ctx.db, {
			...initiative,
			isDemo: true,
			inputHash: hashInput(initiative),
			createdAt
		}),
		...people.map(({ id, name, email }) =>
			accounts.insert(ctx.db, { id, name, email, passwordHash: '', locale, createdAt })
		),
		...people.map((person) => memberOf(ctx, initiative.id, person))
	]);
}

/** Makes whoever may begin initiatives one of the demo's secretariat, with the lead on safeguarding: they see all of it. */
export async function join(ctx: Context, id: string): Promise<void> {
	allow(ctx, 'demo.load', {});
	const founders = await accounts.listFounderIds(ctx.db);
	const asked = founders.map((founder) => ({ id: founder, role: 'secretariat' as const }));
	const { leadIds, phone } = await worries.findSafeguarding(ctx.db, id);
	const leads = { leadIds: [...new Set([...leadIds, ...founders])], phone };
	await ctx.db.commit([
		...asked.map((one) => memberOf(ctx, id, one)),
		worries.putSafeguarding(ctx.db, id, leads)
	]);
}

/** Marks the demo as whole. */
export async function finish(ctx: Context, id: string): Promise<void> {
	allow(ctx, 'demo.load', {});
	await linkUp(ctx, { changes: [settings.put(ctx.db, mark, id)], told: id });
}

/** Takes the demo away with all that was made in it, its people too. */
export async function clear(ctx: Context, id: string, people: DemoMember[]): Promise<void> {
	allow(ctx, 'demo.load', {});
	const changes = [
		initiatives.remove(ctx.db, id),
		...people.map((person) => accounts.remove(ctx.db, person.id)),
		settings.remove(ctx.db, mark)
	];
	await linkUp(ctx, { changes, taken: { initiativeId: id } });
	wallLogs.forget(ctx.db);
	await ctx.db.checkpoint();
}

function memberOf(
	ctx: Context,
	initiativeId: string,
	{ id, role }: Pick<DemoMember, 'id' | 'role'>
) {
	const row = { id: ctx.newId(), initiativeId, userId: id, role, createdAt: ctx.now() };
	return members.insert(ctx.db, row);
}
