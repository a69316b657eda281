import { describe, expect, it } from 'vitest';
import { plainText, type DocumentNode } from '$lib/domain/text/plain-text';
import { aDocx, anOdt, aPdf, p, r } from '$tests/support/file.js';
import { readText } from './read';

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (name: string, bytes: Uint8Array) => readText({ name, bytes });
const kinds = ({ content = [] }: DocumentNode) => content.map(({ type }) => type);
const leftOf = ({ left }: Awaited<ReturnType<typeof readText>>) =>
	Object.fromEntries(left.map(({ what, count }) => [what, count]));

describe('a Word file', () => {
	const body = [
		p(r('Femogtyve minutter'), '<w:pStyle w:val="Overskrift1"/>'),
		p(r('Han ') + r('skyder', '<w:b/>') + r(' til ') + r('skive', '<w:i/>') + r('.')),
		p(r('Det er dyrt.'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
		p(r('Det er langt væk.'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
	].join('');

	it('keeps its heading, its emphasis and its list', async () => {
		const text = await read('x.docx', aDocx(body));
		expect(text.title).toBe('Femogtyve minutter');
		expect(kinds(text.document)).toEqual(['heading', 'paragraph', 'bulletList']);
		expect(text.document.content?.[1]?.content).toEqual([
			{ type: 'text', text: 'Han ' },
			{ type: 'text', text: 'skyder', marks: [{ type: 'bold' }] },
			{ type: 'text', text: ' til ' },
			{ type: 'text', text: 'skive', marks: [{ type: 'italic' }] },
			{ type: 'text', text: '.' }
		]);
		expect(text.taken).toMatchObject({ headings: 1, listItems: 2 });
		expect(text.left).toEqual([]);
	});

	it('leaves struck-out words, comments, hidden passages, macros and pictures, and says so', async () => {
		const tracked = p(
			r('Han cykler') +
				`<w:del><w:r><w:delText> aldrig</w:delText></w:r></w:del>` +
				`<w:ins>${r(' hver dag')}</w:ins>` +
				r(' hemmeligt', '<w:vanish/>') +
				r(' også skjult', '<w:rStyle w:val="Skjult"/>') +
				r(' til skole', '<w:vanish w:val="0"/>') +
				'<w:r><w:commentReference w:id="1"/></w:r>' +
				r('.') +
				'<w:r><w:drawing><a:blip xmlns:a="a"/></w:drawing></w:r>'
		);
		const text = await read(
			'x.docm',
			aDocx(tracked, [
				{ name: 'word/vbaProject.bin', content: 'x' },
				{ name: 'word/embeddings/ark.xlsx', content: 'x' }
			])
		);
		expect(plainText(text.document)).toBe('Han cykler hver dag til skole.');
		expect(leftOf(text)).toEqual({
			deletions: 1,
			comments: 1,
			hidden: 1,
			macros: 1,
			images: 1,
			attachments: 1
		});
	});

	it('becomes a dialogue where speakers are named', async () => {
		const turns = ['I: Hvad kan du bedst lide?', 'V: Turen på cykel.', 'I: Hvorfor?', 'V: Luften.'];
		const { document, taken } = await read(
			'x.docx',
			aDocx(turns.map((turn) => p(r(turn.slice(0, 2), '<w:b/>') + r(turn.slice(2)))).join(''))
		);
		expect(document.content?.map(({ attrs }) => attrs?.speaker)).toEqual(['I', 'V', 'I', 'V']);
		expect(plainText(document)).toBe('Hvad kan du bedst lide?\nTuren på cykel.\nHvorfor?\nLuften.');
		expect(taken).toMatchObject({ turns: 4, speakers: 2 });
	});
});

describe('an OpenDocument text', () => {
	it('keeps headings, emphasis and lists, and leaves changes, notes in the margin and hidden words', async () => {
		const text = await read(
			'x.odt',
			anOdt(
				'<text:tracked-changes><text:changed-region><text:deletion><text:p>væk</text:p></text:deletion></text:changed-region></text:tracked-changes>' +
					'<text:h text:outline-level="2">Om morgenen</text:h>' +
					'<text:p>Han <text:span text:style-name="T1">cykler</text:span><text:s/>hver<text:span text:style-name="H"> hemmelige</text:span> dag.<office:annotation><text:p>husk</text:p></office:annotation></text:p>' +
					'<text:list text:style-name="L1"><text:list-item><text:p>En</text:p></text:list-item><text:list-item><text:p>To</text:p></text:list-item></text:list>'
			)
		);
		expect(kinds(text.document)).toEqual(['heading', 'paragraph', 'orderedList']);
		expect(plainText(text.document)).toBe('Om morgenen\nHan cykler hver dag.\nEn\nTo');
		expect(leftOf(text)).toEqual({ deletions: 1, comments: 1, hidden: 1 });
	});
});

describe('a PDF', () => {
	it('gets its paragraphs back, without page numbers', async () => {
		const line = (text: string, y: number, size = 11, x = 72) => ({ text, size, x, y });
		const { document, left } = await read(
			'interview.pdf',
			aPdf([
				[
					line('Om morgenen', 770, 20),
					line('Han cykler hver dag til skole, også når det regner, og det har han altid', 730),
					line('gjort.', 716),
					line('Så kom ferien, og alt blev anderledes, for der var ingen skole at cyk-', 690),
					line('le til mere.', 676),
					line('Side 1', 30)
				],
				[line('Det var hårdt.', 770), line('Side 2', 30)]
			])
		);
		expect(kinds(document)).toEqual(['heading', 'paragraph', 'paragraph', 'paragraph']);
		expect(plainText(document).split('\n')).toEqual([
			'Om morgenen',
			'Han cykler hver dag til skole, også når det regner, og det har han altid gjort.',
			'Så kom ferien, og alt blev anderledes, for der var ingen skole at cykle til mere.',
			'Det var hårdt.'
		]);
		expect(left).toEqual([{ what: 'pageMarks', count: 2 }]);
	});

	it('without words is told to be pictures of pages', async () => {
		await expect(read('scan.pdf', aPdf([[]]))).rejects.toMatchObject({ reason: 'import_scanned' });
	});
});

describe('a page', () => {
	it('keeps what one reads, and neither runs nor keeps the rest', async () => {
		const text = await read(
			'side.html',
			utf8(
				'<html><head><title>x</title><style>p{}</style></head><body><h1>Titel</h1><script>alert(1)</script><p>Hun <em>synger</em> og\n  <strong>skriver</strong>.<br>Tit.</p><p hidden>hemmeligt</p><p style="display: none">x</p><ul><li>korene<ol><li>torsdag</li></ol></li></ul><p><del>aldrig</del> <a href="https://a.example">her</a></p><img src="https://a.example/x.png"><table><tr><td>et</td><td>to</td></tr></table></body></html>'
			)
		);
		expect(plainText(text.document)).toBe(
			'Titel\nHun synger og skriver.\nTit.\nkorene\ntorsdag\nher\net\nto'
		);
		expect(leftOf(text)).toEqual({
			deletions: 1,
			hidden: 2,
			macros: 1,
			images: 1,
			links: 1,
			tables: 1
		});
	});

	it('of Markdown comes the same way', async () => {
		const { document } = await read(
			'noter.md',
			utf8('---\ntitle: x\n---\n# Bussen\n\nSidste bus går *kl. 18*.\n\n1. en\n2. to\n\n> citat\n')
		);
		expect(kinds(document)).toEqual(['heading', 'paragraph', 'orderedList', 'blockquote']);
	});

	it('nested twenty thousand deep is read, flat', async () => {
		const nested = '<div><ul><li><blockquote><b>'.repeat(4_000);
		const { document } = await read('dyb.html', utf8(`${nested}Hej`));
		expect(plainText(document).trim()).toBe('Hej');
	});
});

describe('subtitles', () => {
	it('become turns with the time at which each begins', async () => {
		const { document, format } = await read(
			'lyd.vtt',
			utf8(
				'WEBVTT\n\nNOTE en bemærkning\n\n00:00:01.000 --> 00:00:03.000\n<v Mette>Hvor går du hen?\n\n00:00:03.500 --> 00:00:05.000\n<v Oskar>Ud til\n\n00:00:05.000 --> 00:00:07.000\n<v Oskar>onkel.\n'
			)
		);
		expect(format).toBe('vtt');
		expect(document.content?.map(({ attrs }) => attrs?.speaker)).toEqual(['Mette', 'Oskar']);
		expect(plainText(document)).toBe('[0:01] Hvor går du hen?\n[0:03] Ud til onkel.');
	});

	it('of SubRip too, with or without speakers', async () => {
		const { document } = await read(
			'lyd.srt',
			utf8(
				'1\r\n01:00:01,000 --> 01:00:03,000\r\n<i>Hej</i> med dig.\r\n\r\n2\r\n01:00:20,000 --> 01:00:22,000\r\nFarvel.\r\n'
			)
		);
		expect(plainText(document)).toBe('[1:00:01] Hej med dig.\n[1:00:20] Farvel.');
	});
});

describe('plain text', () => {
	const words = 'Jeg går på æblegård – “dér” er der ro.';
	const windows = Uint8Array.from(words, (sign) => {
		const code = sign.codePointAt(0)!;
		return { 8211: 0x96, 8220: 0x93, 8221: 0x94 }[code] ?? code;
	});
	const utf16 = Buffer.from(words, 'utf16le');

	it.each([
		['UTF-8', utf8(words)],
		['UTF-8 with a mark', utf8(`\ufeff${words}`)],
		['Windows', windows],
		['UTF-16', utf16],
		['UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
		['UTF-16, the other way round', Buffer.from(utf16).swap16()]
	])('in %s keeps its letters', async (_, bytes) => {
		expect(plainText((await read('noter.txt', bytes)).document)).toBe(words);
	});

	it('has its title from the name of the file', async () => {
		expect((await read('Interview_med_Ravn.v2.txt', utf8('Hej'))).title).toBe(
			'Interview med Ravn.v2'
		);
	});

	it('that a program broke into lines is put together, and paragraphs stay', async () => {
		const line = 'Dette er en linje, som et program har brudt, fordi den var for lang';
		const text = `${line}\n${line}\n${line}\nslut.\n\n${line}\n${line}\n${line}\nslut.\n`;
		const { taken } = await read('a.txt', utf8(text));
		expect(taken.paragraphs).toBe(2);
	});

	it('does not take every colon for a speaker', async () => {
		const { taken } = await read(
			'a.txt',
			utf8('Bemærk: han er træt.\nDato: i dag\nHun sagde: nej.')
		);
		expect(taken.turns).toBe(0);
	});

	it('is a dialogue where a usual speaker and initials take turns, though it is short', async () => {
		const { taken } = await read('a.txt', utf8('I: Hvad så?\nV: Luft.'));
		expect(taken).toMatchObject({ turns: 2, speakers: 2, paragraphs: 0 });
	});

	it('of many thousand lines keeps every word', async () => {
		const lines = Array.from({ length: 20_000 }, (_, i) => `Linje ${i}`);
		const { document, left } = await read('a.txt', utf8(lines.join('\n')));
		expect(plainText(document)).toBe(lines.join('\n'));
		expect(left).toEqual([{ what: 'layout', count: 1 }]);
	});

	it('with a personal number is refused', async () => {
		await expect(read('a.txt', utf8('Han er 010210-1234.'))).rejects.toMatchObject({
			reason: 'cpr_number'
		});
	});
});
