/** What the benchmarks are measured against: libSQL and node:http, with nothing around them. */
import { createServer } from 'node:http';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { temporaryFolder } from '../support/server.js';

/** A table like the excerpts', in a file of its own; every insert is a durable commit. */
export async function bareTable() {
	const url = `file:${join(temporaryFolder('traad-bare-'), 'bare.db')}`;
	const client = createClient({ url, concurrency: 1 });
	await client.execute('PRAGMA journal_mode = WAL');
	await client.execute('PRAGMA synchronous = FULL');
	await client.execute(
		'create table excerpt (id text primary key, story text, start int, "end" int, quote text, at int)'
	);
	let row = 0;
	return {
		insert: () =>
			client.batch(
				[
					{
						sql: 'insert into excerpt values (?, ?, ?, ?, ?, ?)',
						args: [
							`${row++}-0192f0c1-7b1d-7e3a`,
							'story',
							row,
							row + 20,
							'der er luft om ham',
							Date.now()
						]
					}
				],
				'write'
			),
		close: () => client.close()
	};
}

/** Answers POST by a durable insert, then tells all listeners; GET is a stream of events. */
export async function bareStream() {
	const table = await bareTable();
	/** @type {Set<import('node:http').ServerResponse>} */
	const listeners = new Set();
	let seq = 0;
	const server = createServer((req, res) => {
		if (req.method === 'GET') {
			res.writeHead(200, { 'content-type': 'text/event-stream' }).write(': open\n\n');
			listeners.add(res);
			return;
		}
		let body = '';
		req.on('data', (part) => (body += part));
		req.on('end', () => void keep(body).then(() => res.end('{}')));
	});
	/** @param {string} body */
	async function keep(body) {
		await table.insert();
		seq++;
		for (const listener of listeners) listener.write(`id: ${seq}\ndata: ${body}\n\n`);
	}
	const port = await new Promise((resolve) => {
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			resolve(typeof address === 'object' ? address?.port : 0);
		});
	});
	return {
		origin: `http://127.0.0.1:${port}`,
		close: () => {
			server.closeAllConnections();
			server.close();
			table.close();
		}
	};
}
