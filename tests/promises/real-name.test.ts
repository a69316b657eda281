/**
 * The real name behind a secret one: it is told to whoever of the secretariat asks for it with a reason, and stands on no
 * page, in no file that can be taken out, in no log, no backup and no file on the disk.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answersOf, pathsWith } from '../support/answers';
import { sendForm, signedIn, told, type Asker, type Ids } from '../support/canary';
import { exportsOf } from '../support/exports';
import { everyVisit } from '../support/page-visit';
import { removeFolder, startServer, temporaryFolder, type Running } from '../support/server.js';

const slug = 'sammen-om-lindaa';
/** No other text holds one of these words. */
const names = ['zakarias måneskær', 'rørdrumsgade'];
const reason = 'Kommunen skal sende et brev hjem';
const backups = temporaryFolder();

let server: Running;
let karen: Asker;
let ids: Ids;

beforeAll(async () => {
	server = await startServer();
	karen = await signedIn(server);
	server.traad(['demo', 'load']);
	ids = await told(karen);
}, 120_000);

afterAll(async () => {
	await server.stop();
	removeFolder(server.dataDir);
	removeFolder(backups);
});

test('is told for a reason, and stands nowhere else', { timeout: 120_000 }, async () => {
	const page = `${server.origin}/i/${slug}/people/${ids.storytellers}/identity`;
	const form = (act: string, fields: Record<string, string>) =>
		sendForm(`${page}?/${act}`, karen.headers.cookie ?? '', fields);
	await form('keep', { name: 'Zakarias Måneskær', reach: 'Rørdrumsgade 7' });

	expect(await form('lookUp', { reason: '' })).not.toContain('Måneskær');
	const shown = (await form('lookUp', { reason })).toLowerCase();
	expect(names.filter((name) => !shown.includes(name))).toEqual([]);

	const visits = await everyVisit(karen, slug, ids);
	visits[0]!.addresses.push(...exportsOf(slug, ids));
	const answers = await answersOf(server.origin, visits);
	expect(pathsWith(answers, names)).toEqual([]);
	expect(pathsWith(answers, [reason.toLowerCase()])).toEqual(
		expect.arrayContaining(['/my/uses', '/my/file', new URL(page).pathname])
	);
	server.traad(['backup', join(backups, 'traad.db')]);
	expect(holding(server.dataDir)).toEqual([]);
	expect(holding(backups)).toEqual([]);
	expect(server.log()).not.toContain('Måneskær');
});

/** The files of a folder in which a name stands. */
function holding(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.filter((file) => {
			const text = readFileSync(file, 'utf8').toLowerCase();
			return names.some((name) => text.includes(name));
		});
}
