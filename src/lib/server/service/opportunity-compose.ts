/** What helps while a what-if is being written. Saves nothing. */
import { arranged } from '$lib/domain/opportunity/concrete';
import { ingredientOf, type Ingredient, type Source } from '$lib/domain/opportunity/imagine';
import { leaksIn, type Leak } from '$lib/domain/opportunity/partner-text';
import type { Partner } from '$lib/domain/pledge/partner';
import type { Attributes } from '$lib/domain/story/excerpt';
import { parse, text } from '$lib/domain/text/input';
import { allow, today, type Context } from '../context';
import * as evidence from '../store/evidence';
import * as initiatives from '../store/initiative';
import * as insights from '../store/insight';
import * as partners from '../store/partner';
import { secrets } from '../store/partner-text';
import { readerOf } from './reading';

/** Where a text for partners would give somebody away if it were saved as it is. */
export async function checkText(ctx: Context, slugOrId: string, input: unknown): Promise<Leak[]> {
	const { id } = allow(ctx, 'opportunity.create', await initiatives.find(ctx.db, slugOrId));
	return leaksIn(parse(text(8000), input), await secrets(ctx.db, id, today(ctx)));
}

/** The lines of a composer after something was done to them, see `arranged`. */
export async function arrange(
	ctx: Context,
	slugOrId: string,
	lines: readonly string[],
	act: string
): Promise<string[]> {
	allow(ctx, 'opportunity.create', await initiatives.find(ctx.db, slugOrId));
	return arranged(lines, act);
}

/** What a composer has to choose from. */
export interface Ingredients {
	/** What each piece of evidence behind the insights brings; one whose words the team may not use brings nothing. */
	ingredients: Ingredient[];
	/** Partners of the register, by name. */
	partners: Pick<Partner, 'id' | 'name' | 'sector' | 'interests' | 'offers'>[];
}

/**
 * What there is to imagine from behind some insights of an initiative, and who is in its register. No word of a story is
 * in it.
 */
export async function ingredients(
	ctx: Context,
	slugOrId: string,
	insightIds: string[]
): Promise<Ingredients> {
	const { id } = allow(ctx, 'opportunity.create', await initiatives.find(ctx.db, slugOrId));
	const register = await partners.listAll(ctx.db, id);
	const sources = await sourcesOf(ctx, id, await insights.idsWithin(ctx.db, id, insightIds));
	return {
		ingredients: sources.map((source) => ingredientOf(source, register)),
		partners: register.map(({ id, name, sector, interests, offers }) => ({
			...{ id, name, sector, interests, offers }
		}))
	};
}

/** The evidence behind insights, as far as the team may use the words and the asker sees the tags. */
async function sourcesOf(ctx: Context, initiativeId: string, ids: string[]): Promise<Source[]> {
	const pieces = await evidence.list(ctx.db, initiativeId, ids, today(ctx));
	const tags = await evidence.tagsOf(ctx.db, ids, readerOf(ctx));
	const about = new Map(
		(await evidence.aboutPieces(ctx.db, ids)).map((one) => [one.excerptId, one] as const)
	);
	return pieces
		.filter(({ isCovered }) => isCovered)
		.map(({ insightId, excerptId, quote }) => ({
			...{ insightId, words: quote ?? '' },
			brightSpots: tags
				.filter((tag) => tag.insightId === insightId && tag.excerptId === excerptId)
				.flatMap(({ name, family }) => (family === 'bright' ? [name] : [])),
			barriers: about.get(excerptId)?.barriers ?? [],
			attributes: brightOnly(about.get(excerptId)?.attributes ?? {})
		}));
}

const brightOnly = ({ barriers: _, ...bright }: Attributes) => bright;
