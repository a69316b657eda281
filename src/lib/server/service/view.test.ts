import { beforeAll, expect, it } from 'vitest';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import * as views from './view';

let ctx: TestContext;
let ours: string;
let mine: TestContext;
let other: TestContext;

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	mine = as(ctx, await aMember(ctx, ours, 'fieldworker'));
	other = as(ctx, await aMember(ctx, ours, 'facilitator'));
});

it('a view is one’s own until it is shared', async () => {
	const made = await views.create(mine, ours, { name: 'Lyspunkter', query: 'family=bright&x=1' });
	expect(made).toMatchObject({ name: 'Lyspunkter', query: 'family=bright', isShared: false });
	expect(await views.list(other, ours)).toEqual([]);
	expect(await outcome(views.change(other, made.id, { name: 'Min' }))).toBe('not_found');
	await views.change(mine, made.id, { isShared: true });
	expect((await views.list(other, ours)).map(({ id }) => id)).toEqual([made.id]);
	expect(await outcome(views.remove(other, made.id))).toBe('forbidden');
	await views.remove(mine, made.id);
	expect(await views.list(mine, ours)).toEqual([]);
});

it('one that was taken away comes back with the same id', async () => {
	const id = ctx.newId();
	const given = { id, name: 'Mobning', query: '' };
	await views.create(mine, ours, given);
	expect((await views.create(mine, ours, given)).id).toBe(id);
	await views.remove(mine, id);
	expect((await views.create(mine, ours, given)).id).toBe(id);
	expect(await outcome(views.create(other, ours, given))).toBe('id_taken');
});

it('is checked as an address is', async () => {
	expect(await outcome(views.create(mine, ours, { name: 'x', query: 'family=anger' }))).toBe(
		'invalid'
	);
	expect(await outcome(views.create(mine, ours, { name: '' }))).toBe('required');
});

it('is closed to a researcher and to another initiative', async () => {
	const { id } = await views.create(mine, ours, { name: 'Delt', isShared: true });
	const researcher = as(ctx, await aMember(ctx, ours, 'researcher'));
	const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'facilitator'));
	expect(await outcome(views.list(researcher, ours))).toBe('forbidden');
	expect(await outcome(views.create(researcher, ours, { name: 'x' }))).toBe('forbidden');
	expect(await outcome(views.list(stranger, ours))).toBe('not_found');
	expect(await outcome(views.change(stranger, id, { name: 'x' }))).toBe('not_found');
	expect(await outcome(views.remove(stranger, id))).toBe('not_found');
});
