/** Somebody brings a text in: how long another one, who is only looking, has to wait at worst. */
import { randomBytes } from 'node:crypto';
import { aDocx, p, r } from '../support/file.js';
import { median, ms, timed } from './measure.js';
import { packed, post } from './sent-form.js';

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
	const form = await packed({ storytellerId: items.at(-1).id }, interview, 'interview.docx');
	const bring = async () => {
		const answer = await post(`${server.origin}${home}/imports`, form, api.headers);
		if (!answer.includes('"storyId"')) throw new Error(answer);
	};
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

/** An interview of forty pages with its pictures: a Word file of 1 MB. */
const interview = aDocx(
	Array.from({ length: 600 }, (_, i) =>
		p(r(`${i % 2 ? 'V' : 'I'}: Hver dag cykler han til skole, og der er luft om ham. `.repeat(3)))
	).join(''),
	[{ name: 'word/media/image1.jpeg', content: randomBytes(980_000) }]
);
