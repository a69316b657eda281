/** Finding words again, through the consent gate. */
import { DomainError } from '$lib/domain/error';
import { searchGroups, type Answer, type SearchGroup } from '$lib/domain/search/found';
import { readQuery, type Term } from '$lib/domain/search/query';
import { snippetOf } from '$lib/domain/search/snippet';
import { longestQuery } from '$lib/domain/search/typed';
import { nearest, slipsIn } from '$lib/domain/search/typo';
import { text, parse } from '$lib/domain/text/input';
import { allow, type Context } from '../context';
import * as initiatives from '../store/initiative';
import * as index from '../store/search';
import * as finding from '../store/search-find';
import * as texts from '../store/search-text';
import { readerOf } from './reading';

/**
 * Stories, excerpts, notes, media and tags of an initiative that hold the words, best first.
 *
 * @param query 1 to 200 code points: words, of which the last may be a beginning, "phrases", and -words that are not wanted
 * @param only one group alone; else all
 * @param perGroup at most so many of each group
 */
export async function find(
	ctx: Context,
	slugOrId: string,
	query: unknown,
	{ only, perGroup = 20 }: { only?: unknown; perGroup?: number } = {}
): Promise<Answer> {
	const { id } = allow(ctx, 'story.search', await initiatives.find(ctx.db, slugOrId));
	const terms = readQuery(parse(text(longestQuery), query));
	const reader = readerOf(ctx);
	const wanted = only ? { groups: [groupNamed(only)] } : {};
	const hits = await finding.find(ctx.db, id, terms, reader, { ...wanted, perGroup });
	const found = await texts.read(ctx.db, hits);
	const counts = Object.fromEntries(
		searchGroups.map((group) => [group, hits.find((hit) => hit.group === group)?.count ?? 0])
	) as Answer['counts'];
	return {
		items: found.map(({ kind, itemId, text: words, ...row }) => ({
			...row,
			kind,
			id: itemId,
			group: finding.groupOf(kind),
			snippet: snippetOf(words, terms)
		})),
		counts,
		hint: hits.length === 0 ? await meant(ctx, id, terms) : null
	};
}

/** How many things of each group there are to look in, as far as the reader may see them. */
export async function scope(ctx: Context, slugOrId: string): Promise<Record<SearchGroup, number>> {
	const { id } = allow(ctx, 'story.search', await initiatives.find(ctx.db, slugOrId));
	const kinds = await finding.countKinds(ctx.db, id, readerOf(ctx));
	// A definition belongs to a tag that is counted by its name.
	const counted = kinds.filter(({ kind }) => kind !== 'tagDefinition');
	return Object.fromEntries(
		searchGroups.map((group) => [
			group,
			counted
				.filter(({ kind }) => finding.groupOf(kind) === group)
				.reduce((sum, { count }) => sum + count, 0)
		])
	) as Record<SearchGroup, number>;
}

function groupNamed(given: unknown): SearchGroup {
	const group = searchGroups.find((one) => one === given);
	if (!group) {
		throw new DomainError('invalid', {}, 'kind');
	}
	return group;
}

/** The query with words that are there in place of those that are not; null where nothing is near. */
async function meant(ctx: Context, initiativeId: string, terms: Term[]): Promise<string | null> {
	const reader = readerOf(ctx);
	const words: string[] = [];
	let isChanged = false;
	for (const term of terms.filter(({ isUnwanted }) => !isUnwanted)) {
		const [word = ''] = term.words;
		const isThere =
			term.words.length > 1 || (await finding.exists(ctx.db, initiativeId, [term], reader));
		const other = isThere ? null : await near(ctx, initiativeId, word);
		isChanged ||= other !== null;
		words.push(other ?? (term.words.length > 1 ? `"${term.words.join(' ')}"` : word));
	}
	return isChanged ? words.join(' ') : null;
}

/** The nearest word of a text that the reader may see, spelled as it is there. */
async function near(ctx: Context, initiativeId: string, word: string): Promise<string | null> {
	const reader = readerOf(ctx);
	const known = await finding.wordsLike(ctx.db, word, slipsIn(word));
	for (const other of nearest(word, known, 8)) {
		const term = { words: [other], isBeginning: false, stems: [], isUnwanted: false };
		const [hit] = await finding.find(ctx.db, initiativeId, [term], reader, { perGroup: 1 });
		const [source] = hit ? await texts.read(ctx.db, [hit]) : [];
		if (source) {
			const pieces = snippetOf(`${source.title}\n${source.text}`, [term]);
			return (pieces.find((piece) => piece.isHit)?.text ?? other).toLocaleLowerCase('da');
		}
	}
	return null;
}

const atOnce = 50;

/** Prepares words again that were written by an older program; does nothing where all are as they should be. */
export async function catchUp(ctx: Context): Promise<void> {
	allow(ctx, 'search.tend', {});
	let after = 0;
	for (;;) {
		const rows = await index.outdated(ctx.db, after, atOnce);
		if (rows.length === 0) {
			return;
		}
		const found = new Map(
			(await texts.read(ctx.db, rows)).map((one) => [`${one.kind} ${one.itemId}`, one])
		);
		await ctx.db.commit(
			rows.flatMap((row) => {
				const one = found.get(`${row.kind} ${row.itemId}`);
				return one ? index.renew(ctx.db, row, titleIn(one), textIn(one)) : [];
			})
		);
		after = rows.at(-1)?.id ?? after;
		await new Promise((resolve) => setImmediate(resolve));
	}
}

/** An excerpt is shown under the title of its story, but not found by it. */
const titleIn = ({ kind, title }: texts.Text) =>
	['story', 'media', 'tag'].includes(kind) ? title : '';
const textIn = ({ kind, text: words }: texts.Text) => (kind === 'tag' ? '' : words);
