import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor, Role } from '$lib/domain/access/role';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { asYoung, aYoungPerson } from '$tests/support/storyteller';
import * as cards from './card';
import * as portraits from './portrait';
import * as storytellers from './storyteller';
import * as voice from './voice';

let ctx: TestContext;
let ours: string;
let mette: TestContext;
let jonas: string;
let photo: Buffer;

const idOf = ({ actor }: TestContext) => (actor as Actor & { kind: 'user' }).userId;
const member = async (role: Role, initiative = ours) =>
	as(ctx, await aMember(ctx, initiative, role));

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	mette = await member('fieldworker');
	jonas = await aYoungPerson(ctx, ours, { secretName: 'Jonas' });
	await storytellers.change(mette, jonas, { contactId: idOf(mette) });
	photo = await sharp({
		create: { width: 900, height: 600, channels: 3, background: { r: 200, g: 120, b: 60 } }
	})
		.withExif({ IFD0: { Artist: 'Mette Krogh' }, IFD3: { GPSLatitude: '55/1 40/1 0/1' } })
		.jpeg()
		.toBuffer();
});

describe('the portrait of a member', () => {
	it('is a small square that tells nothing of where it was taken', async () => {
		await portraits.put(mette, photo);
		const shown = await sharp(await portraits.serve(mette, idOf(mette))).metadata();
		expect((await sharp(photo).metadata()).exif).toBeDefined();
		expect(shown).toMatchObject({ format: 'webp', width: 320, height: 320 });
		expect([shown.exif, shown.xmp, shown.iptc]).toEqual([undefined, undefined, undefined]);
		expect(await portraits.own(mette)).toMatch(/^data:image\/webp;base64,/);
	});

	it('is seen by colleagues, and by the young person and the guardian whose adult it is', async () => {
		const guardian = as(ctx, {
			kind: 'guardian',
			as: 'guardian',
			initiativeId: ours,
			storytellerId: jonas
		});
		const young = asYoung(ctx, ours, jonas);
		for (const asker of [await member('decider'), young, guardian]) {
			expect((await portraits.serve(asker, idOf(mette))).length).toBeGreaterThan(100);
		}
		const address = `/portrait/${idOf(mette)}`;
		expect((await voice.mine(young)).contact.portrait).toBe(address);
		expect((await voice.namedAdult(young)).portrait).toBe(address);
		expect((await cards.create(mette, jonas)).portrait).toBe(address);
	});

	it('is not there for anybody else', async () => {
		const theirs = await anInitiative(ctx);
		const other = await aYoungPerson(ctx, ours, { secretName: 'Mina' });
		const askers = [
			await member('secretariat', theirs),
			asYoung(ctx, ours, other),
			as(ctx, { kind: 'guest', guestId: 'g', name: 'Bo', wallId: 'w', initiativeId: ours }),
			as(ctx, { kind: 'partner', linkId: 'l', opportunityId: 'o', initiativeId: ours }),
			as(ctx, { kind: 'nobody' })
		];
		for (const asker of askers) {
			const answer = await outcome(portraits.serve(asker, idOf(mette)));
			expect(['not_found', 'not_signed_in']).toContain(answer);
		}
	});

	it('is one’s own to choose: a file that is no picture is refused, and nobody without an account has one', async () => {
		const drawn = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
		expect(await outcome(portraits.put(mette, drawn))).toBe('media_damaged');
		expect(await outcome(portraits.put(asYoung(ctx, ours, jonas), photo))).toBe('forbidden');
	});

	it('is taken away, and the initials stand there again', async () => {
		await portraits.remove(mette);
		expect(await outcome(portraits.serve(mette, idOf(mette)))).toBe('not_found');
		expect((await voice.namedAdult(asYoung(ctx, ours, jonas))).portrait).toBe('');
	});
});
