/** The use case of looking through excerpts: a filter, an order, headings, counts, and a page. */
import { excerptView, tagsWanted, type ExcerptView } from '$lib/domain/story/excerpt-filter';
import { DomainError } from '$lib/domain/error';
import { parse } from '$lib/domain/text/input';
import { allow, type Context } from '../context';
import * as browsing from '../store/excerpt-browse';
import * as catalogue from '../store/excerpt-found';
import * as initiatives from '../store/initiative';
import * as tags from '../store/tag';
import { readerOf } from './reading';

export type Browsed = browsing.Browsed;

export interface BrowsedPage {
	view: ExcerptView;
	items: Browsed[];
	/** The cursor of the following page. */
	next: string | null;
	/** How many were found in all, and by tag and heading; and how many may not be used for this purpose. */
	total: number;
	byTag: Record<string, number>;
	byGroup: Record<string, number>;
	heldBack: number;
}

/**
 * A page of excerpts of an initiative, as a view orders them.
 *
 * @param given see `excerptView`
 * @throws DomainError `invalid` at the field, or at `after` when it is no cursor of this order
 */
export async function browse(
	ctx: Context,
	slugOrId: string,
	given: unknown,
	page: { after: string | undefined; limit: number }
): Promise<BrowsedPage> {
	const { id } = allow(ctx, 'excerpt.list', await initiatives.find(ctx.db, slugOrId));
	const view = parse(excerptView, given);
	const reader = readerOf(ctx);
	const codebook = await tags.listAll(ctx.db, id);
	const filter = { ...view, ...tagsWanted(codebook, view), today: reader.today };
	const place = { after: placeOf(page.after), limit: page.limit + 1 };
	const [rows, counts, held] = await Promise.all([
		browsing.browse(ctx.db, id, filter, view, place, reader),
		browsing.count(ctx.db, id, filter, view.group, reader),
		filter.q === undefined ? undefined : catalogue.countHeldBack(ctx.db, id, filter, reader)
	]);
	const shown = rows.slice(0, page.limit);
	const last = rows.length > page.limit ? shown.at(-1) : undefined;
	return {
		view,
		items: shown.map(({ cursor: _, ...item }) => item),
		next: last ? cursorOf(last.cursor) : null,
		total: counts.all,
		byTag: Object.fromEntries(counts.tags),
		byGroup: Object.fromEntries(counts.groups),
		heldBack: held ?? counts.heldBack
	};
}

/** Who has pointed at words of an initiative, by name. */
export async function coders(
	ctx: Context,
	slugOrId: string
): Promise<{ id: string; name: string }[]> {
	const { id } = allow(ctx, 'excerpt.list', await initiatives.find(ctx.db, slugOrId));
	return catalogue.codersOf(ctx.db, id);
}

const cursorOf = (place: readonly (string | number)[]) =>
	Buffer.from(JSON.stringify(place)).toString('base64url');

function placeOf(cursor: string | undefined): (string | number)[] | undefined {
	if (cursor === undefined) {
		return undefined;
	}
	try {
		const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
		if (Array.isArray(place) && place.every(isKey)) {
			return place;
		}
	} catch {
		// Not one of ours: below.
	}
	throw new DomainError('invalid', {}, 'after');
}

const isKey = (value: unknown): value is string | number =>
	typeof value === 'string' || typeof value === 'number';
