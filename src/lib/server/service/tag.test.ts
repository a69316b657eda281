import { beforeAll, describe, expect, it } from 'vitest';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { aStory, aTag, anExcerpt } from '$tests/support/story';
import * as changes from './codebook-change';
import * as excerpts from './excerpt';
import * as tags from './tag';

let ctx: TestContext;
let ours: string;

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
});

describe('a tag', () => {
	it('sent twice is made once; its name is one of its kind in the family', async () => {
		const input = { id: ctx.newId(), name: 'Mobning', family: 'pain', definition: 'Igen og igen.' };
		const made = [await tags.create(ctx, ours, input), await tags.create(ctx, ours, input)];
		expect(made.map(({ isNew }) => isNew)).toEqual([true, false]);
		const again = tags.create(ctx, ours, { name: 'Mobning', family: 'pain' });
		await expect(again).rejects.toMatchObject({ reason: 'name_taken', field: 'name' });
		expect(await outcome(tags.create(ctx, ours, { name: 'Mobning', family: 'theme' }))).toBe('ok');
	});

	it('hangs below another, never in a ring', async () => {
		const above = await aTag(ctx, ours, 'Skole', 'pain');
		const { item } = await tags.create(ctx, ours, {
			name: 'Pauser',
			family: 'pain',
			parentId: above.id
		});
		const ring = tags.change(ctx, above.id, { parentId: item.id });
		await expect(ring).rejects.toMatchObject({ reason: 'invalid', field: 'parentId' });
		const moved = await tags.change(ctx, above.id, { family: 'context' });
		expect(moved.family).toBe('context');
		const after = (await tags.codebook(ctx, ours)).find(({ id }) => id === item.id);
		expect(after).toMatchObject({ family: 'pain', parentId: null });
	});

	it('taken away leaves the excerpts, and lets those below it move up', async () => {
		const top = await aTag(ctx, ours, 'Top');
		const middle = (
			await tags.create(ctx, ours, { name: 'Midt', family: 'bright', parentId: top.id })
		).item;
		const leaf = (
			await tags.create(ctx, ours, { name: 'Blad', family: 'bright', parentId: middle.id })
		).item;
		const story = await aStory(ctx, ours);
		const excerpt = await anExcerpt(ctx, story, 'skyder', [middle.id, leaf.id]);
		await changes.remove(ctx, middle.id);
		const [left] = await excerpts.listOfStory(ctx, story.id);
		expect(left).toMatchObject({ id: excerpt.id, tagIds: [leaf.id] });
		const after = (await tags.codebook(ctx, ours)).find(({ id }) => id === leaf.id);
		expect(after).toMatchObject({ parentId: top.id, uses: 1 });
	});

	it('merged into another is on all its excerpts, once', async () => {
		const [from, into] = [await aTag(ctx, ours, 'Ro'), await aTag(ctx, ours, 'Fred')];
		const story = await aStory(ctx, ours);
		await anExcerpt(ctx, story, 'skyder', [from.id, into.id]);
		await anExcerpt(ctx, story, 'cykler', [from.id]);
		expect(await changes.merge(ctx, from.id, { intoId: into.id })).toMatchObject({
			id: into.id,
			uses: 2
		});
		const all = await excerpts.listOfStory(ctx, story.id);
		expect(all.map(({ tagIds }) => tagIds)).toEqual([[into.id], [into.id]]);
		expect(await outcome(changes.merge(ctx, into.id, { intoId: into.id }))).toBe('invalid');
	});

	it('merged into one below it leaves no ring', async () => {
		const a = await aTag(ctx, ours, 'Dyr');
		const b = (await tags.create(ctx, ours, { name: 'Hund', family: 'bright', parentId: a.id }))
			.item;
		await changes.merge(ctx, a.id, { intoId: b.id });
		const after = (await tags.codebook(ctx, ours)).find(({ id }) => id === b.id);
		expect(after?.parentId).toBeNull();
	});

	it('does not exist for another initiative, and is not changed by the wrong role', async () => {
		const tag = await aTag(ctx, ours, 'Hemmelig');
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		const decider = as(ctx, await aMember(ctx, ours, 'decider'));
		expect(await outcome(tags.change(stranger, tag.id, { name: 'x' }))).toBe('not_found');
		expect(await outcome(tags.list(stranger, ours, { after: undefined, limit: 1 }))).toBe(
			'not_found'
		);
		expect(await outcome(tags.codebook(decider, ours))).toBe('ok');
		expect(await outcome(tags.create(decider, ours, { name: 'x', family: 'pain' }))).toBe(
			'forbidden'
		);
		const foreign = await aTag(ctx, await anInitiative(ctx), 'Fremmed');
		const merge = changes.merge(ctx, tag.id, { intoId: foreign.id });
		await expect(merge).rejects.toMatchObject({ reason: 'not_found', field: 'intoId' });
	});
});
