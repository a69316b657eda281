/**
 * `backup FILE`: a consistent copy of the database, and its media, while they are in use. Words and media are sealed in it, and
 * the keys lie in a file of their own (R16). A copied .db file is no backup.
 */
import { chmod, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setImmediate as breath } from 'node:timers/promises';
import { allow, type Context } from '../context';
import { keyList, newKeyId, writeKeys } from '../seal/key-list';
import { removeWithLog, sealingCopy } from '../seal/scratch';
import { seal, type Sealed } from '../seal/sealing';
import * as backupKeys from '../service/backup-key';
import { writeSum } from './checksum';
import { UsageError, type Command } from './command';
import { copyMedia, mediaFolder } from './media-copy';

export const backup: Command = {
	usage: 'backup FILE',
	summary: 'copies the database to FILE, sealed, with a checksum, the media and the keys beside it',
	options: {},
	async run(open, { rest: [name] }, { cwd, settings }) {
		if (!name) throw new UsageError('Which file shall the backup go to? Usage: backup FILE');
		if (!settings.databaseUrl.startsWith('file:')) {
			throw new UsageError('DATABASE_URL names a server: make the backup there.');
		}
		const ctx = await open();
		allow(ctx, 'operator.run', {});
		const file = resolve(cwd, name);
		const keys = keyList(file);
		for (const path of [file, mediaFolder(file), keys]) {
			if (await exists(path)) {
				throw new UsageError(`${path} is there already. Choose another name.`);
			}
		}
		const id = newKeyId();
		const sealed = await sealInto(
			ctx,
			{ id, file },
			sealingCopy(settings.databaseUrl.slice('file:'.length))
		);
		await chmod(file, 0o600);
		await writeSum(file);
		const media = await copyMedia(ctx.media.files, file, sealed);
		await backupKeys.note(ctx, keys);
		const there = await backupKeys.stillThere(ctx, sealed.keys.values());
		await writeKeys(keys, { backup: id, keys: there });
		await backupKeys.settle(ctx);
		const { size: bytes } = await stat(file);
		return {
			lines: [
				`Backup written: ${file} (${bytes} bytes), with ${media} media files beside it`,
				`Its keys: ${keys}`
			],
			data: { file, bytes, media, keys }
		};
	}
};

async function sealInto(
	ctx: Context,
	backupTo: { id: string; file: string },
	scratch: string
): Promise<Sealed> {
	await removeWithLog(scratch);
	try {
		const live = await backupKeys.makeAll(ctx);
		// Each of these steps holds up whoever asks the server meanwhile: not all of them together.
		await breath();
		await ctx.db.backup(scratch);
		await breath();
		return await seal(scratch, backupTo, live);
	} finally {
		await removeWithLog(scratch);
	}
}

function exists(file: string): Promise<boolean> {
	return stat(file).then(
		() => true,
		() => false
	);
}
