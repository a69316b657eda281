import * as codebooks from '$lib/server/service/codebook';
import * as tables from '$lib/server/service/codebook-table';
import { endpoint, isPreview } from '$routes/http/endpoint';
import { sentTable } from '$routes/http/sent-table';
import type { RequestEvent } from './$types';

/** `?format=csv` or `xlsx` is a file; without it JSON. */
export const GET = endpoint<RequestEvent>(async ({ ctx, params: { initiative }, url }) => {
	const format = url.searchParams.get('format');
	if (format === null) return { items: await codebooks.read(ctx, initiative) };
	const { name, type, bytes } = await tables.takeOut(ctx, initiative, format);
	return new Response(Buffer.from(bytes), {
		headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` }
	});
});

/** With `preview=yes` nothing is saved. Where a row is wrong, nothing is saved either: 422 with all that is wrong. */
export const POST = endpoint<RequestEvent>(async ({ ctx, params, request, url }) => {
	const act = isPreview(url) ? tables.preview : tables.bringIn;
	const report = await act(ctx, params.initiative, sentTable(request));
	return Response.json(report, { status: report.problemCount > 0 ? 422 : 200 });
});
