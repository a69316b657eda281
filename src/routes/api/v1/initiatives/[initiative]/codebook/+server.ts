import * as codebooks from '$lib/server/service/codebook';
import * as tables from '$lib/server/service/codebook-table';
import { readFiles } from '$lib/server/http/form';
import { DomainError } from '$lib/domain/error';
import { endpoint, isPreview } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

const largest = 3_000_000;

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
	const report = await act(ctx, params.initiative, () => sentIn(request));
	return Response.json(report, { status: report.problemCount > 0 ? 422 : 200 });
});

async function sentIn(request: Request) {
	const { form, files } = await readFiles(request, largest);
	const [file] = files;
	if (!file) throw new DomainError('required', {}, 'file');
	return { about: { existing: form.get('existing') ?? undefined }, file };
}
