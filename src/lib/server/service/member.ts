/** Use cases on members: who holds which role in an initiative. */
import { memberByEmail, roleOfMember } from '$lib/domain/account/invitation';
import type { Role } from '$lib/domain/access/role';
import { DomainError, isDomainError } from '$lib/domain/error';
import { parse } from '$lib/domain/text/input';
import { allow, type Context } from '../context';
import * as accounts from '../store/account';
import * as initiatives from '../store/initiative';
import * as members from '../store/member';

/** A person in an initiative with all roles they hold there. */
export interface Person {
	userId: string;
	name: string;
	email: string;
	roles: Role[];
}

/** The members by name. */
export async function list(ctx: Context, slugOrId: string): Promise<Person[]> {
	const { id } = allow(ctx, 'member.list', await initiatives.find(ctx.db, slugOrId));
	const people = new Map<string, Person>();
	for (const { userId, name, email, role } of await members.list(ctx.db, id)) {
		const person = people.get(userId) ?? { userId, name, email, roles: [] };
		people.set(userId, { ...person, roles: [...person.roles, role] });
	}
	return [...people.values()];
}

/** Gives a role to somebody who has an account; one that is held already stays as it is. */
export async function give(ctx: Context, slugOrId: string, input: unknown): Promise<void> {
	const { id } = allow(ctx, 'member.change', await initiatives.find(ctx.db, slugOrId));
	const { userId, role } = parse(roleOfMember, input);
	if (!(await accounts.find(ctx.db, userId))) {
		throw new DomainError('not_found', {}, 'userId');
	}
	await insert(ctx, id, userId, role);
}

/**
 * Takes a role away; tokens made with it stop working, and open streams ask again.
 *
 * @throws DomainError `last_secretariat`
 */
export async function take(ctx: Context, slugOrId: string, input: unknown): Promise<void> {
	const { id } = allow(ctx, 'member.change', await initiatives.find(ctx.db, slugOrId));
	const { userId, role } = parse(roleOfMember, input);
	try {
		await ctx.db.commit([
			...(role === 'secretariat' ? [members.guardOtherSecretariat(id, userId)] : []),
			members.remove(ctx.db, id, userId, role)
		]);
	} catch (error) {
		throw isDomainError(error, 'stale') ? new DomainError('last_secretariat') : error;
	}
	ctx.live.publish(`access:${userId}`, { reason: 'role', initiativeId: id, role });
}

/** The operator gives a role by e-mail. @throws DomainError `not_found` with the field that named nothing */
export async function add(ctx: Context, input: unknown): Promise<Person> {
	allow(ctx, 'operator.run', {});
	const { email, initiative, role } = parse(memberByEmail, input);
	const account = await accounts.findByEmail(ctx.db, email);
	if (!account) {
		throw new DomainError('not_found', {}, 'email');
	}
	const found = await initiatives.find(ctx.db, initiative);
	if (!found) {
		throw new DomainError('not_found', {}, 'initiative');
	}
	await insert(ctx, found.id, account.id, role);
	return { userId: account.id, name: account.name, email, roles: [role] };
}

async function insert(ctx: Context, initiativeId: string, userId: string, role: Role) {
	const row = { id: ctx.newId(), initiativeId, userId, role, createdAt: ctx.now() };
	await ctx.db.commit([members.insert(ctx.db, row)]);
	ctx.live.publish(`access:${userId}`, { reason: 'role', initiativeId, role });
}
