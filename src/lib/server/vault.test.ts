import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { vaultWith } from './vault';

const folder = () => mkdtempSync(join(tmpdir(), 'traad-vault-'));

describe('what is sealed', () => {
	it('is opened again for whom it was sealed, also after a start anew', () => {
		const file = join(folder(), 'identity.key');
		const sealed = vaultWith(file).seal('Åse Æbelø', 'one');
		expect(sealed).not.toBe(vaultWith(file).seal('Åse Æbelø', 'one'));
		expect(Buffer.from(sealed, 'base64').toString()).not.toContain('Æbelø');
		expect(vaultWith(file).open(sealed, 'one')).toBe('Åse Æbelø');
	});

	it('is not opened as somebody else’s, when it was changed, or by another key', () => {
		const file = join(folder(), 'identity.key');
		const sealed = vaultWith(file).seal('Åse', 'one');
		const changed = Buffer.from(sealed, 'base64');
		changed[14] = (changed[14] ?? 0) ^ 1;
		expect(vaultWith(file).open(sealed, 'two')).toBeUndefined();
		expect(vaultWith(file).open(changed.toString('base64'), 'one')).toBeUndefined();
		expect(vaultWith(file).open('', 'one')).toBeUndefined();
		const other = vaultWith(join(folder(), 'identity.key'));
		expect(other.open(sealed, 'one')).toBeUndefined();
		other.seal('Åse', 'one');
		expect(other.open(sealed, 'one')).toBeUndefined();
	});

	it('is neither opened nor sealed by a key that is cut off, and the key stays as it is', () => {
		const file = join(folder(), 'identity.key');
		const sealed = vaultWith(file).seal('Åse', 'one');
		writeFileSync(file, 'half a key');
		expect(vaultWith(file).open(sealed, 'one')).toBeUndefined();
		expect(() => vaultWith(file).seal('Åse', 'one')).toThrow();
		expect(readFileSync(file, 'utf8')).toBe('half a key');
	});

	it('has a key for its owner’s eyes alone', () => {
		const file = join(folder(), 'new', 'identity.key');
		vaultWith(file).seal('Åse', 'one');
		expect(statSync(file).mode & 0o077).toBe(0);
		expect(Buffer.from(readFileSync(file, 'utf8'), 'base64')).toHaveLength(32);
	});
});
