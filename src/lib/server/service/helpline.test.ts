import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '$lib/domain/access/role';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { asYoung, aYoungPerson } from '$tests/support/storyteller';
import * as helplines from './helpline';

const danger = { use: 'danger', name: 'alarmcentralen', number: '112', hours: '', site: '' };
const young = {
	...{ use: 'young', name: 'Ungelinjen', number: '12 34 56 78' },
	...{ hours: 'Mandag til torsdag fra 15 til 18.', site: '' }
};

let ctx: TestContext;
let ours: string;
let secretariat: TestContext;

const member = async (role: Role, initiative = ours) =>
	as(ctx, await aMember(ctx, initiative, role));
const numbers = (lines: { number: string }[]) => lines.map(({ number }) => number);

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	secretariat = await member('secretariat');
});

describe('the numbers that somebody in need can call', () => {
	it('are the usual ones until the secretariat sets others, in the language of whoever asks', async () => {
		expect(numbers(await helplines.list(secretariat, ours))).toEqual(['112', '114', '116 111']);
		const danish = await helplines.list({ ...secretariat, locale: 'da' }, ours);
		const english = await helplines.list({ ...secretariat, locale: 'en' }, ours);
		expect(danish[0]?.name).not.toBe(english[0]?.name);
	});

	it('reach the young people of the initiative, and no others', async () => {
		await helplines.change(secretariat, ours, { lines: [danger, young] });
		const jonas = asYoung(ctx, ours, await aYoungPerson(ctx, ours, { secretName: 'Jonas' }));
		expect(await helplines.forTalk(jonas)).toEqual([danger, young]);
		const theirs = await anInitiative(ctx);
		const mina = asYoung(ctx, theirs, await aYoungPerson(ctx, theirs, { secretName: 'Mina' }));
		for (const other of [mina, as(ctx, { kind: 'nobody' })]) {
			expect(numbers(await helplines.forTalk(other))).toEqual(['112', '114', '116 111']);
		}
	});

	it('are changed by the secretariat alone, and read by the staff', async () => {
		for (const role of ['facilitator', 'fieldworker', 'researcher'] as const) {
			const lines = [danger, young];
			const other = await member(role);
			expect(await outcome(helplines.change(other, ours, { lines }))).toBe('forbidden');
		}
		expect(await helplines.list(await member('fieldworker'), ours)).toEqual([danger, young]);
		expect(await outcome(helplines.list(await member('researcher'), ours))).toBe('forbidden');
	});

	it('of another initiative are not there', async () => {
		const stranger = await member('secretariat', await anInitiative(ctx));
		expect(await outcome(helplines.list(stranger, ours))).toBe('not_found');
		expect(await outcome(helplines.change(stranger, ours, { lines: [] }))).toBe('not_found');
	});
});
