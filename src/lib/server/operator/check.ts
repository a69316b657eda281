/** `check [FILE] [--log N:HASH]`: whether the database, or a backup of it, is whole. */
import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { version as release } from '../../../../package.json';
import { allow, type Context } from '../context';
import { inspectFile } from '../db/inspect';
import * as backupKeys from '../service/backup-key';
import * as contacts from '../service/contact-key';
import { countStrayed } from '../service/export-coded';
import * as identities from '../service/identity';
import { modelFault } from '../suggestion/grouper';
import { matchesSum } from './checksum';
import { UsageError, type Command, type Outcome } from './command';
import { lookOver } from './log';
import { keysBeside } from './restore-keys';

export const check: Command = {
	usage: 'check [FILE] [--log N:HASH]',
	summary: 'checks the database and the settings, or a backup file',
	options: { log: { type: 'string' } },
	async run(open, { rest: [name], text }, { cwd }) {
		const noted = text('log');
		if (name && noted) throw new UsageError('The log is checked in the database, not in a file.');
		return name ? checkFile(resolve(cwd, name)) : checkDatabase(await open(), noted);
	}
};

/** What is wrong with a backup: its sum, its pages, its references; and its id, where words are sealed in it. */
export async function lookAtFile(
	file: string
): Promise<{ faults: string[]; sealedAs: string | null }> {
	await access(file);
	const sum = await matchesSum(file);
	const { faults, version, sealedAs } = await inspectFile(file);
	return {
		faults: [
			...(sum === false ? ['It is not the file that was written: the checksum differs.'] : []),
			...(faults.length === 0 && version === 0 ? ['It is no database of Tråd.'] : []),
			...faults
		],
		sealedAs
	};
}

async function checkFile(file: string): Promise<Outcome> {
	const { faults, sealedAs } = await lookAtFile(file);
	if (sealedAs === null) return outcome(faults, { file });
	const keys = await keysBeside({ file, id: sealedAs });
	return outcome([...faults, ...keys.faults], { file, keys: keys.count });
}

async function checkDatabase(ctx: Context, noted: string | undefined): Promise<Outcome> {
	allow(ctx, 'operator.run', {});
	// The index is looked at as this connection knows it, which may be from before the last write: a query brings it up to date.
	await ctx.db.raw('select rowid from search_words limit 1');
	const integrity = await ctx.db.raw('PRAGMA integrity_check(20)');
	const references = await ctx.db.raw('PRAGMA foreign_key_check');
	const [migrations] = await ctx.db.raw('select count(*) as count from __drizzle_migrations');
	const model = await ctx.suggestions.tryModel();
	const shut = { names: await identities.countShut(ctx), contacts: await contacts.countShut(ctx) };
	const strayed = await countStrayed(ctx);
	const unreached = await backupKeys.unreached(ctx);
	const log = await lookOver(ctx, noted);
	const faults = [
		...integrity.map((row) => String(Object.values(row)[0])).filter((line) => line !== 'ok'),
		...references.map(
			({ table, parent }) => `${String(table)} points at a missing ${String(parent)}`
		),
		...shutFaults('Real names', shut.names),
		...shutFaults('Contacts', shut.contacts),
		...(strayed > 0
			? [
					`Research projects whose codes cannot be made: ${strayed}. research.key is missing, or is another one.`
				]
			: []),
		...unreachedFaults(unreached),
		...log.faults,
		...(['none', 'ok'].includes(model) ? [] : [modelFault(model)])
	];
	return outcome(faults, {
		release,
		migrations: Number(migrations?.count),
		node: process.versions.node,
		settings: 'ok',
		model,
		...log.facts
	});
}

const shutFaults = (what: string, count: number) =>
	count > 0
		? [`${what} that cannot be read: ${count}. identity.key is missing, or is another one.`]
		: [];

/** What was erased can still be opened with them. */
function unreachedFaults(all: readonly backupKeys.Unreached[]): string[] {
	const [first] = all;
	if (!first) return [];
	const since = new Date(first.since).toISOString().slice(0, 16).replace('T', ' ');
	return [
		`Backups whose keys could not be reached since ${since} UTC, and still open what was erased: ${all.length} (${all
			.map(({ keys }) => keys)
			.join(', ')}).`
	];
}

function outcome(faults: string[], facts: Record<string, string | number>): Outcome {
	const isWhole = faults.length === 0;
	return {
		lines: [
			...Object.entries(facts).map(([name, value]) => `${name}: ${value}`),
			...(isWhole ? ['Everything is whole.'] : faults)
		],
		data: { ok: isWhole, faults, ...facts },
		hasFailed: !isWhole
	};
}
