import * as maskings from '../../service/masking';
import * as mediaService from '../../service/media';
import * as regions from '../../service/region';
import { idOf, stableId } from '../ids';
import { demoMedia } from '../media';
import type { DemoMedia } from '../media/item';
import type { Scene } from './scene';

/** Pictures and recordings with what is seen and heard in them; their files are made before the demo is whole. */
export async function loadMedia(scene: Scene): Promise<void> {
	for (const [at, item] of demoMedia.entries()) {
		await loadItem(scene, item, stableId(`media:${item.key}`, at));
	}
	await scene.as('tove', 0).media.turns.settled();
	for (const item of demoMedia.filter(({ transcript }) => transcript)) {
		await goThrough(scene, item);
	}
}

/** Whoever typed what is said went through it as well, before it came to a workshop: others have no name in it. */
async function goThrough(scene: Scene, { author, on, journey, names = [] }: DemoMedia) {
	const ctx = scene.as(author, on + 3);
	const id = idOf.story(journey);
	const { state, masks } = await maskings.read(ctx, id);
	if (state !== 'checked') {
		const words = names.map(({ words, instead }) => {
			return { words, kind: 'name', replacement: scene.say(instead) };
		});
		const kept = masks.map(({ id, start, end, kind, replacement }) => {
			return { id, start, end, kind, replacement };
		});
		await maskings.replace(ctx, id, { masks: kept, words, isChecked: true });
	}
}

async function loadItem(scene: Scene, item: DemoMedia, id: string): Promise<void> {
	const { author, on, journey, transcript, peaks } = item;
	const input = {
		id,
		storytellerId: idOf.storyteller(journey),
		storyId: idOf.story(journey),
		title: scene.say(item.title),
		ownWords: scene.say(item.ownWords),
		altText: scene.say(item.altText),
		peaks: peaks?.(),
		mayCut: item.mayCut
	};
	const ctx = scene.as(author, on);
	const name = await ctx.media.files.store(await item.content());
	const made = await mediaService.create(ctx, idOf.initiative, input, name);
	if (made.isNew && transcript) {
		const lines = transcript.map(({ at, text }) => ({ at, text: scene.say(text) }));
		await mediaService.change(scene.as(author, on + 1), id, { transcript: lines });
	}
	for (const { key, shape, tags, memo } of item.parts) {
		await regions.create(scene.as(author, on + 2), id, {
			id: idOf.excerpt(`${item.key}.${key}`),
			shape,
			tagIds: tags.map(idOf.tag),
			memo: scene.say(memo)
		});
	}
}
