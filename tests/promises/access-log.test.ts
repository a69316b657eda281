/** The log of who has read: whoever changes a line of it while the server stands still is found out at the next start. */
import { join } from 'node:path';
import { createClient } from '@libsql/client/sqlite3';
import { afterAll, expect, test } from 'vitest';
import { entered, signedIn } from '../support/canary';
import { removeFolder, startServer, temporaryFolder, type Running } from '../support/server.js';

const page = '/i/sammen-om-lindaa/settings/retention';
const karen = { email: 'karen@lindaa.example', password: 'en rød tråd i det hele' };
const dataDir = temporaryFolder();

let server: Running;

afterAll(async () => {
	await server.stop();
	removeFolder(dataDir);
});

async function change(query: string): Promise<void> {
	const client = createClient({ url: `file:${join(dataDir, 'traad.db')}`, concurrency: 1 });
	const { rowsAffected } = await client.execute(query);
	client.close();
	expect(rowsAffected).toBe(1);
}

/** What the secretariat reads of it. */
async function told(): Promise<string> {
	const cookie = await entered(`${server.origin}/sign-in`, karen);
	return (await fetch(`${server.origin}${page}`, { headers: { cookie } })).text();
}

test('a line that was changed is told to the operator and to the secretariat', async () => {
	server = await startServer({ dataDir });
	await signedIn(server);
	server.traad(['demo', 'load']);
	const { log, ok } = server.traad(['check']);
	expect([ok, log]).toEqual([true, expect.stringMatching(/^\d\d+:[\da-f]{64}$/)]);
	await server.stop();

	server = await startServer({ dataDir });
	expect(server.traad(['check', '--log', String(log)]).ok).toBe(true);
	await expect.poll(told, { timeout: 20_000 }).toContain('Hver linje er låst til den før');
	await server.stop();

	await change(
		`update access_log set user_id = 'nobody' where id = (select item_id from access_link where n = 3)`
	);
	server = await startServer({ dataDir });
	await expect.poll(told, { timeout: 20_000 }).toContain('Loggen er ikke, som den blev skrevet');
	expect(server.log()).toContain('The log of who has read is not whole');
	expect(() => server.traad(['check'])).toThrow('link 3: its line was changed.');
});
