/** Memos taken out as a file, through the same gate as the list. */
import { harmless } from '$lib/domain/codebook/table';
import { oneOf, parse } from '$lib/domain/text/input';
import { m } from '$lib/i18n/paraglide/messages';
import { allow, type Context } from '../context';
import { momentText } from '../export/words';
import * as initiatives from '../store/initiative';
import { tableFile, tableFormats, type Cell } from '../table';
import { exported } from './memo';

const widths = [12, 60, 22, 18, 26, 22, 30, 60];

/**
 * All memos that fit a filter, the latest first. No cell can be taken for a formula.
 *
 * @param format `csv` or `xlsx`
 */
export async function takeOut(
	ctx: Context,
	slugOrId: string,
	filter: unknown,
	format: unknown
): Promise<{ name: string; type: string; bytes: Uint8Array }> {
	const found = allow(ctx, 'memo.list', await initiatives.find(ctx.db, slugOrId));
	const as = parse(oneOf(tableFormats), format);
	const items = await exported(ctx, slugOrId, filter);
	const kinds = { story: m.memo_kind_story, tag: m.memo_kind_tag, excerpt: m.memo_kind_excerpt };
	const head = [
		m.memo_about(),
		m.memo_text(),
		m.memo_author(),
		m.memo_written(),
		m.memo_story(),
		m.memo_young(),
		m.memo_tags(),
		m.memo_quote()
	];
	const rows = items.map((memo) =>
		[
			kinds[memo.kind](),
			memo.text,
			memo.author.name,
			momentText(ctx.locale, memo.at),
			memo.story?.title ?? '',
			memo.story?.secretName ?? '',
			memo.tags.map(({ name }) => name).join(', '),
			memo.quote
		].map(harmless)
	);
	const table: Cell[][] = [head, ...rows];
	return {
		name: `${ctx.locale === 'da' ? 'notater' : 'memos'}-${found.slug}.${as}`,
		...(await tableFile(as, table, widths))
	};
}
