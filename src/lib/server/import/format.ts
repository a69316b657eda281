/** What kind of file this is: the bytes decide, and its name only where the bytes are plain text. */
import { DomainError } from '$lib/domain/error';
import type { Format } from '$lib/domain/exchange/report';

/** `zip` is told apart further by what is in it. */
export function formatOf(name: string, bytes: Uint8Array): Format | 'zip' {
	const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
	if (bytes.length === 0) throw new DomainError('import_empty', {}, 'file');
	if (head.startsWith('PK')) return 'zip';
	if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
	if (head.startsWith('\xd0\xcf\x11\xe0')) refuseOle(bytes);
	if (head.startsWith('{\\rtf')) throw unsupported();
	if (/^(\xef\xbb\xbf)?WEBVTT/.test(head)) return 'vtt';
	if (/^(\xef\xbb\xbf)?\s*(<!doctype html|<html[\s>])/i.test(head)) return 'html';
	return textFormats[/\.([a-z]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? ''] ?? unknown(name);
}

const textFormats: Record<string, Format> = {
	txt: 'txt',
	text: 'txt',
	md: 'md',
	markdown: 'md',
	html: 'html',
	htm: 'html',
	xhtml: 'html',
	srt: 'srt',
	vtt: 'vtt'
};

/** A name without an ending may be a text; one with another ending is something that is not read here. */
function unknown(name: string): Format {
	if (/\.[A-Za-z0-9]{1,8}$/.test(name) && !/\.\d+$/.test(name)) throw unsupported();
	return 'txt';
}

/** The container of old Office files, and of new ones with a password. */
function refuseOle(bytes: Uint8Array): never {
	const isLocked = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
	throw isLocked ? new DomainError('import_locked', {}, 'file') : unsupported();
}

const unsupported = () => new DomainError('type_unsupported', {}, 'file');
