import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { DomainError } from '$lib/domain/error';
import { outcome } from '$tests/support/context';
import { filesOnDisk } from '../media/disk';
import { readFiles, readForm, storeForm, type FormStore } from './form';

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

describe('a form whose file goes to the store', () => {
	let store: ReturnType<typeof filesOnDisk>;
	beforeEach(() => (store = filesOnDisk(mkdtempSync(join(tmpdir(), 'traad-form-')))));

	const left = async () => {
		const names: string[] = [];
		for await (const name of store.olderThan(-1)) names.push(name);
		return names;
	};
	const content = (_: unknown, name: string) => store.read(name);

	it('is taken byte for byte, and its first file alone is kept', async () => {
		const sent = await inPieces(formOf(['a', every], ['b', [1, 2]]));
		expect([...(await storeForm(sent, store, content))]).toEqual(every);
		expect(await left()).toHaveLength(1);
	});

	it.each([
		['without a file', formOf(), Infinity, 'required'],
		['with an empty one', formOf(['a', []]), Infinity, 'required'],
		['that is too large', formOf(['a', [...every, ...every]]), Infinity, 'body_too_large'],
		['that ends in its file', formOf(['a', every]), 700, 'invalid'],
		['that ends after its file', formOf(['a', every], ['b', every]), 1500, 'invalid']
	])('%s is refused, and nothing stays', async (_, form, cutAfter, name) => {
		expect(await outcome(storeForm(await inPieces(form, cutAfter), store, content, 2000))).toBe(
			name
		);
		expect(await left()).toEqual([]);
	});

	it('whose file is refused leaves nothing', async () => {
		const refused = async () => {
			throw new DomainError('consent_missing');
		};
		const sent = await inPieces(formOf(['a', every]));
		expect(await outcome(storeForm(sent, store, refused))).toBe('consent_missing');
		expect(await left()).toEqual([]);
	});

	it.each([0, 1000])(
		'is answered when the disk is full after %i bytes, however much is still to come',
		async (room) => {
			const full: FormStore = {
				size: (name) => store.size(name),
				remove: (names) => store.remove(names),
				store: async (parts) => {
					let taken = 0;
					if (room > 0) {
						for await (const part of parts) if ((taken += part.length) > room) break;
					}
					throw new DomainError('disk_full');
				}
			};
			const large = formOf(['a', Array.from({ length: 300_000 }, () => 7)]);
			expect(await outcome(storeForm(await inPieces(large), full, content))).toBe('disk_full');
		}
	);
});
