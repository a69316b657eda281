import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DomainError } from '../error';
import type { DocumentNode } from '../text/plain-text';
import { readDocument, readText } from './document';

function refusal(read: () => unknown): Record<string, unknown> {
	try {
		read();
	} catch (error) {
		if (error instanceof DomainError) {
			return { reason: error.reason, field: error.field, ...error.data };
		}
		throw error;
	}
	throw new Error('was not refused');
}

const doc = (...content: unknown[]) => ({ type: 'doc', content });
const words = (text: string, ...marks: string[]) => ({
	type: 'text',
	text,
	...(marks.length > 0 && { marks: marks.map((type) => ({ type })) })
});
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });

describe('a document from the editor', () => {
	test('is kept as it is when it is known and normal', () => {
		const document = doc(
			{ type: 'heading', attrs: { level: 1 }, content: [words('Hej')] },
			{ type: 'dialogue', attrs: { speaker: 'Mor' }, content: [words('Ja', 'bold', 'italic')] },
			{
				type: 'orderedList',
				attrs: { start: 3 },
				content: [{ type: 'listItem', content: [paragraph(words('en'))] }]
			},
			{ type: 'blockquote', content: [paragraph(words('to'), { type: 'hardBreak' })] },
			{ type: 'paragraph' }
		);
		const read = readDocument(document);
		expect(JSON.parse(read.document)).toEqual(document);
		expect(read.plainText).toBe('Hej\nJa\nen\nto\n\n');
		expect(read.length).toBe(14);
	});

	test('comes out in NFC, also where a letter and its accent are set apart by a mark', () => {
		const read = readDocument(doc(paragraph(words('cafe'), words('\u0301\u0323 au', 'bold'))));
		expect(read.plainText).toBe(read.plainText.normalize('NFC'));
		expect(read.plainText).toBe('cafe\u0301\u0323 au'.normalize('NFC'));
	});

	test('has a plain text in NFC whatever its pieces are', () => {
		const signs = fc.constantFrom(
			'e',
			'a',
			'\u0301',
			'\u0323',
			'\u030a',
			'ᄒ',
			'ᅡ',
			'ᆫ',
			'👩',
			'\u200d',
			'👧',
			'א',
			' ',
			'\r\n'
		);
		const piece = fc.array(signs, { minLength: 1, maxLength: 4 }).map((all) => all.join(''));
		fc.assert(
			fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
				const content = pieces.map((text, i) => words(text, ...(i % 2 ? ['bold'] : [])));
				const { plainText } = readDocument(doc(paragraph(...content)));
				expect(plainText).toBe(plainText.normalize('NFC'));
			}),
			{ numRuns: 1000, examples: [[['e', '\u030a', '\u0323e', 'e']]] }
		);
	});

	test.each([
		['an unknown node', doc({ type: 'iframe' }), { node: 'iframe' }],
		['an unknown mark', doc(paragraph(words('x', 'link'))), { mark: 'link' }],
		[
			'an unknown attribute',
			doc({ type: 'paragraph', attrs: { onclick: 'x' } }),
			{ attribute: 'onclick' }
		],
		[
			'a name that every object has',
			doc({ type: 'paragraph', attrs: { constructor: 'x' } }),
			{ attribute: 'constructor' }
		],
		['a heading of level 7', doc({ type: 'heading', attrs: { level: 7 } }), { attribute: 'level' }],
		['a heading of no level', doc({ type: 'heading' }), { attribute: 'level' }],
		[
			'a block in a block of words',
			doc(paragraph(paragraph())),
			{ node: 'paragraph', inside: 'paragraph' }
		],
		[
			'a list of paragraphs',
			doc({ type: 'bulletList', content: [paragraph()] }),
			{ inside: 'bulletList' }
		],
		[
			'an item that begins with a quote',
			doc({
				type: 'bulletList',
				content: [{ type: 'listItem', content: [{ type: 'blockquote', content: [paragraph()] }] }]
			}),
			{ inside: 'listItem' }
		],
		['an empty text', doc(paragraph(words(''))), { node: 'text' }],
		['words outside a block', doc(words('x')), { inside: 'doc' }],
		['not a document', 'hej', {}],
		['nothing', undefined, {}],
		['a list', [], {}]
	])('is refused for %s, by name', (_, input, data) => {
		expect(refusal(() => readDocument(input))).toMatchObject({
			reason: 'document_invalid',
			field: 'document',
			...data
		});
	});

	test('is refused when ten thousand quotes are nested', () => {
		let node: DocumentNode = { type: 'paragraph' };
		for (let i = 0; i < 10_000; i++) {
			node = { type: 'blockquote', content: [node] };
		}
		expect(refusal(() => readDocument(doc(node))).reason).toBe('document_too_deep');
	});

	test('is refused above five thousand nodes or two megabytes', () => {
		const many = Array.from({ length: 5_000 }, () => paragraph());
		expect(refusal(() => readDocument(doc(...many))).reason).toBe('document_too_large');
		const large = words('a'.repeat(2 * 1024 * 1024));
		expect(refusal(() => readDocument(doc(paragraph(large)))).reason).toBe('document_too_large');
	});

	test('is refused when it holds a CPR number, as words or as a speaker', () => {
		expect(
			refusal(() => readDocument(doc(paragraph(words('0102'), words('03-1234', 'bold'))))).reason
		).toBe('cpr_number');
		const speaker = { type: 'dialogue', attrs: { speaker: '010203-1234' } };
		expect(refusal(() => readDocument(doc(speaker))).reason).toBe('cpr_number');
	});

	test('is refused with control characters or half a sign in it', () => {
		for (const text of ['a\u0000', '\ud83d']) {
			expect(refusal(() => readDocument(doc(paragraph(words(text))))).reason).toBe(
				'control_characters'
			);
		}
	});
});

describe('a story of plain text', () => {
	test('may be a million signs long', () => {
		const text = 'Han cykler hver dag, også i regn. 🚲\r\n'.repeat(28_571);
		const read = readText(text);
		expect(read.length).toBe([...text.replaceAll('\r\n', '\n')].length);
		expect(readDocument(JSON.parse(read.document)).plainText).toBe(read.plainText);
	});

	test('may not be longer than that by much', () => {
		expect(refusal(() => readText('a'.repeat(1_200_001)))).toMatchObject({
			reason: 'too_long',
			field: 'text'
		});
	});
});
