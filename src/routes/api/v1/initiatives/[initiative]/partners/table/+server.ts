import * as tables from '$lib/server/service/partner-table';
import { endpoint, isPreview } from '$routes/http/endpoint';
import { sentTable } from '$routes/http/sent-table';
import type { RequestEvent } from './$types';

/** `?format=csv` or `xlsx`. */
export const GET = endpoint<RequestEvent>(async ({ ctx, params, url }) => {
	const format = url.searchParams.get('format') ?? 'csv';
	const { name, type, bytes } = await tables.takeOut(ctx, params.initiative, format);
	return new Response(Buffer.from(bytes), {
		headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` }
	});
});

export const POST = endpoint<RequestEvent>(async ({ ctx, params, request, url }) => {
	const report = await tables.bringIn(ctx, params.initiative, sentTable(request), isPreview(url));
	return Response.json(report, { status: report.problems.length > 0 ? 422 : 200 });
});
