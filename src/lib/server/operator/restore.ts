/** `restore FILE`: puts a backup in the place of the database, and its media back. The file that was there is kept beside it. */
import { constants } from 'node:fs';
import { access, chmod, copyFile, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { allow, contextFor, type Context } from '../context';
import { decisionsIn, type Decisions } from '../db/decisions';
import { openServices } from '../runtime';
import { carryOver, type CarriedOver } from '../service/carrying-over';
import { operator } from './actor';
import { faultsOfFile } from './check';
import { UsageError, type Command, type Outcome } from './command';
import { bringBackMedia } from './media-copy';
import type { Settings } from '../settings';

export const restore: Command = {
	usage: 'restore FILE',
	summary: 'replaces the database by a backup; the server must be stopped',
	options: {},
	onlyStopped: true,
	async run(_, { rest: [name] }, { cwd, settings }) {
		if (!name) throw new UsageError('Which backup shall be restored? Usage: restore FILE');
		if (!settings.databaseUrl.startsWith('file:')) {
			throw new UsageError('DATABASE_URL names a server: restore the backup there.');
		}
		const file = resolve(cwd, name);
		const [fault] = await faultsOfFile(file);
		if (fault) throw new UsageError(`${file} cannot be restored. ${fault}`);

		const database = settings.databaseUrl.slice('file:'.length);
		const incoming = `${database}.incoming`;
		try {
			await removeWithLog(incoming);
			await copyFile(file, incoming, constants.COPYFILE_FICLONE);
			await chmod(incoming, 0o600);
			const { media, carried } = await prepare({ settings, file, incoming, database });
			const kept = await keepAside(database);
			await rename(incoming, database);
			return told({ file, kept, media, carried });
		} finally {
			await removeWithLog(incoming);
		}
	}
};

/** All is done to the copy, so that what has been taken back never stands in the database's own place again. */
async function prepare(at: {
	settings: Settings;
	file: string;
	incoming: string;
	database: string;
}): Promise<{ media: number; carried: CaughtUp }> {
	const services = await openServices({ ...at.settings, databaseUrl: `file:${at.incoming}` });
	const ctx = contextFor(services, operator);
	allow(ctx, 'operator.run', {});
	try {
		const media = await bringBackMedia(ctx.media.files, at.file);
		return { media, carried: await catchUp(ctx, at.database) };
	} finally {
		ctx.db.close();
	}
}

function told(done: {
	file: string;
	kept: string | null;
	media: number;
	carried: CaughtUp;
}): Outcome {
	const { carried, ...rest } = done;
	return {
		lines: [
			`Restored ${done.file}, and ${done.media} media files.`,
			...toldOf(carried),
			...(done.kept ? [`The database before that is kept: ${done.kept}`, keptHoldsWords] : [])
		],
		data: { ...rest, ...carried }
	};
}

const keptHoldsWords =
	'Nothing that is taken back from now on leaves that file: delete it when the restored database is as it should be.';

/** Null where nobody can tell what was decided after the backup. */
type CaughtUp = CarriedOver | { withdrawals: null; why: string };

/** Carries over what was decided in the database that stands in place until now. */
async function catchUp(ctx: Context, database: string): Promise<CaughtUp> {
	let decisions: Decisions;
	try {
		await access(database);
		decisions = await decisionsIn(database);
	} catch (error) {
		return { withdrawals: null, why: error instanceof Error ? error.message : String(error) };
	}
	return carryOver(ctx, decisions);
}

function toldOf(carried: CaughtUp): string[] {
	if (carried.withdrawals === null) {
		return [
			'What was taken back after this backup was made is not known here, as no database could be read in its place.',
			`Ask the secretariat before you start the server. (${carried.why})`
		];
	}
	return [
		`Withdrawals that came after the backup and were carried out again: ${carried.withdrawals}.`,
		...carried.unplaced.map(
			({ storyId, secretName }) =>
				`${secretName} had taken back some words of story ${storyId}, which reads otherwise here: take them back again by hand.`
		)
	];
}

/** Moves the database with its log to a name of its own; null when there was none. */
async function keepAside(database: string): Promise<string | null> {
	const kept = `${database.replace(/\.db$/, '')}-${new Date().toISOString().replace(/[:.]/g, '-')}.db`;
	const moved = await Promise.all(
		withLog(database).map((from, at) =>
			rename(from, withLog(kept)[at] ?? kept).then(
				() => true,
				(error: NodeJS.ErrnoException) => {
					if (error.code === 'ENOENT') return false;
					throw error;
				}
			)
		)
	);
	return moved[0] ? kept : null;
}

const withLog = (file: string) => [file, `${file}-wal`, `${file}-shm`];

async function removeWithLog(file: string): Promise<void> {
	await Promise.all(withLog(file).map((name) => rm(name, { force: true })));
}
