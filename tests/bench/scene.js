/** A server with an initiative to write in: the demo's, with a storyteller who said yes to the team and to workshops. */
import { startServer } from '../support/server.js';
import { Client } from './client.js';

/** @typedef {Awaited<ReturnType<typeof setScene>>} Scene */

export async function setScene() {
	const server = await startServer();
	const email = 'bench@lindaa.example';
	const password = 'en rød tråd gennem det hele';
	server.traad(
		['user', 'create', '--email', email, '--name', 'Bente', '--password', '-'],
		password
	);
	server.traad(['demo', 'load']);
	const initiative = 'sammen-om-lindaa';
	const who = ['--email', email, '--initiative', initiative, '--role', 'secretariat'];
	const { token } = server.traad(['token', 'create', ...who]);
	const api = new Client(server.origin, { authorization: `Bearer ${token}` });

	const home = `/api/v1/initiatives/${initiative}`;
	const teller = { secretName: 'Falk', ageBand: '13-14', area: 'Lindaa' };
	const { id: storytellerId } = await api.json('POST', `${home}/storytellers`, teller);
	for (const scope of ['keep', 'team', 'workshop', 'quote']) {
		for (const by of ['young', 'guardian']) {
			const consent = { scope, decision: 'yes', by, method: 'paper' };
			await api.json('POST', `/api/v1/storytellers/${storytellerId}/consents`, consent);
		}
	}
	const { items: tags } = await api.json('GET', `${home}/tags`);

	return {
		server,
		api,
		home,
		initiative,
		email,
		password,
		tagIds: /** @type {string[]} */ (tags.map((/** @type {{ id: string }} */ { id }) => id)),
		/** @param {number} length of the text, in code points */
		async story(length) {
			const story = { storytellerId, title: `${length} tegn`, text: textOf(length) };
			return /** @type {string} */ ((await api.json('POST', `${home}/stories`, story)).id);
		}
	};
}

const sentence = 'Hver dag cykler han til skole, og der er luft om ham. 🚲 ';

/** @param {number} length in code points */
function textOf(length) {
	const signs = [...sentence.repeat(40)].slice(0, 2000);
	const paragraph = `${signs.join('').trimEnd()}\n\n`;
	return (
		[...paragraph.repeat(Math.ceil(length / [...paragraph].length))].slice(0, length - 1).join('') +
		'x'
	);
}
