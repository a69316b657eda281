import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { KeysBroken, newKeyId, readKeys, takeOut, writeKeys } from './key-list';

const backup = newKeyId();
const keys = [1, 2, 3].map(() => ({ id: newKeyId(), key: randomBytes(32) }));
let folder: string;
let file: string;

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'traad-keys-'));
	file = join(folder, 'safe.db.keys');
	await writeKeys(file, { backup, keys });
});

describe('the keys of a backup', () => {
	test('are read as they were written, by their owner alone', async () => {
		const list = await readKeys(file);
		expect(list?.backup).toBe(backup);
		expect([...(list?.keys ?? [])]).toEqual(keys.map(({ id, key }) => [id, key]));
		expect(statSync(file).mode & 0o777).toBe(0o600);
	});

	test('may be none', async () => {
		await writeKeys(file, { backup, keys: [] });
		expect((await readKeys(file))?.keys.size).toBe(0);
		expect(await readKeys(join(folder, 'other'))).toBeUndefined();
	});

	test('that are taken out are in no file of the folder any more; the others stay', async () => {
		const [gone, ...left] = keys;
		expect(await takeOut(file, new Set([gone?.id ?? '', newKeyId()]))).toBe(true);
		expect([...((await readKeys(file))?.keys.keys() ?? [])]).toEqual(left.map(({ id }) => id));
		expect(readdirSync(folder)).toEqual(['safe.db.keys']);
		expect(readFileSync(file, 'utf8')).not.toContain(gone?.key.toString('base64'));
	});

	test('are not made where there is no file', async () => {
		expect(await takeOut(join(folder, 'other'), new Set())).toBe(false);
		expect(readdirSync(folder)).toEqual(['safe.db.keys']);
	});

	test.each([
		['of which a line is missing', (text: string) => text.replace(/\n.*?\n/, '\n')],
		['that were cut off', (text: string) => text.slice(0, -70)],
		['that are empty', () => ''],
		['of another shape', (text: string) => text.replace('Tråd', 'Trad')]
	])('%s are refused', async (_, damage) => {
		writeFileSync(file, damage(readFileSync(file, 'utf8')));
		await expect(readKeys(file)).rejects.toThrow(KeysBroken);
	});
});
