/** XML read as a stream of events. There are no document types here, and so no entities to blow up or to fetch. */
import { SaxesParser } from 'saxes';
import { DomainError } from '$lib/domain/error';
import { decode } from '$lib/domain/exchange/decode';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlEvents {
	open?: (name: string, attributes: Attributes) => void;
	close?: (name: string) => void;
	text?: (words: string) => void;
}

const deepest = 256;
const step = 2 ** 16;

/** @throws DomainError `import_unsafe` for a document type or thousands of levels, `import_damaged` for what is no XML */
export function readXml(bytes: Uint8Array, events: XmlEvents): void {
	const parser = new SaxesParser<{ xmlns: false; position: false }>({
		xmlns: false,
		position: false
	});
	let depth = 0;
	parser.on('doctype', () => {
		throw unsafe();
	});
	parser.on('error', () => {
		throw new DomainError('import_damaged', {}, 'file');
	});
	parser.on('opentag', ({ name, attributes }) => {
		if (++depth > deepest) throw unsafe();
		events.open?.(name, attributes);
	});
	parser.on('closetag', ({ name }) => {
		depth--;
		events.close?.(name);
	});
	parser.on('text', (words) => events.text?.(words));
	parser.on('cdata', (words) => events.text?.(words));
	const text = decode(bytes);
	for (let at = 0; at < text.length; at += step) {
		parser.write(text.slice(at, at + step));
	}
	parser.close();
}

const unsafe = () => new DomainError('import_unsafe', {}, 'file');
