/**
 * The settings of an install, read from the environment. All are optional; a wrong one refuses to start and is named.
 * Used by the start script, the server and the operator's command alike.
 */
import { resolve } from 'node:path';
import * as v from 'valibot';

export interface Settings {
	/** 0 lets the system choose. */
	port: number;
	/** The address to listen on; undefined listens on all. */
	host: string | undefined;
	/** The public address of the install, without a path: `https://traad.example.dk`. */
	origin: string;
	/** Absolute path of the folder that holds the database and the media. */
	dataDir: string;
	/** `file:/…/traad.db` in the data folder, or a remote libSQL server. */
	databaseUrl: string;
	databaseAuthToken: string | undefined;
	liveUrl: string | undefined;
	mediaUrl: string | undefined;
	smtpUrl: string | undefined;
	/** Absolute path of the folder of a language model for suggested groups; undefined makes them without one. */
	modelDir: string | undefined;
	/** Bytes; the caps per route in `hooks.server.ts` are lower. */
	bodySizeLimit: number;
}

/** A setting that cannot be used: which one, and what it must be. The value stays out, for it may be a secret. */
export class SettingsError extends Error {
	override readonly name = 'SettingsError';

	constructor(
		readonly setting: string,
		problem: string
	) {
		super(`The setting ${setting} ${problem}.`);
	}
}

const text = v.pipe(v.string(), v.trim());

const schema = v.object({
	PORT: v.optional(
		v.pipe(
			text,
			v.regex(/^\d{1,5}$/, 'must be a port number from 0 to 65535'),
			v.transform(Number),
			v.maxValue(65_535, 'must be a port number from 0 to 65535')
		),
		'3000'
	),
	HOST: v.optional(v.pipe(text, v.regex(/^[\w.:-]+$/, 'must be a host name or an IP address'))),
	ORIGIN: v.optional(
		v.pipe(
			text,
			v.check(
				isOrigin,
				'must be an address without a path, such as https://traad.example.dk or http://localhost:3000'
			),
			v.transform((origin) => new URL(origin).origin)
		)
	),
	DATA_DIR: v.optional(text, './data'),
	DATABASE_URL: v.optional(
		address(['file', 'libsql', 'http', 'https', 'ws', 'wss'], 'file:… or libsql://…')
	),
	DATABASE_AUTH_TOKEN: v.optional(
		v.pipe(text, v.regex(/^\S+$/, 'must be the token alone, without spaces'))
	),
	LIVE_URL: v.optional(address(['redis', 'rediss'], 'redis://… or rediss://…')),
	MEDIA_URL: v.optional(address(['s3', 'file'], 's3://… or file:…')),
	SMTP_URL: v.optional(address(['smtp', 'smtps'], 'smtp://… or smtps://…')),
	MODEL_DIR: v.optional(text),
	BODY_SIZE_LIMIT: v.optional(
		v.pipe(
			text,
			v.regex(/^\d+[kmg]?$/i, 'must be a number of bytes, or one with K, M or G, such as 8M'),
			v.transform(bytes),
			v.minValue(65_536, 'must be 64K or more')
		),
		'32M'
	)
});

/**
 * Reads the settings; an empty variable counts as not set.
 * @throws SettingsError for the first one that is wrong
 */
export function readSettings(env: Record<string, string | undefined> = process.env): Settings {
	const given = Object.keys(schema.entries).flatMap((name) =>
		env[name]?.trim() ? [[name, env[name]] as const] : []
	);
	const result = v.safeParse(schema, Object.fromEntries(given), { abortEarly: true });
	if (!result.success) {
		const [issue] = result.issues;
		throw new SettingsError(String(issue.path?.[0].key), issue.message);
	}
	const set = result.output;
	const dataDir = resolve(set.DATA_DIR);
	return {
		port: set.PORT,
		host: set.HOST,
		origin: set.ORIGIN ?? `http://localhost:${set.PORT}`,
		dataDir,
		databaseUrl: set.DATABASE_URL ?? `file:${resolve(dataDir, 'traad.db')}`,
		databaseAuthToken: set.DATABASE_AUTH_TOKEN,
		liveUrl: set.LIVE_URL,
		mediaUrl: set.MEDIA_URL,
		smtpUrl: set.SMTP_URL,
		modelDir: set.MODEL_DIR === undefined ? undefined : resolve(set.MODEL_DIR),
		bodySizeLimit: set.BODY_SIZE_LIMIT
	};
}

function address(schemes: string[], wanted: string) {
	const isAddress = (value: string) =>
		URL.canParse(value) && schemes.includes(new URL(value).protocol.slice(0, -1));
	return v.pipe(text, v.check(isAddress, `must be an address that begins with ${wanted}`));
}

function isOrigin(value: string): boolean {
	if (!URL.canParse(value)) return false;
	const { protocol, pathname, search, hash, username } = new URL(value);
	return /^https?:$/.test(protocol) && pathname === '/' && !search && !hash && !username;
}

function bytes(size: string): number {
	const unit = { k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 }[size.at(-1)?.toLowerCase() ?? ''] ?? 1;
	return parseInt(size, 10) * unit;
}
