/** The use case of looking for patterns over all that is tagged. */
import {
	audiences,
	forOthers,
	type Audience,
	type Patterns,
	type Reach
} from '$lib/domain/codebook/pattern';
import { leastPublic } from '$lib/domain/initiative/small-cell';
import { excerptView, tagsWanted, type ExcerptView } from '$lib/domain/story/excerpt-filter';
import { oneOf, parse } from '$lib/domain/text/input';
import { allow, type Context } from '../context';
import * as initiatives from '../store/initiative';
import * as patterns from '../store/pattern';
import * as setups from '../store/setup';
import * as tags from '../store/tag';
import { readerOf } from './reading';

/**
 * Tags over stories, with each other, along the journeys, and pain against bright; of the excerpts that a view finds and
 * whose words the reader may use for its purpose. What is shown to others is a report, and only holds whoever said yes to
 * one: not even the author's own drafts.
 *
 * @param given see `excerptView`; its order and headings change nothing
 * @param to `others`: of the whole initiative, without what could show anybody; see `forOthers`
 * @throws DomainError `invalid` at the field
 */
export async function read(
	ctx: Context,
	slugOrId: string,
	given: unknown,
	to: unknown = 'team'
): Promise<Patterns & { view: ExcerptView; audience: Audience; reach: Reach[]; least: number }> {
	const { id } = allow(ctx, 'pattern.read', await initiatives.find(ctx.db, slugOrId));
	const audience = parse(oneOf(audiences), to);
	const view = parse(excerptView, audience === 'team' ? given : { purpose: 'report' });
	const reader = readerOf(ctx);
	const codebook = await tags.listAll(ctx.db, id);
	const filter = { ...view, ...tagsWanted(codebook, view), today: reader.today };
	const [matrix, pairs, course, moments] = await Promise.all([
		patterns.matrix(ctx.db, id, filter, reader),
		patterns.pairs(ctx.db, id, filter, reader),
		patterns.course(ctx.db, id, filter, reader),
		patterns.moments(ctx.db, id, filter, reader)
	]);
	const found = { matrix, pairs, course, moments };
	const least = leastPublic(await setups.find(ctx.db, id));
	const shown = audience === 'team' ? found : forOthers(found, least);
	return { view, audience, least, reach: [], ...shown };
}
