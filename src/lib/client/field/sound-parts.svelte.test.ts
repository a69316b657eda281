import { afterEach, beforeEach, expect, test } from 'vitest';
import { v7 } from 'uuid';
import { openDatabase, type Database } from '../vault/database';
import { Vault } from '../vault/vault';
import { brokenOff, SoundParts } from './sound-parts';

const pin = '246810';
let database: Database;
let userId: string;

beforeEach(async () => {
	database = await openDatabase();
	userId = v7();
});
afterEach(() => database.close());

const aPart = (text: string) => new Blob([text], { type: 'audio/webm;codecs=opus' });

/** Tells a number of seconds, and waits until the vault has what it takes. */
async function tell(parts: SoundParts, vault: Vault, seconds: number) {
	for (let at = 0; at < seconds; at++) {
		parts.add(aPart(`${at % 10}`));
	}
	const wanted = Math.floor(seconds / 10) + 1;
	await expect.poll(async () => (await vault.ids('part')).length).toBe(wanted);
}

test('a recording that broke off is there when the vault is opened again, in order, and only once', async () => {
	const vault = await Vault.make(database, { userId, name: 'Karen' }, pin, Date.now());
	const storyId = v7();
	const parts = new SoundParts(vault, storyId);
	await tell(parts, vault, 125);
	expect(await brokenOff(vault)).toEqual([]);

	parts.letGo();
	const opened = await Vault.open(database, userId, pin, Date.now());
	await expect.poll(async () => (await brokenOff(opened)).length).toBe(1);
	const [found] = await brokenOff(opened);
	expect(found).toMatchObject({ storyId });
	expect(found?.sound.type).toBe('audio/webm');
	expect(await found?.sound.text()).toBe('0123456789'.repeat(12));
	await found?.done();
	expect(await brokenOff(opened)).toEqual([]);
});

test('a recording that was kept or thrown away leaves nothing', async () => {
	const vault = await Vault.make(database, { userId, name: 'Karen' }, pin, Date.now());
	const parts = new SoundParts(vault, v7());
	await tell(parts, vault, 30);
	await parts.clear();
	expect(await vault.ids('part')).toEqual([]);
	expect(await brokenOff(vault)).toEqual([]);
});
