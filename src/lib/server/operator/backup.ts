/** `backup FILE`: a consistent copy of the database, and its media, while they are in use. A copied .db file is no backup. */
import { chmod, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { allow } from '../context';
import { writeSum } from './checksum';
import { UsageError, type Command } from './command';
import { copyMedia, mediaFolder } from './media-copy';

export const backup: Command = {
	usage: 'backup FILE',
	summary: 'copies the database to FILE, with a checksum and the media beside it',
	options: {},
	async run(open, { rest: [name] }, { cwd, settings }) {
		if (!name) throw new UsageError('Which file shall the backup go to? Usage: backup FILE');
		if (!settings.databaseUrl.startsWith('file:')) {
			throw new UsageError('DATABASE_URL names a server: make the backup there.');
		}
		const ctx = await open();
		allow(ctx, 'operator.run', {});
		const file = resolve(cwd, name);
		for (const path of [file, mediaFolder(file)]) {
			if (await exists(path)) {
				throw new UsageError(`${path} is there already. Choose another name.`);
			}
		}
		await ctx.db.backup(file);
		await chmod(file, 0o600);
		await writeSum(file);
		const media = await copyMedia(ctx, file);
		const { size: bytes } = await stat(file);
		return {
			lines: [`Backup written: ${file} (${bytes} bytes), with ${media} media files beside it`],
			data: { file, bytes, media }
		};
	}
};

function exists(file: string): Promise<boolean> {
	return stat(file).then(
		() => true,
		() => false
	);
}
