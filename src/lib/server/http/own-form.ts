/** Forms that are sent to the own pages of young people and guardians. */

/** A form in words; larger ones carry files. In bytes. */
const largest = 300_000;

/** The form in a request to an own page; undefined for whatever else is asked. The request can still be read after that. */
export async function ownForm(
	request: Request,
	route: { id: string | null }
): Promise<FormData | undefined> {
	const isForm = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/.test(
		request.headers.get('content-type') ?? ''
	);
	const length = Number(request.headers.get('content-length') ?? Infinity);
	const isOwn = request.method === 'POST' && route.id?.startsWith('/(voice)/');
	return isOwn && isForm && length <= largest ? request.clone().formData() : undefined;
}
