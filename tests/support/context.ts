/** A real database in a temporary folder, a clock that stands still, and actors for every role. */
import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { inject } from 'vitest';
import type { Actor, Role } from '$lib/domain/access/role';
import type { Context } from '$lib/server/context';
import { openDb, type Db } from '$lib/server/db/open';
import { initiative, member, user } from '$lib/server/db/schema';
import { workerImporter } from '$lib/server/import/importer';
import { inProcessHub } from '$lib/server/live/hub';
import * as setups from '$lib/server/store/setup';
import { workerGrouper } from '$lib/server/suggestion/grouper';
import { mediaOnDisk } from '$lib/server/media/media';
import { pseudonymsWith } from '$lib/server/pseudonym';
import { signerWith } from '$lib/server/signer';
import { vaultWith } from '$lib/server/vault';
import { answers } from './setup';

export const start = Date.UTC(2026, 10, 22, 9);

export async function aDatabase(): Promise<Db> {
	const file = join(mkdtempSync(join(tmpdir(), 'traad-')), 'traad.db');
	copyFileSync(inject('emptyDatabase'), file);
	return openDb({ url: `file:${file}` });
}

/** A context of the operator with a clock that the test moves: `ctx.clock.advance(ms)`. */
export async function aContext(): Promise<TestContext> {
	const clock = aClock();
	return {
		db: await aDatabase(),
		now: clock.now,
		clock,
		newId: () => v7(),
		actor: { kind: 'operator', userId: 'operator' },
		live: inProcessHub(),
		media: mediaOnDisk(mkdtempSync(join(tmpdir(), 'traad-media-'))),
		mail: { isOn: false, send: () => Promise.resolve() },
		importer: workerImporter(),
		suggestions: workerGrouper(),
		vault: vaultWith(join(mkdtempSync(join(tmpdir(), 'traad-key-')), 'identity.key')),
		signer: signerWith(join(mkdtempSync(join(tmpdir(), 'traad-key-')), 'access-log.key')),
		pseudonyms: pseudonymsWith(join(mkdtempSync(join(tmpdir(), 'traad-key-')), 'research.key')),
		origin: 'http://localhost:3000',
		locale: 'da'
	};
}

export type TestContext = Context & { clock: ReturnType<typeof aClock> };

function aClock() {
	let time = start;
	return {
		now: () => time,
		advance: (ms: number) => {
			time += ms;
		}
	};
}

/** The same context, asked by somebody else. */
export function as<C extends Context>(ctx: C, actor: Actor): C {
	return { ...ctx, actor };
}

/** An initiative in the database, without members and with nothing answered. */
export async function anUnansweredInitiative(
	ctx: Context,
	slug = `initiative-${v7()}`
): Promise<string> {
	const id = ctx.newId();
	await ctx.db.commit([
		ctx.db.read.insert(initiative).values({ id, slug, name: slug, createdAt: ctx.now() })
	]);
	return id;
}

/** An initiative in the database, without members; all is answered, so that it takes contributions. */
export async function anInitiative(ctx: Context, slug = `initiative-${v7()}`): Promise<string> {
	const id = await anUnansweredInitiative(ctx, slug);
	await ctx.db.commit(setups.put(ctx.db, id, { ...answers, leadIds: [ctx.newId()] }, ''));
	return id;
}

/** A user who holds one role in the initiative; in the database, so that services can name them. */
export async function aMember(ctx: Context, initiativeId: string, role: Role): Promise<Actor> {
	const userId = ctx.newId();
	const email = `${userId}@example.org`;
	const createdAt = ctx.now();
	await ctx.db.commit([
		ctx.db.read
			.insert(user)
			.values({ id: userId, email, name: `${role} ${userId}`, passwordHash: '-', createdAt }),
		ctx.db.read.insert(member).values({ id: ctx.newId(), initiativeId, userId, role, createdAt })
	]);
	return {
		kind: 'user',
		userId,
		name: `${role} ${userId}`,
		memberships: [{ initiativeId, role }],
		isFounder: false
	};
}

/** The name of the domain error that a promise ends in, or `ok`. */
export async function outcome(work: Promise<unknown>): Promise<string> {
	return work.then(
		() => 'ok',
		(error: { reason?: string }) => error.reason ?? String(error)
	);
}
