/** What a command of the operator is. Each stands in a file of its own; `run.ts` lists them. */
import type { ParseArgsConfig } from 'node:util';
import { DomainError } from '$lib/domain/error';
import type { Context } from '../context';
import type { Settings } from '../settings';

/** A command as it was typed, with what it needs from the caller's terminal. */
export interface Request {
	argv: string[];
	/** The folder that file names are relative to. */
	cwd: string;
	/** What was piped in, for `--password -`. */
	input?: string;
}

/** What a command has to say: to a person, and to a program (`--json`). */
export interface Outcome {
	lines: string[];
	data: Record<string, unknown>;
	/** Set when something was found wrong: the command ends with exit code 1. */
	hasFailed?: boolean;
}

export type Options = NonNullable<ParseArgsConfig['options']>;

export interface Arguments {
	/** The value of an option; undefined when it was not given. */
	text(name: string): string | undefined;
	/** @throws UsageError when it was not given */
	needed(name: string): string;
	has(name: string): boolean;
	/** What stands after the command's name. */
	rest: string[];
}

export interface Command {
	/** As typed, with its options: the help and the errors show it. */
	usage: string;
	summary: string;
	options: Options;
	/** Whether it may only work while the server is stopped, on the bare files. */
	onlyStopped?: boolean;
	/** @param open opens the database when the server does not hold it already */
	run(open: () => Promise<Context>, args: Arguments, at: Place): Promise<Outcome>;
}

/** Where a command works. */
export interface Place {
	settings: Settings;
	cwd: string;
	input?: string;
}

/** A command that was typed wrongly; the message says how it is meant. Exit code 2. */
export class UsageError extends Error {
	override readonly name = 'UsageError';
}

/** @throws DomainError `not_found` with what was looked for */
export function found<T>(thing: T | undefined, what: string): T {
	if (thing === undefined) throw new DomainError('not_found', {}, what);
	return thing;
}
