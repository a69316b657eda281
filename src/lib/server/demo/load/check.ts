import * as moderation from '../../service/moderation';
import * as own from '../../service/own-contribution';
import * as checks from '../../service/youth-check';
import { idOf, stableId } from '../ids';
import type { DemoCheck, DemoDrawn } from '../insight/checks';
import type { Context } from '../../context';
import type { Scene } from './scene';

const facilitator = 'sofie';

/** An insight is put to young people, and each answers on the own page. */
export async function loadChecks(
	scene: Scene,
	insightId: string,
	asked: readonly DemoCheck[]
): Promise<void> {
	for (const { on, plain, asked: people, said } of asked) {
		await checks.ask(scene.as(facilitator, on), insightId, {
			plainText: scene.say(plain),
			storytellerIds: people.map(idOf.storyteller)
		});
		for (const { on, by, answer, words, drawn } of said) {
			const storytellerId = idOf.storyteller(by);
			const actor = { kind: 'young', storytellerId, initiativeId: idOf.initiative } as const;
			const ctx = { ...scene.as(facilitator, on), actor };
			await checks.answer(ctx, insightId, { answer, words: scene.say(words) });
			if (drawn) {
				await loadDrawn(scene, ctx, insightId, drawn, on);
			}
		}
	}
}

/** Drawn as the answer, and let in the day after. */
async function loadDrawn(
	scene: Scene,
	ctx: Context,
	insightId: string,
	{ content, altText }: DemoDrawn,
	on: number
): Promise<void> {
	const id = stableId(`drawn:${insightId}`, on);
	const uses = ['team'];
	const { isNew } = await own.create(ctx, { id, insightId, answers: [], hasMedia: true, uses });
	if (!isNew) {
		return;
	}
	const picture = { id: stableId(`drawing:${insightId}`, on), altText: scene.say(altText) };
	await own.addMedia(ctx, id, picture, await ctx.media.files.store(await content()));
	const answer = scene.say({ da: 'Tak for tegningen.', en: 'Thank you for the drawing.' });
	await moderation.decide(scene.as(facilitator, on + 1), id, { to: 'accepted', answer });
	await ctx.media.turns.settled();
}
