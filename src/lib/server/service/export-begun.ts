/** What every export has in common. */
import type { ExportFormat, Manifest } from '$lib/domain/exchange/export';
import { actorId } from '$lib/domain/access/role';
import type { Context } from '../context';

export interface ExportedFile {
	name: string;
	type: string;
	content: ReadableStream<Uint8Array>;
}

export interface Initiative {
	id: string;
	slug: string;
	name: string;
}

export const mimeTypes: Record<ExportFormat, string> = {
	csv: 'text/csv; charset=utf-8',
	json: 'application/json; charset=utf-8',
	html: 'text/html; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	zip: 'application/zip'
};

/** What a young person's log says of a story that was taken out: not the same as that it was read. */
export const exportedFor = (purpose: string) => `export:${purpose}`;

/** The manifest of an export that begins now. */
export function begun(ctx: Context, { name }: Initiative, what: Manifest['what']): Manifest {
	const { actor } = ctx;
	const isNamed = actor.kind === 'user' || actor.kind === 'token';
	return {
		what,
		initiative: name,
		at: new Date(ctx.now()).toISOString(),
		by: isNamed ? actor.name : actorId(actor)
	};
}
