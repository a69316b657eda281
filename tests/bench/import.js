/** Somebody brings a text in: how long another one, who is only looking, has to wait at worst. */
import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { aDocx, p, r } from '../support/file.js';
import { median, ms, timed } from './measure.js';

/** @typedef {import('./scene.js').Scene} Scene */
/** @typedef {import('./run.js').Figure} Figure */

const rounds = 9;

/**
 * @param {Scene} scene
 * @returns {Promise<Figure>}
 */
export async function waitDuringImport({ server, api, home }) {
	const { items } = await api.json('GET', `${home}/storytellers`);
	const ping = () => timed(() => api.json('GET', '/api/v1/me'));
	const { body, type } = await formOf(items.at(-1).id);
	const bring = () => post(`${server.origin}${home}/imports`, body, { ...api.headers, ...type });
	await bring();
	const quiet = [];
	const worst = [];
	for (let round = 0; round < rounds; round++) {
		for (let i = 0; i < 50; i++) quiet.push(await ping());
		let isOver = false;
		const brought = bring().finally(() => (isOver = true));
		let longest = 0;
		while (!isOver) longest = Math.max(longest, await ping());
		await brought;
		worst.push(longest);
	}
	return {
		name: 'the worst wait of another user during an import of 1 MB ÷ a quiet ping',
		value: median(worst) / median(quiet),
		limit: 15,
		detail: `${ms(median(worst))} ÷ ${ms(median(quiet))}`
	};
}

/**
 * The whole form as bytes, made beforehand: what the sender's own machine does is not what is measured.
 * @param {string} storytellerId
 */
async function formOf(storytellerId) {
	const form = new FormData();
	form.set('storytellerId', storytellerId);
	form.set('file', new Blob([interview]), 'interview.docx');
	const made = new Response(form);
	const type = { 'content-type': made.headers.get('content-type') ?? '' };
	return { type, body: Buffer.from(await made.arrayBuffer()) };
}

/**
 * @param {string} url
 * @param {Buffer} body
 * @param {Record<string, string>} headers
 * @returns {Promise<void>} when the file has become a story
 */
function post(url, body, headers) {
	return new Promise((resolve, reject) => {
		const sent = request(url, { method: 'POST', headers, agent: false }, async (response) => {
			let answer = '';
			for await (const part of response) answer += part;
			if (answer.includes('"storyId"')) resolve();
			else reject(new Error(answer));
		});
		sent.on('error', reject);
		sent.end(body);
	});
}

/** An interview of forty pages with its pictures: a Word file of 1 MB. */
const interview = aDocx(
	Array.from({ length: 600 }, (_, i) =>
		p(r(`${i % 2 ? 'V' : 'I'}: Hver dag cykler han til skole, og der er luft om ham. `.repeat(3)))
	).join(''),
	[{ name: 'word/media/image1.jpeg', content: randomBytes(980_000) }]
);
