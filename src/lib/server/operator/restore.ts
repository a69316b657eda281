/** `restore FILE`: puts a backup in the place of the database, and its media back. The file that was there is kept beside it. */
import { constants } from 'node:fs';
import { chmod, copyFile, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { allow } from '../context';
import { faultsOfFile } from './check';
import { UsageError, type Command } from './command';
import { bringBackMedia } from './media-copy';

export const restore: Command = {
	usage: 'restore FILE',
	summary: 'replaces the database by a backup; the server must be stopped',
	options: {},
	onlyStopped: true,
	async run(open, { rest: [name] }, { cwd, settings }) {
		if (!name) throw new UsageError('Which backup shall be restored? Usage: restore FILE');
		if (!settings.databaseUrl.startsWith('file:')) {
			throw new UsageError('DATABASE_URL names a server: restore the backup there.');
		}
		const file = resolve(cwd, name);
		const [fault] = await faultsOfFile(file);
		if (fault) throw new UsageError(`${file} cannot be restored. ${fault}`);

		const database = settings.databaseUrl.slice('file:'.length);
		const incoming = `${database}.incoming`;
		await rm(incoming, { force: true });
		await copyFile(file, incoming, constants.COPYFILE_FICLONE);
		await chmod(incoming, 0o600);
		const kept = await keepAside(database);
		await rename(incoming, database);
		const ctx = await open();
		allow(ctx, 'operator.run', {});
		const media = await bringBackMedia(ctx.media.files, file);
		return {
			lines: [
				`Restored ${file}, and ${media} media files.`,
				...(kept ? [`The database before that is kept: ${kept}`] : [])
			],
			data: { file, kept, media }
		};
	}
};

/** Moves the database with its log to a name of its own; null when there was none. */
async function keepAside(database: string): Promise<string | null> {
	const kept = `${database.replace(/\.db$/, '')}-${new Date().toISOString().replace(/[:.]/g, '-')}.db`;
	const moved = await Promise.all(
		['', '-wal', '-shm'].map((end) =>
			rename(database + end, kept + end).then(
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
