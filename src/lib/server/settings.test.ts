import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSettings, SettingsError } from './settings';

describe('the settings', () => {
	test('need nothing to be set', () => {
		expect(readSettings({})).toMatchObject({
			port: 3000,
			origin: 'http://localhost:3000',
			dataDir: resolve('data'),
			databaseUrl: `file:${resolve('data/traad.db')}`,
			bodySizeLimit: 32 * 1024 * 1024
		});
	});

	test('follow the port and the data folder that are set', () => {
		const settings = readSettings({ PORT: '4000', DATA_DIR: '/srv/traad' });
		expect(settings.origin).toBe('http://localhost:4000');
		expect(settings.databaseUrl).toBe('file:/srv/traad/traad.db');
	});

	test('count an empty variable as not set', () => {
		expect(readSettings({ PORT: '', SMTP_URL: ' ' }).port).toBe(3000);
	});

	test('know the folder of a language model from where the server is started, or of none', () => {
		expect(readSettings({ MODEL_DIR: 'model' }).modelDir).toBe(resolve('model'));
		expect(readSettings({}).modelDir).toBeUndefined();
	});

	test('take sizes with a unit', () => {
		expect(readSettings({ BODY_SIZE_LIMIT: '512K' }).bodySizeLimit).toBe(524_288);
		expect(readSettings({ BODY_SIZE_LIMIT: '1048576' }).bodySizeLimit).toBe(1_048_576);
	});

	test('drop the last slash of the origin', () => {
		expect(readSettings({ ORIGIN: 'https://traad.example.dk/' }).origin).toBe(
			'https://traad.example.dk'
		);
	});

	test.each([
		['PORT', 'eighty'],
		['PORT', '70000'],
		['PORT', '-1'],
		['HOST', 'http://localhost'],
		['ORIGIN', 'traad.example.dk'],
		['ORIGIN', 'https://example.dk/traad'],
		['ORIGIN', 'ftp://example.dk'],
		['DATABASE_URL', 'postgres://localhost/traad'],
		['DATABASE_URL', 'nowhere'],
		['DATABASE_AUTH_TOKEN', 'two words'],
		['LIVE_URL', 'http://localhost'],
		['MEDIA_URL', 'https://example.dk'],
		['SMTP_URL', 'mail.example.dk'],
		['BODY_SIZE_LIMIT', 'huge'],
		['BODY_SIZE_LIMIT', '12']
	])('refuse %s=%s, and name it', (name, value) => {
		const read = () => readSettings({ [name]: value });
		expect(read).toThrow(SettingsError);
		expect(read).toThrow(name);
	});

	test('do not repeat a wrong value, which may be a secret', () => {
		expect(() => readSettings({ SMTP_URL: 'user:hunter2@mail' })).toThrow(/^((?!hunter2).)*$/);
	});
});
