import { describe, expect, it } from 'vitest';
import { outcome } from '$tests/support/context';
import { readFiles, readForm } from './form';

/** A body in pieces of seven bytes, so that every border falls somewhere. */
async function inPieces(form: FormData, cutAfter = Infinity): Promise<Request> {
	const whole = new Response(form);
	const type = whole.headers.get('content-type') ?? '';
	const bytes = new Uint8Array(await whole.arrayBuffer()).subarray(0, cutAfter);
	let at = 0;
	const body = new ReadableStream<Uint8Array>({
		pull(controller) {
			if (at >= bytes.length) controller.close();
			else controller.enqueue(bytes.slice(at, (at += 7)));
		}
	});
	const init = { method: 'POST', headers: { 'content-type': type }, body, duplex: 'half' };
	return new Request('http://localhost/', init as RequestInit);
}

function formOf(...files: [name: string, bytes: number[]][]): FormData {
	const form = new FormData();
	form.set('title', 'Æblet på søen 🍎\nog en linje');
	for (const [name, bytes] of files) form.append('file', new Blob([new Uint8Array(bytes)]), name);
	form.append('id', 'a');
	form.append('id', 'b');
	return form;
}

const every = Array.from({ length: 1000 }, (_, i) => (i % 10 === 0 ? 13 : i % 256));

describe('a form with files', () => {
	it('comes whole, byte for byte, with its texts', async () => {
		const sent = formOf(['første æble.txt', every], ['b.bin', [13, 10, 45, 45]]);
		const { fields, files } = await readFiles(await inPieces(sent));
		expect([...fields]).toEqual([
			['title', 'Æblet på søen 🍎\r\nog en linje'],
			['id', 'a'],
			['id', 'b']
		]);
		expect(files.map(({ name, bytes }) => [name, [...bytes]])).toEqual([
			['første æble.txt', every],
			['b.bin', [13, 10, 45, 45]]
		]);
	});

	it('gives its one file', async () => {
		const { fields, file } = await readForm(await inPieces(formOf(['a', every])));
		expect([...file]).toEqual(every);
		expect(fields).toEqual({ title: 'Æblet på søen 🍎\r\nog en linje', id: 'b' });
	});

	it('without a file, or with an empty one, is told so', async () => {
		expect(await outcome(readForm(await inPieces(formOf())))).toBe('required');
		expect(await outcome(readForm(await inPieces(formOf(['a', []]))))).toBe('required');
	});

	it('that is too large is refused', async () => {
		expect(await outcome(readFiles(await inPieces(formOf(['a', every])), 900))).toBe(
			'body_too_large'
		);
	});

	it.each([20, 130, 300, 900])('that ends after %i bytes is refused', async (bytes) => {
		const cut = await inPieces(formOf(['a', every]), bytes);
		expect(await outcome(readFiles(cut))).toBe('invalid');
	});

	it.each(['multipart/form-data', 'multipart/form-data; boundary=', 'text/plain'])(
		'declared as %s is refused',
		async (type) => {
			const init = { method: 'POST', headers: { 'content-type': type }, body: 'a=b' };
			expect(await outcome(readFiles(new Request('http://localhost/', init)))).toMatch(
				/invalid|type_unsupported/
			);
		}
	);
});
