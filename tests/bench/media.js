/** Photos come in: how soon they can be seen, and how long others have to wait meanwhile. */
import sharp from 'sharp';
import { median, ms, rest, timed } from './measure.js';
import { otherUser } from './other-user.js';
import { packed, post } from './sent-form.js';

/** @typedef {import('./scene.js').Scene} Scene */
/** @typedef {import('./run.js').Figure} Figure */

const widths = [400, 800, 1600];
const rounds = 7;
const together = 6;

/**
 * @param {Scene} scene
 * @returns {Promise<Figure[]>}
 */
export async function photos(scene) {
	const photo = await aPhoto();
	const send = await sender(scene, photo);
	await send().then(({ all }) => all());
	/** @type {{ answered: number, seen: number, bare: number, isEarly: boolean }[]} */
	const found = [];
	for (let round = 0; round < rounds; round++) {
		const bare = await timed(() => bareSharp(photo));
		const { answered, isEarly, seen, all } = await send();
		found.push({ answered, isEarly, bare, seen: await seen() });
		await all();
	}
	const of = (/** @type {'answered' | 'seen' | 'bare'} */ key) =>
		median(found.map((one) => one[key]));
	const waited = await waits(scene, send);
	return [
		{
			name: 'a photo of 12 megapixels, sent until it can be seen ÷ bare sharp to its WebP sizes',
			value: of('seen') / of('bare'),
			limit: 1.3,
			detail: `${ms(of('seen'))} ÷ ${ms(of('bare'))}; ${(photo.length / 1e6).toFixed(1)} MB`
		},
		{
			name: 'answers to a sent photo that came before its pictures were made',
			value: found.filter(({ isEarly }) => isEarly).length / rounds,
			atLeast: 1,
			detail: `after ${ms(of('answered'))}`
		},
		{
			name: 'the worst wait of another user during six photos ÷ a quiet ping',
			value: waited.worst / waited.quiet,
			limit: 15,
			detail: `${ms(waited.worst)} ÷ ${ms(waited.quiet)}; of a bare server at rest: ${ms(waited.bare)}`
		}
	];
}

/** As libvips alone would do it: each size from the file. @param {Buffer} photo */
async function bareSharp(photo) {
	for (const width of widths) {
		await sharp(photo).autoOrient().resize({ width }).webp({ quality: 80 }).toBuffer();
	}
}

/**
 * Sends a photo. `seen` gives the ms from the beginning until its WebP sizes are there; `all` waits for the AVIF ones.
 * @param {Scene} scene
 * @param {Buffer} photo
 */
async function sender({ server, api, home }, photo) {
	const { items } = await api.json('GET', `${home}/storytellers`);
	const file = new Uint8Array(photo);
	const form = await packed({ storytellerId: items.at(-1).id }, file, 'IMG_2031.jpg');
	return async () => {
		const began = performance.now();
		const answer = JSON.parse(await post(`${server.origin}${home}/media`, form, api.headers));
		if (!answer.id) throw new Error(JSON.stringify(answer));
		// Asked rarely: asking is work for the server too.
		const until = async (/** @type {number} */ files, /** @type {number} */ every) => {
			for (;;) {
				const item = await api.json('GET', `/api/v1/media/${answer.id}/about`);
				if (item.state === 'failed') throw new Error(item.problem);
				if (item.files.length >= files) return performance.now() - began;
				await new Promise((resolve) => setTimeout(resolve, every));
			}
		};
		return {
			answered: performance.now() - began,
			isEarly: answer.state === 'waiting',
			seen: () => until(widths.length, 20),
			all: () => until(widths.length * 2, 250)
		};
	};
}

/**
 * @param {Scene} scene
 * @param {Awaited<ReturnType<typeof sender>>} send
 */
async function waits({ api }, send) {
	const other = await otherUser(api);
	const quiet = [];
	const worst = [];
	const bare = [];
	for (let round = 0; round < 3; round++) {
		quiet.push(...(await other.during(() => rest(1000))).app);
		const found = await other.during(() =>
			Promise.all(Array.from({ length: together }, async () => (await send()).all()))
		);
		worst.push(Math.max(...found.app));
		bare.push(Math.max(...found.bare));
	}
	other.leave();
	return { quiet: median(quiet), worst: median(worst), bare: median(bare) };
}

/** Something like a photo: soft shapes with some grain, as a telephone packs them. */
async function aPhoto() {
	const noise = (/** @type {number} */ width, /** @type {number} */ sigma) =>
		sharp({
			create: {
				width,
				height: (width * 3) / 4,
				channels: 3,
				noise: { type: 'gaussian', mean: 128, sigma },
				background: '#808080'
			}
		});
	const shapes = await noise(80, 90).png().toBuffer();
	const grain = await noise(4000, 6).png().toBuffer();
	return sharp(shapes)
		.resize({ width: 4000, height: 3000, kernel: 'cubic' })
		.composite([{ input: grain, blend: 'soft-light' }])
		.jpeg({ quality: 88 })
		.toBuffer();
}
