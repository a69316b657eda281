/** `backup forget FILE`: a backup is no more, so nothing has to be taken out of its keys. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { keyList } from '../seal/key-list';
import * as backupKeys from '../service/backup-key';
import { UsageError, type Command } from './command';

export const forgetBackup: Command = {
	usage: 'backup forget FILE',
	summary: 'says that a backup was deleted, with its keys',
	options: {},
	async run(open, { rest: [name] }, { cwd }) {
		if (!name) throw new UsageError('Which backup was deleted? Usage: backup forget FILE');
		const file = resolve(cwd, name);
		const keys = keyList(file);
		if (await stat(keys).catch(() => undefined)) {
			throw new UsageError(`${keys} is still there: delete the backup with its keys first.`);
		}
		if (!(await backupKeys.forget(await open(), keys))) {
			throw new UsageError(`No backup is known whose keys lay in ${keys}.`);
		}
		return { lines: [`Forgotten: ${file}`], data: { file } };
	}
};
