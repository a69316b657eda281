/** Files that mean harm, read by real workers; the server must hardly notice. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isDomainError } from '$lib/domain/error';
import { readDocument } from '$lib/domain/story/document';
import { plainText } from '$lib/domain/text/plain-text';
import { aDocx, anOdt, aPdf, aZip, p, r } from '$tests/support/file.js';
import { outcome } from '$tests/support/context';
import { workerImporter, type Importer } from './importer';
import { readText } from './read';

const utf8 = (text: string) => new TextEncoder().encode(text);

let importer: Importer;

beforeAll(async () => {
	importer = workerImporter({ memoryMb: 128, timeMs: 20_000 });
	// The first one makes the worker's program from the sources.
	await importer.read({ name: 'a.txt', bytes: utf8('Hej') });
}, 120_000);

afterAll(() => importer.close());

const reading = (name: string, bytes: Uint8Array) => outcome(importer.read({ name, bytes }));

const entity = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>';
const outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';

describe('a hostile file', () => {
	it.each([
		['a bomb', () => aDocx(p(r('a'.repeat(50_000_000)))), 'import_too_large'],
		[
			'a paragraph of 200 MB',
			() => aDocx(p(r('Hej med dig. '.repeat(16_000_000)))),
			'import_too_large'
		],
		[
			'a bomb that lies about its size',
			() =>
				aZip([
					{ name: 'word/document.xml', content: 'a'.repeat(10_000_000), claims: { size: 1000 } }
				]),
			'import_damaged'
		],
		['entities that multiply', () => aDocx(p(r('&c;')), [], entity), 'import_unsafe'],
		['an entity from outside', () => aDocx(p(r('&a;')), [], outside), 'import_unsafe'],
		[
			'a place outside the container',
			() => aDocx(p(r('Hej')), [{ name: '../../etc/passwd', content: 'x' }]),
			'import_unsafe'
		],
		[
			'an absolute place',
			() => aDocx(p(r('Hej')), [{ name: '/etc/x', content: 'x' }]),
			'import_unsafe'
		],
		[
			'the same part twice',
			() => aDocx(p(r('Hej')), [{ name: 'word/document.xml', content: '<x/>' }]),
			'import_unsafe'
		],
		[
			'ten thousand parts',
			() => aZip(Array.from({ length: 10_000 }, (_, i) => ({ name: `${i}`, content: '' }))),
			'import_too_large'
		],
		[
			'a password',
			() => aZip([{ name: 'word/document.xml', content: 'x', claims: { isEncrypted: true } }]),
			'import_locked'
		],
		[
			'a password of OpenDocument',
			() =>
				anOdt('<text:p>x</text:p>', [
					{
						name: 'META-INF/manifest.xml',
						content:
							'<manifest:manifest xmlns:manifest="m"><manifest:encryption-data/></manifest:manifest>'
					}
				]),
			'import_locked'
		],
		[
			'a password of Word',
			() =>
				Buffer.concat([
					Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
					Buffer.from('EncryptedPackage', 'utf16le')
				]),
			'import_locked'
		],
		['half a Word file', () => aDocx(p(r('Hej'))).slice(0, 900), 'import_damaged'],
		['half a PDF', () => aPdf([[]]).slice(0, 60), 'import_damaged'],
		[
			'tags ten thousand deep',
			() => aDocx(`${'<w:p>'.repeat(10_000)}${'</w:p>'.repeat(10_000)}`),
			'import_unsafe'
		],
		[
			'a picture',
			() => Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]),
			'type_unsupported'
		],
		[
			'a container of something else',
			() => aZip([{ name: 'a.png', content: 'x' }]),
			'type_unsupported'
		],
		['nothing', () => new Uint8Array(), 'import_empty']
	])(
		'with %s is refused by name',
		async (_, make, reason) => {
			expect(await reading('fil.docx', make())).toBe(reason);
		},
		60_000
	);

	it('that takes too long is given up, and the next one is read', async () => {
		const hasty = workerImporter({ atOnce: 1, timeMs: 300 });
		const slow = { name: 'x.html', bytes: utf8('<ul><li><b>'.repeat(200_000)) };
		expect(await outcome(hasty.read(slow))).toBe('import_too_slow');
		hasty.close();
		expect(await reading('a.txt', utf8('Hej'))).toBe('ok');
	}, 60_000);

	it('that eats memory ends with its worker', async () => {
		const small = workerImporter({ memoryMb: 16 });
		const greedy = { name: 'x.html', bytes: utf8('<p><b>a</b>'.repeat(600_000)) };
		expect(await outcome(small.read(greedy))).toBe('import_too_large');
		small.close();
	}, 60_000);

	it('does not keep the server from answering', async () => {
		let answered = 0;
		const ticking = setInterval(() => answered++, 5);
		const files = [aDocx(p(r('a'.repeat(30_000_000)))), utf8('<ul><li><b>'.repeat(20_000))];
		await Promise.all(files.map((bytes, i) => reading(i === 0 ? 'x.docx' : 'x.html', bytes)));
		clearInterval(ticking);
		// Reading takes seconds of a worker, in which the server goes on with all else.
		expect(answered).toBeGreaterThan(10);
	}, 60_000);

	it('does not wait for a server that stops', async () => {
		const stopping = workerImporter({ atOnce: 1 });
		const both = [1, 2].map((i) =>
			outcome(stopping.read({ name: `${i}.txt`, bytes: utf8('Hej') }))
		);
		stopping.close();
		expect(await Promise.all(both)).toEqual(['unavailable', 'unavailable']);
	});
});

describe('any bytes', () => {
	const names = fc.constantFrom(
		'a.txt',
		'a.md',
		'a.html',
		'a.srt',
		'a.vtt',
		'a.docx',
		'a.odt',
		'a.pdf'
	);
	const lines = fc
		.array(
			fc.oneof(
				fc.string({ unit: 'binary' }),
				fc.constantFrom(
					'I: ',
					'<ul><li>',
					'</p><h1>',
					'<b>',
					'# ',
					'> 1. ',
					'00:00:01.000 --> 00:00:02.000\n',
					'\u0000',
					'\ud800',
					'e\u0301',
					'<table><tr><td>'
				)
			)
		)
		.map((parts) => utf8(parts.join('\n')));

	it('become a document that a story may hold, or a named problem', async () => {
		await fc.assert(
			fc.asyncProperty(names, fc.oneof(fc.uint8Array(), lines), async (name, bytes) => {
				try {
					const { document, taken, title } = await readText({ name, bytes });
					expect(JSON.parse(readDocument(document).document)).toEqual(document);
					expect(taken.characters).toBe([...plainText(document)].length);
					expect(title).not.toBe('');
				} catch (error) {
					expect(isDomainError(error)).toBe(true);
				}
			}),
			{ numRuns: 400 }
		);
	}, 60_000);

	it('in the middle of a Word file too', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: 'binary' }), fc.nat(2000), async (words, at) => {
				const whole = aDocx(p(r(words)) + words);
				const cut = Uint8Array.from(whole);
				cut[at % cut.length] = 0xff;
				for (const bytes of [whole, cut]) {
					const ending = await outcome(readText({ name: 'a.docx', bytes }));
					expect(ending).toMatch(
						/^(ok|import_\w+|type_unsupported|cpr_number|control_characters)$/
					);
				}
			}),
			{ numRuns: 100 }
		);
	}, 60_000);
});
