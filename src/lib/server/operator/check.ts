/** `check [FILE] [--log N:HASH]`: whether the database, or a backup of it, is whole. */
import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { version as release } from '../../../../package.json';
import { allow, type Context } from '../context';
import { inspectFile } from '../db/inspect';
import * as identities from '../service/identity';
import { modelFault } from '../suggestion/grouper';
import { matchesSum } from './checksum';
import { UsageError, type Command, type Outcome } from './command';
import { lookOver } from './log';

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

/** What is wrong with a backup: its sum, its pages, its references. */
export async function faultsOfFile(file: string): Promise<string[]> {
	await access(file);
	const sum = await matchesSum(file);
	const { faults, version } = await inspectFile(file);
	return [
		...(sum === false ? ['It is not the file that was written: the checksum differs.'] : []),
		...(faults.length === 0 && version === 0 ? ['It is no database of Tråd.'] : []),
		...faults
	];
}

async function checkFile(file: string): Promise<Outcome> {
	return outcome(await faultsOfFile(file), { file });
}

async function checkDatabase(ctx: Context, noted: string | undefined): Promise<Outcome> {
	allow(ctx, 'operator.run', {});
	// The index is looked at as this connection knows it, which may be from before the last write: a query brings it up to date.
	await ctx.db.raw('select rowid from search_words limit 1');
	const integrity = await ctx.db.raw('PRAGMA integrity_check(20)');
	const references = await ctx.db.raw('PRAGMA foreign_key_check');
	const [migrations] = await ctx.db.raw('select count(*) as count from __drizzle_migrations');
	const model = await ctx.suggestions.tryModel();
	const shut = await identities.countShut(ctx);
	const log = await lookOver(ctx, noted);
	const faults = [
		...integrity.map((row) => String(Object.values(row)[0])).filter((line) => line !== 'ok'),
		...references.map(
			({ table, parent }) => `${String(table)} points at a missing ${String(parent)}`
		),
		...(shut > 0
			? [`Real names that cannot be read: ${shut}. identity.key is missing, or is another one.`]
			: []),
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
