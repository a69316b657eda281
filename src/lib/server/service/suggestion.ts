/** Suggested groups for the cards of a wall that lie in no cluster. They are computed here, told, and not kept. */
import { actorId } from '$lib/domain/access/role';
import { modes, type Mode, type Text } from '$lib/domain/suggestion/suggestion';
import { oneOf, parse } from '$lib/domain/text/input';
import { sourcesOn } from '$lib/domain/wall/shown';
import { cardsIn, sourceOf, type Wall } from '$lib/domain/wall/state';
import { wallFor } from '$lib/domain/wall/veil';
import type { CardWords } from '$lib/domain/wall/words';
import { allow, today, type Context } from '../context';
import * as walls from '../store/wall';
import { readLog } from '../store/wall-log';
import { wordsOf } from '../store/wall-words';

/** A group that is proposed, with what holds it together, in words of its cards and in tags on them. */
export interface SuggestedGroup {
	cardIds: string[];
	words: string[];
	tags: string[];
	/** How alike its cards are on average, from 0 to 1. */
	score: number;
	/** Its cards share no word and no tag: `words` are the two that mean most nearly the same. */
	isByMeaning: boolean;
}

export interface SuggestedGroups {
	/** Of the wall that this is said of. */
	seq: number;
	/** How many cards with words lie in no cluster. */
	compared: number;
	/** Whether a language model of the operator's read the cards too. */
	hasModel: boolean;
	items: SuggestedGroup[];
}

/** More cards than this, or more excerpts to learn from, are not looked at. */
const mostTexts = 1_000;

/**
 * Suggests groups for the cards that lie in no cluster; what people clustered is left alone. Words come through the consent
 * gate, before and again after: what was taken back meanwhile is in no group.
 *
 * @param mode `sorting` (the usual) or `hint`, see the domain
 */
export async function list(
	ctx: Context,
	wallId: string,
	mode: string = 'sorting'
): Promise<SuggestedGroups> {
	const { initiativeId, seq } = allow(ctx, 'wall.suggest', await walls.find(ctx.db, wallId));
	const wanted: Mode = parse(oneOf(modes), mode);
	const wall = wallFor((await readLog(ctx.db, wallId, seq)).history.wall, actorId(ctx.actor));
	const asked = { initiativeId, today: today(ctx) };
	const texts = textsOn(wall, await wordsOf(ctx.db, { ...asked, ...sourcesOn(wall) }));
	const others = await othersOf(ctx, asked, wall);
	const { suggestions, hasModel } = await ctx.suggestions.suggest({
		texts,
		others,
		mode: wanted
	});
	const words = await wordsOf(ctx.db, { ...asked, today: today(ctx), ...sourcesOn(wall) });
	const still = new Set(textsOn(wall, words).map(({ id }) => id));
	return {
		seq: wall.seq,
		compared: texts.length,
		hasModel,
		items: suggestions
			.filter(({ ids }) => ids.every((id) => still.has(id)))
			.map(({ ids, words, tags, score, isByMeaning }) => ({
				cardIds: [...ids],
				words: [...words],
				tags: [...tags],
				score,
				isByMeaning
			}))
	};
}

/** The words on the cards in no cluster; a note has its own. */
function textsOn(wall: Wall, words: readonly CardWords[]): Text[] {
	const bySource = new Map(words.map((one) => [one.id, one]));
	return cardsIn(wall, null)
		.filter(({ withdrawn, isVeiled }) => !withdrawn && !isVeiled)
		.flatMap((card) => {
			const found = bySource.get(sourceOf(card) ?? '');
			const text = found?.quote ?? card.text;
			return text ? [{ id: card.id, text, tags: tellingTags(found) }] : [];
		})
		.sort((a, b) => (a.id < b.id ? -1 : 1))
		.slice(0, mostTexts);
}

/** What people saw in the words; where and by whom they were said holds no group together. */
function tellingTags(words: CardWords | undefined): string[] {
	return (words?.tags ?? []).filter(({ family }) => family !== 'context').map(({ name }) => name);
}

/** The newest of the initiative's other excerpts that a workshop may see. */
async function othersOf(
	ctx: Context,
	asked: { initiativeId: string; today: string },
	wall: Wall
): Promise<Text[]> {
	const isOn = new Set(sourcesOn(wall).excerptIds);
	const words = await wordsOf(ctx.db, { ...asked, mediaIds: [] });
	return words
		.filter(({ id }) => !isOn.has(id))
		.slice(-mostTexts)
		.map(({ id, quote }) => ({ id, text: quote, tags: [] }));
}
