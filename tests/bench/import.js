/** Somebody brings a text in: how long another one, who is only looking, has to wait at worst. */
import { randomBytes } from 'node:crypto';
import { aDocx, p, r } from '../support/file.js';
import { median, ms, rest } from './measure.js';
import { otherUser } from './other-user.js';
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
	const form = await packed({ storytellerId: items.at(-1).id }, interview, 'interview.docx');
	const bring = async () => {
		const answer = await post(`${server.origin}${home}/imports`, form, api.headers);
		if (!answer.includes('"storyId"')) throw new Error(answer);
	};
	await bring();
	const other = await otherUser(api);
	const quiet = [];
	const worst = [];
	const bare = [];
	for (let round = 0; round < rounds; round++) {
		quiet.push(...(await other.during(() => rest(200))).app);
		const found = await other.during(bring);
		worst.push(Math.max(...found.app));
		bare.push(Math.max(...found.bare));
	}
	other.leave();
	return {
		name: 'the worst wait of another user during an import of 1 MB ÷ a quiet ping',
		value: median(worst) / median(quiet),
		limit: 15,
		detail: `${ms(median(worst))} ÷ ${ms(median(quiet))}; of a bare server at rest: ${ms(median(bare))}`
	};
}

/** An interview of forty pages with its pictures: a Word file of 1 MB. */
const interview = aDocx(
	Array.from({ length: 600 }, (_, i) =>
		p(r(`${i % 2 ? 'V' : 'I'}: Hver dag cykler han til skole, og der er luft om ham. `.repeat(3)))
	).join(''),
	[{ name: 'word/media/image1.jpeg', content: randomBytes(980_000) }]
);
