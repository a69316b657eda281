import { refusal, Unreached, type Problem } from './http';

/**
 * Fetches a file that is made while it is sent, and tells how much of it is here: how long it will be, nobody knows.
 *
 * @param path below `/api/v1`
 * @param onprogress told the bytes so far
 * @throws Refused, Unreached
 */
export async function download(path: string, onprogress: (bytes: number) => void): Promise<File> {
	const response = await fetch(`/api/v1${path}`).catch((error: unknown) => {
		throw new Unreached(String(error));
	});
	if (!response.ok || !response.body) {
		const problem = (await response.json().catch(() => ({}))) as Partial<Problem>;
		throw refusal(response.status, problem, response.statusText);
	}
	const parts: Uint8Array<ArrayBuffer>[] = [];
	let bytes = 0;
	const reader = response.body.getReader();
	try {
		for (let part = await reader.read(); !part.done; part = await reader.read()) {
			parts.push(part.value);
			bytes += part.value.length;
			onprogress(bytes);
		}
	} catch (error) {
		throw new Unreached(String(error));
	}
	const named = response.headers.get('content-disposition') ?? '';
	const name = /filename="([^"]+)"/.exec(named)?.[1] ?? 'export';
	return new File(parts, name, { type: response.headers.get('content-type') ?? '' });
}

/** Hands a file to the browser, which puts it where files go. */
export function keepFile(file: File): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(file);
	link.download = file.name;
	link.click();
	// Not at once: some browsers read it only after the click.
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
