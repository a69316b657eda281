import { beforeAll, describe, expect, it } from 'vitest';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { asYoung, aYoungPerson } from '$tests/support/storyteller';
import { noSetup } from '$lib/domain/initiative/setup';
import * as setups from '../store/setup';
import * as information from './information';

let ctx: TestContext;
let ours: string;
let liv: string;

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	liv = await aYoungPerson(ctx, ours, { ageBand: '10-12', secretName: 'Liv' });
	const said = { controller: 'Lindaa Kommune', contact: 'dpo@lindaa.example' };
	const setup = { ...noSetup, ...said, retention: { story: 36 } };
	await ctx.db.commit(setups.put(ctx.db, ours, setup, ''));
});

const guardianOf = (storytellerId: string) =>
	as(ctx, { kind: 'guardian', as: 'guardian', initiativeId: ours, storytellerId });

describe('what is told about the words', () => {
	it('says who answers for them and how long they are kept, in words for the age', async () => {
		const emil = await aYoungPerson(ctx, ours, { ageBand: '13-14', secretName: 'Emil' });
		const told = {
			...{ controller: 'Lindaa Kommune', contact: 'dpo@lindaa.example', months: 36 }
		};
		expect(await information.mine(asYoung(ctx, ours, liv))).toMatchObject({
			...{ ...told, reader: 'child' }
		});
		expect(await information.mine(asYoung(ctx, ours, emil))).toMatchObject({ reader: 'teen' });
		expect(await information.mine(guardianOf(emil))).toMatchObject({
			...{ ...told, reader: 'guardian' }
		});
	});

	it('names the initiative while its set-up has no answer, and promises no time', async () => {
		const theirs = await anInitiative(ctx);
		await ctx.db.commit(setups.put(ctx.db, theirs, noSetup, ''));
		const nour = await aYoungPerson(ctx, theirs, { secretName: 'Nour' });
		const { controller, contact, adult, initiative, months } = await information.mine(
			asYoung(ctx, theirs, nour)
		);
		expect([controller, contact]).toEqual([initiative, initiative]);
		expect(adult).not.toBe('');
		expect(months).toBeNull();
	});

	it('is for whoever has a card in hand alone', async () => {
		const tove = as(ctx, await aMember(ctx, ours, 'secretariat'));
		expect(await outcome(information.mine(tove))).toBe('not_found');
		expect(await outcome(information.mine(as(ctx, { kind: 'nobody' })))).toBe('not_signed_in');
	});
});
