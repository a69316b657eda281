/**
 * The operator's door: a Unix socket in the data folder. Whoever holds it is the one process that writes there, so it is
 * also the lock: a second server refuses to start, and a command goes through the server that holds it.
 */
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, statSync, unlinkSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Request } from './command';

/** One line of JSON comes in, one goes out, and the connection ends. */
export interface Reply {
	lines?: string[];
	data?: Record<string, unknown>;
	hasFailed?: boolean;
	/** A plain sentence, when the command could not be done. */
	error?: string;
	isUsage?: boolean;
	/** The process that answers. */
	pid: number;
}

const doors = Symbol.for('traad.doors');

type Answer = (request: Request) => Promise<Omit<Reply, 'pid'>>;

/** The door is held by another process. */
export class DoorTaken extends Error {
	override readonly name = 'DoorTaken';
}

const busy: Answer = () =>
	Promise.resolve({
		error: 'Another command is at work on the data folder. Try again in a moment.'
	});

/**
 * Takes the door of a data folder, and answers commands that come through it.
 * @returns a function that gives it back
 * @throws DoorTaken when another process holds it
 */
export async function openDoor(dataDir: string, answer: Answer = busy): Promise<() => void> {
	mkdirSync(dataDir, { recursive: true, mode: 0o700 });
	const path = doorPath(dataDir);
	held().get(path)?.();
	const server = createServer({ allowHalfOpen: true }, (socket) => void serve(socket, answer));
	if (!(await listen(server, path))) {
		if (!(await clearAbandoned(path)) || !(await listen(server, path))) {
			throw new DoorTaken('Another Tråd is already at work on this data folder.');
		}
	}
	server.unref();
	const close = () => void server.close();
	held().set(path, close);
	return close;
}

/** The doors of this very process. A development server loads its code anew, and then takes over from itself. */
function held(): Map<string, () => void> {
	const shared = globalThis as { [doors]?: Map<string, () => void> };
	return (shared[doors] ??= new Map());
}

/** Sends a command to the process that holds the door; null when nobody does. */
export async function knock(dataDir: string, request: Request): Promise<Reply | null> {
	const socket = await reach(doorPath(dataDir));
	if (!socket) return null;
	socket.end(JSON.stringify(request));
	return JSON.parse(await readAll(socket)) as Reply;
}

/** Socket paths have room for some 100 bytes; a deeper folder gets a short one among the temporary files. */
export function doorPath(dataDir: string): string {
	const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
	if (process.platform === 'win32') return `\\\\.\\pipe\\traad-${name}`;
	const path = join(dataDir, 'operator.sock');
	return Buffer.byteLength(path) <= 100 ? path : join(tmpdir(), `traad-${name}.sock`);
}

async function serve(socket: Socket, answer: Answer): Promise<void> {
	socket.on('error', () => socket.destroy());
	const reply = await readAll(socket)
		.then((line) => answer(JSON.parse(line) as Request))
		.catch((error: unknown) => ({ error: error instanceof Error ? error.message : String(error) }));
	socket.end(JSON.stringify({ ...reply, pid: process.pid } satisfies Reply));
}

/** Everything the other side has to say. Unlike `stream/consumers`, it leaves the socket open for the answer. */
function readAll(socket: Socket): Promise<string> {
	return new Promise((resolve, reject) => {
		const parts: Buffer[] = [];
		socket.on('data', (part) => parts.push(part));
		socket.once('end', () => resolve(Buffer.concat(parts).toString('utf8')));
		socket.once('error', reject);
	});
}

/** Only the owner may enter; false when the path is in use. */
function listen(server: Server, path: string): Promise<boolean> {
	return new Promise((resolve, reject) => {
		const refused = (error: NodeJS.ErrnoException) =>
			error.code === 'EADDRINUSE' ? resolve(false) : reject(error);
		server.once('error', refused);
		const mask = process.umask(0o177);
		server.listen(path, () => {
			if (process.platform !== 'win32') chmodSync(path, 0o600);
			server.off('error', refused);
			resolve(true);
		});
		process.umask(mask);
	});
}

/** Removes the socket of a process that is gone; false when somebody still answers there. */
async function clearAbandoned(path: string): Promise<boolean> {
	const { ino } = statSync(path);
	const socket = await reach(path);
	if (socket) {
		socket.destroy();
		return false;
	}
	if (statSync(path, { throwIfNoEntry: false })?.ino === ino) unlinkSync(path);
	return true;
}

function reach(path: string): Promise<Socket | null> {
	return new Promise((resolve) => {
		const socket = connect({ path, allowHalfOpen: true });
		socket.once('connect', () => resolve(socket));
		socket.once('error', () => resolve(null));
	});
}
