/**
 * Copies of the database that backups are sealed and opened in: they hold plain words, so they lie where the database lies, and
 * not for long.
 */
import { rm } from 'node:fs/promises';

/** In which a backup is being sealed. @param database the path of its file */
export const sealingCopy = (database: string) => `${database}.sealing`;

/** Which is about to take the database's place. @param database the path of its file */
export const incomingCopy = (database: string) => `${database}.incoming`;

/** A database file with what SQLite lays beside it. */
export const withLog = (file: string) => [file, `${file}-wal`, `${file}-shm`];

export async function removeWithLog(file: string): Promise<void> {
	await Promise.all(withLog(file).map((name) => rm(name, { force: true })));
}

/** Takes away what a process left behind that ended in between. */
export async function removeLeftOver(database: string): Promise<void> {
	await removeWithLog(sealingCopy(database));
	await removeWithLog(incomingCopy(database));
}
