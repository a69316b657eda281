import { beforeEach, describe, expect, it } from 'vitest';
import { nobody, type Actor } from '$lib/domain/access/role';
import { actorOfToken, anAccount } from '$tests/support/account';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import * as members from './member';
import * as tokens from './token';

let ctx: TestContext;
let ours: string;
let secretariat: Actor;
let facilitator: Actor;
let stranger: Actor;

const idOf = (actor: Actor) => ('userId' in actor ? actor.userId : '');

beforeEach(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx, 'ours');
	secretariat = await aMember(ctx, ours, 'secretariat');
	facilitator = await aMember(ctx, ours, 'facilitator');
	stranger = await aMember(ctx, await anInitiative(ctx), 'secretariat');
});

describe('members', () => {
	it('are listed once each, with all their roles', async () => {
		const userId = idOf(facilitator);
		await members.give(as(ctx, secretariat), 'ours', { userId, role: 'fieldworker' });
		const people = await members.list(as(ctx, facilitator), 'ours');
		expect(people).toHaveLength(2);
		expect(people.find((one) => one.userId === userId)?.roles).toEqual([
			'facilitator',
			'fieldworker'
		]);
	});

	it('are given and taken roles by the secretariat alone', async () => {
		const role = { userId: idOf(facilitator), role: 'decider' };
		const fieldworker = as(ctx, await aMember(ctx, ours, 'fieldworker'));
		expect(await outcome(members.give(as(ctx, facilitator), 'ours', role))).toBe('forbidden');
		expect(await outcome(members.take(as(ctx, facilitator), 'ours', role))).toBe('forbidden');
		expect(await outcome(members.list(fieldworker, 'ours'))).toBe('forbidden');
		expect(await outcome(members.give(as(ctx, nobody), 'ours', role))).toBe('not_signed_in');
		expect(await outcome(members.give(as(ctx, secretariat), 'ours', role))).toBe('ok');
		expect(await outcome(members.give(as(ctx, secretariat), 'ours', role))).toBe('ok');
	});

	it('of another initiative do not exist', async () => {
		const role = { userId: idOf(facilitator), role: 'facilitator' };
		for (const work of [members.give, members.take]) {
			expect(await outcome(work(as(ctx, stranger), 'ours', role))).toBe('not_found');
		}
		expect(await outcome(members.list(as(ctx, stranger), 'ours'))).toBe('not_found');
	});

	it('keep at least one secretariat, even when two take it from each other at once', async () => {
		const other = await aMember(ctx, ours, 'secretariat');
		const take = (by: Actor, from: Actor) =>
			outcome(members.take(as(ctx, by), 'ours', { userId: idOf(from), role: 'secretariat' }));
		const both = await Promise.all([take(secretariat, other), take(other, secretariat)]);
		expect(both.sort()).toEqual(['last_secretariat', 'ok']);
	});

	it('who lose a role lose its tokens, and their open streams hear of it', async () => {
		const { token } = await tokens.create(as(ctx, facilitator), 'ours', { role: 'facilitator' });
		expect(await actorOfToken(ctx, token)).toMatchObject({ kind: 'token' });
		const heard: unknown[] = [];
		ctx.live.subscribe(`access:${idOf(facilitator)}`, (message) => heard.push(message));
		const role = { userId: idOf(facilitator), role: 'facilitator' };
		await members.take(as(ctx, secretariat), 'ours', role);
		expect(await actorOfToken(ctx, token)).toEqual(nobody);
		expect(heard).toHaveLength(1);
	});

	it('are added by e-mail by the operator alone', async () => {
		await anAccount(ctx, 'bo@example.org', 'Bo');
		const input = { email: 'Bo@example.org', initiative: 'ours', role: 'fieldworker' };
		expect(await outcome(members.add(as(ctx, secretariat), input))).toBe('forbidden');
		expect(await members.add(ctx, input)).toMatchObject({ name: 'Bo', roles: ['fieldworker'] });
		expect(await outcome(members.add(ctx, { ...input, email: 'x@example.org' }))).toBe('not_found');
		expect(await outcome(members.add(ctx, { ...input, initiative: 'nix' }))).toBe('not_found');
		expect(await outcome(members.add(ctx, { ...input, role: 'king' }))).toBe('invalid');
	});
});

describe('tokens', () => {
	it('speak for a role that their maker holds, and for no other', async () => {
		const mine = as(ctx, facilitator);
		expect(await outcome(tokens.create(mine, 'ours', { role: 'secretariat' }))).toBe('forbidden');
		const { token, item } = await tokens.create(mine, 'ours', {
			role: 'facilitator',
			name: 'Excel'
		});
		expect(await actorOfToken(ctx, token)).toMatchObject({
			memberships: [{ initiativeId: ours, role: 'facilitator' }]
		});
		expect(await tokens.list(mine, 'ours')).toEqual([item]);
		expect(JSON.stringify(await ctx.db.raw('select * from api_token'))).not.toContain(token);
	});

	it('end after their days', async () => {
		const { token } = await tokens.create(as(ctx, facilitator), 'ours', {
			role: 'facilitator',
			days: '30'
		});
		ctx.clock.advance(30 * 86_400_000);
		expect(await actorOfToken(ctx, token)).toEqual(nobody);
	});

	it('are ended by their maker alone', async () => {
		const { token, item } = await tokens.create(as(ctx, facilitator), 'ours', {
			role: 'facilitator'
		});
		for (const other of [secretariat, stranger]) {
			expect(await outcome(tokens.revoke(as(ctx, other), item.id))).toBe('not_found');
		}
		await tokens.revoke(as(ctx, facilitator), item.id);
		expect(await actorOfToken(ctx, token)).toEqual(nobody);
		expect(await tokens.list(as(ctx, facilitator), 'ours')).toEqual([]);
	});

	it('cannot make tokens', async () => {
		const { token } = await tokens.create(as(ctx, facilitator), 'ours', { role: 'facilitator' });
		const program = as(ctx, await actorOfToken(ctx, token));
		expect(await outcome(tokens.create(program, 'ours', { role: 'facilitator' }))).toBe(
			'forbidden'
		);
	});

	it('are made for a member by the operator, and refused for anybody else', async () => {
		await anAccount(ctx, 'bo@example.org', 'Bo');
		const input = { email: 'bo@example.org', role: 'fieldworker' };
		expect(await outcome(tokens.create(ctx, 'ours', input))).toBe('forbidden');
		await members.add(ctx, { ...input, initiative: 'ours' });
		const { token } = await tokens.create(ctx, 'ours', input);
		expect(await actorOfToken(ctx, token)).toMatchObject({ name: 'Bo' });
	});

	it('of another initiative do not exist', async () => {
		expect(await outcome(tokens.list(as(ctx, stranger), 'ours'))).toBe('not_found');
		const input = { role: 'secretariat' };
		expect(await outcome(tokens.create(as(ctx, stranger), 'ours', input))).toBe('not_found');
	});
});
