import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { pseudonymsWith } from './pseudonym';

const aFile = () => join(mkdtempSync(join(tmpdir(), 'traad-key-')), 'research.key');

it('a code is the same each time in one project, and another in each other one', () => {
	const file = aFile();
	const codes = (space: string) => pseudonymsWith(file).within(space)!;
	const ids = Array.from({ length: 500 }, () => v7());
	const [one, other] = [codes('one'), codes('other')];
	expect(ids.map(one)).toEqual(ids.map(codes('one')));
	const all = [...ids.map(one), ...ids.map(other)];
	expect(new Set(all).size).toBe(1000);
	expect(all.every((code) => /^[0-9A-HJKMNP-TV-Z]{8}-[0-9A-HJKMNP-TV-Z]{8}$/.test(code))).toBe(
		true
	);
	expect(statSync(file).mode & 0o777).toBe(0o600);
});

it('another key makes other codes, and one that was cut off makes none', () => {
	const [id, file] = [v7(), aFile()];
	const code = pseudonymsWith(file).within('one')?.(id);
	expect(pseudonymsWith(aFile()).within('one')?.(id)).not.toBe(code);
	writeFileSync(file, 'short');
	expect(pseudonymsWith(file).within('one')).toBeUndefined();
});

it('a key is made for the first code, and not by looking for one', () => {
	const [id, file] = [v7(), aFile()];
	expect(pseudonymsWith(file).find('one')).toBeUndefined();
	const code = pseudonymsWith(file).within('one')?.(id);
	expect(pseudonymsWith(file).find('one')?.(id)).toBe(code);
});
