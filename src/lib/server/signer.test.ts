import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { signerWith } from './signer';

const aFile = () => join(mkdtempSync(join(tmpdir(), 'traad-signer-')), 'access-log.key');

describe('what is signed', () => {
	it('is signed alike after a start anew, and otherwise by another key', () => {
		const file = aFile();
		expect(signerWith(file).find()).toBeUndefined();
		const signed = signerWith(file).begin()('ord');
		expect(signerWith(file).find()?.('ord')).toBe(signed);
		expect(signerWith(file).begin()('ord')).toBe(signed);
		expect(signerWith(file).find()?.('ord.')).not.toBe(signed);
		expect(signerWith(aFile()).begin()('ord')).not.toBe(signed);
		expect(signerWith(file).renew()('ord')).not.toBe(signed);
	});

	it('is not signed by a key that is cut off, and the key stays as it is', () => {
		const file = aFile();
		writeFileSync(file, 'half a key');
		expect(signerWith(file).find()).toBeUndefined();
		expect(() => signerWith(file).begin()).toThrow();
		expect(readFileSync(file, 'utf8')).toBe('half a key');
	});

	it('has a key for its owner’s eyes alone', () => {
		const file = aFile();
		signerWith(file).begin();
		expect(statSync(file).mode & 0o077).toBe(0);
	});
});
