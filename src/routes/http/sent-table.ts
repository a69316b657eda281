import { DomainError } from '$lib/domain/error';
import { readFiles } from '$lib/server/http/form';
import type { SentTable } from '$lib/server/service/codebook-table';

/** In bytes, of the whole form. */
const largest = 3_000_000;

/** A codebook as a table in a form, under `file`, and what is to become of tags that are there: read when it is asked for. */
export const sentTable =
	(request: Request): SentTable =>
	async () => {
		const { fields, files } = await readFiles(request, largest);
		const [file] = files;
		if (!file) throw new DomainError('required', {}, 'file');
		return { about: { existing: fields.get('existing') ?? undefined }, file };
	};
