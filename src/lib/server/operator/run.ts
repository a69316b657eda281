/**
 * The operator's commands: finds the one that was typed, reads its options, runs it. The server runs them for a command
 * line that finds it running (socket.ts); otherwise the command line opens the database itself.
 */
import { parseArgs } from 'node:util';
import type { Context } from '../context';
import { backup } from './backup';
import { forgetBackup } from './backup-forget';
import { check } from './check';
import {
	UsageError,
	type Arguments,
	type Command,
	type Options,
	type Outcome,
	type Place,
	type Request
} from './command';
import { loadDemo } from './demo';
import { logAnew } from './log';
import { addMember } from './member';
import { migrate } from './migrate';
import { restore } from './restore';
import { createToken } from './token';
import { createUser, resetUser } from './user';

/** Every command by the words that call it. */
export const commands: Record<string, Command> = {
	'demo load': loadDemo,
	'user create': createUser,
	'user reset': resetUser,
	'member add': addMember,
	'token create': createToken,
	// Before the command whose name it begins with.
	'backup forget': forgetBackup,
	backup,
	restore,
	check,
	'log anew': logAnew,
	migrate
};

/** The command that was typed and its options. @throws UsageError */
export function find(argv: string[]): { command: Command; args: Arguments } {
	const words = argv.filter((word) => !word.startsWith('-'));
	const name = Object.keys(commands).find((key) =>
		key.split(' ').every((word, index) => words[index] === word)
	);
	const command = name === undefined ? undefined : commands[name];
	if (name === undefined || !command) {
		throw new UsageError(words.length > 0 ? `There is no command “${words.join(' ')}”.` : help());
	}
	return { command, args: argumentsOf(command, argv, name.split(' ').length) };
}

/** Runs what was typed. @throws UsageError, DomainError, or whatever the system refuses */
export async function run(
	open: () => Promise<Context>,
	{ argv }: Request,
	at: Place
): Promise<Outcome> {
	const { command, args } = find(argv);
	return command.run(open, args, at);
}

/** What the operator can type. */
export function help(): string {
	const width = Math.max(...Object.values(commands).map(({ usage }) => usage.length));
	const lines = Object.values(commands).map(
		({ usage, summary }) => `  ${usage.padEnd(width)}  ${summary}`
	);
	return ['npm run traad -- <command> [--json]', '', ...lines].join('\n');
}

function argumentsOf({ options, usage }: Command, argv: string[], words: number): Arguments {
	const { values, positionals } = parse();
	const text = (name: string) => {
		const value = values[name];
		return typeof value === 'string' ? value : undefined;
	};
	return {
		text,
		needed: (name) => {
			const value = text(name)?.trim();
			if (!value) throw new UsageError(`--${name} is missing. Usage: ${usage}`);
			return value;
		},
		has: (name) => values[name] === true,
		rest: positionals.slice(words)
	};

	function parse() {
		try {
			const known: Options = { ...options, json: { type: 'boolean' } };
			return parseArgs({ args: argv, options: known, allowPositionals: true });
		} catch (error) {
			throw new UsageError(`${firstSentence(error)} Usage: ${usage}`);
		}
	}
}

function firstSentence(error: unknown): string {
	return error instanceof Error ? `${error.message.split('. ')[0]}.` : '';
}
