/** `restore FILE`: puts a backup in the place of the database, and its media back. The file that was there is kept beside it. */
import { constants } from 'node:fs';
import { access, chmod, copyFile, rename } from 'node:fs/promises';
import { resolve } from 'node:path';
import { allow, contextFor, type Context } from '../context';
import { standingIn } from '../db/decisions';
import { openServices } from '../runtime';
import { incomingCopy, removeWithLog, withLog } from '../seal/scratch';
import * as backupKeys from '../service/backup-key';
import { carryOver, type CarriedOver } from '../service/carrying-over';
import { eraseLost, type Lost } from '../service/lost-words';
import * as search from '../service/search';
import { operator } from './actor';
import { lookAtFile } from './check';
import { UsageError, type Command, type Outcome } from './command';
import { bringBackMedia } from './media-copy';
import { knownTo, openBackup, type Before, type OpenedBackup } from './restore-opening';
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
		const { faults, sealedAs } = await lookAtFile(file);
		if (faults[0]) throw new UsageError(`${file} cannot be restored. ${faults[0]}`);

		const database = settings.databaseUrl.slice('file:'.length);
		const incoming = incomingCopy(database);
		try {
			await removeWithLog(incoming);
			await copyFile(file, incoming, constants.COPYFILE_FICLONE);
			await chmod(incoming, 0o600);
			const standing = await before(database);
			const opened = await openBackup({ file, incoming, sealedAs }, standing);
			const done = await prepare({ settings, incoming, standing }, opened);
			const kept = await keepAside(database);
			await rename(incoming, database);
			return told({ file, kept, ...done });
		} finally {
			await removeWithLog(incoming);
		}
	}
};

interface Prepared {
	media: number;
	lost: Lost;
	carried: CaughtUp;
}

/** All is done to the copy, so that what has been taken back never stands in the database's own place again. */
async function prepare(
	at: { settings: Settings; incoming: string; standing: Before },
	opened: OpenedBackup
): Promise<Prepared> {
	const services = await openServices({ ...at.settings, databaseUrl: `file:${at.incoming}` });
	const ctx = contextFor(services, operator);
	allow(ctx, 'operator.run', {});
	try {
		const media = await bringBackMedia(ctx.media.files, opened.media);
		await backupKeys.bring(ctx, opened.keys, knownTo(at.standing, opened.keysAt, ctx.now()));
		const lost = await eraseLost(ctx, opened.lost);
		const carried = await catchUp(ctx, at.standing);
		if (opened.keysAt) await search.catchUp(ctx);
		await backupKeys.settle(ctx);
		await ctx.db.checkpoint();
		return { media, lost, carried };
	} finally {
		ctx.db.close();
	}
}

function told(done: Prepared & { file: string; kept: string | null }): Outcome {
	const { carried, lost, ...rest } = done;
	return {
		lines: [
			`Restored ${done.file}, and ${done.media} media files.`,
			...toldOfLost(lost),
			...toldOf(carried),
			...(done.kept ? [`The database before that is kept: ${done.kept}`, keptHoldsWords] : [])
		],
		data: { ...rest, lost, ...carried }
	};
}

function toldOfLost({ stories, media, people }: Lost): string[] {
	return stories + media + people === 0
		? []
		: [
				'What was erased since this backup was made cannot be opened any more, and is erased here too: ' +
					`${stories} stories, ${media} other pictures and recordings, and what ${people} young people said beside their stories.`
			];
}

const keptHoldsWords =
	'Nothing that is taken back from now on leaves that file: delete it when the restored database is as it should be.';

/** Null where nobody can tell what was decided after the backup. */
type CaughtUp = CarriedOver | { withdrawals: null; why: string };

/** Read before the backup is opened: it may hold keys that the file beside the backup does not. */
async function before(database: string): Promise<Before> {
	try {
		await access(database);
		return await standingIn(database);
	} catch (error) {
		return { why: error instanceof Error ? error.message : String(error) };
	}
}

/** Carries over what was decided in the database that stands in place until now. */
async function catchUp(ctx: Context, standing: Before): Promise<CaughtUp> {
	return 'why' in standing ? { withdrawals: null, ...standing } : carryOver(ctx, standing);
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
