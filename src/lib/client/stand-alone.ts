/** A drawing of the page made to stand alone: as SVG with its looks and its letters in it, as PNG, as PDF. */

const looks = [
	'fill',
	'stroke',
	'paint-order',
	'stroke-width',
	'stroke-dasharray',
	'stroke-linecap',
	'stroke-linejoin',
	'opacity',
	'font-family',
	'font-size',
	'font-weight',
	'font-style',
	'text-anchor'
];

/** A copy by day's light, whatever the page's theme, with every look written out; to be taken out again by `remove`. */
function copyOf(svg: SVGSVGElement): SVGSVGElement {
	const place = document.createElement('div');
	place.className = 'by-day';
	place.style.cssText = 'position:absolute;left:-99999px';
	const copy = svg.cloneNode(true) as SVGSVGElement;
	place.append(copy);
	document.body.append(place);
	const all = [copy, ...copy.querySelectorAll<SVGElement>('*')];
	const styles = all.map((element) => {
		const style = getComputedStyle(element);
		return looks.map((name) => [name, style.getPropertyValue(name)] as const);
	});
	all.forEach((element, at) => {
		element.removeAttribute('class');
		element.removeAttribute('style');
		styles[at]?.forEach(([name, value]) => element.setAttribute(name, value));
	});
	place.remove();
	return copy;
}

/** The SVG as a file of its own. */
async function toSvg(svg: SVGSVGElement): Promise<Blob> {
	const copy = copyOf(svg);
	copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
	const style = document.createElementNS('http://www.w3.org/2000/svg', 'style');
	style.textContent = await lettersOf(copy);
	const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
	paper.setAttribute('width', '100%');
	paper.setAttribute('height', '100%');
	paper.setAttribute('fill', '#fffdf9');
	copy.prepend(style, paper);
	return new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' });
}

/** The drawing as a picture, twice as fine as on the screen; coarser where it would be larger than browsers draw. */
async function toPng(svg: SVGSVGElement): Promise<Blob> {
	const { width, height } = svg.viewBox.baseVal;
	const scale = Math.min(2, largestSide / Math.max(width, height));
	const url = URL.createObjectURL(await toSvg(svg));
	try {
		const image = new Image(width * scale, height * scale);
		image.src = url;
		await image.decode();
		const canvas = document.createElement('canvas');
		canvas.width = Math.ceil(width * scale);
		canvas.height = Math.ceil(height * scale);
		canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
		return await new Promise((done, fail) =>
			canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no picture'))), 'image/png')
		);
	} finally {
		URL.revokeObjectURL(url);
	}
}

/** The drawing on one A3 page, landscape: as lines and letters where the letters of PDF suffice, else as a picture. */
async function toPdf(svg: SVGSVGElement, title: string): Promise<Blob> {
	const [{ jsPDF }, { svg2pdf }] = await Promise.all([import('jspdf'), import('svg2pdf.js')]);
	const pdf = new jsPDF({ orientation: 'landscape', unit: 'mm', format: 'a3' });
	pdf.setProperties({ title });
	const { width, height } = svg.viewBox.baseVal;
	const [page, margin] = [{ width: 420, height: 297 }, 14];
	const scale = Math.min((page.width - 2 * margin) / width, (page.height - 2 * margin) / height);
	const size = { width: width * scale, height: height * scale };
	if (isWestern(svg.textContent ?? '')) {
		const copy = copyOf(svg);
		for (const element of copy.querySelectorAll('[font-family]')) {
			const isStory = /Literata/.test(element.getAttribute('font-family') ?? '');
			element.setAttribute('font-family', isStory ? 'times' : 'helvetica');
			const isBold = Number(element.getAttribute('font-weight')) >= 550;
			element.setAttribute('font-weight', isBold ? 'bold' : 'normal');
		}
		await svg2pdf(copy, pdf, { x: margin, y: margin, ...size });
	} else {
		const picture = new Uint8Array(await (await toPng(svg)).arrayBuffer());
		pdf.addImage(picture, 'PNG', margin, margin, size.width, size.height);
	}
	return pdf.output('blob');
}

export type PictureFormat = 'pdf' | 'png' | 'svg';

/** The drawing in one of the formats. @param title what a PDF calls itself */
export async function toPicture(
	format: PictureFormat,
	svg: SVGSVGElement,
	title: string
): Promise<Blob> {
	switch (format) {
		case 'svg':
			return toSvg(svg);
		case 'png':
			return toPng(svg);
		case 'pdf':
			return toPdf(svg, title);
	}
}

/** Hands a file to whoever sits there. */
export function download(file: Blob, name: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(file);
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const largestSide = 12_000;

/** Whether the letters that every PDF reader brings can write it (Windows-1252). */
const isWestern = (text: string) => /^[\s\x20-\xff–—‘’“”…•]*$/.test(text);

/** The rules of the fonts that the drawing uses, with their files in them. */
async function lettersOf(svg: SVGSVGElement): Promise<string> {
	const used = [...svg.querySelectorAll('[font-family]')].map((one) =>
		one.getAttribute('font-family')
	);
	const text = svg.textContent ?? '';
	const faces = [...document.styleSheets].flatMap(rulesOf).filter((face) => {
		const family = face.style.getPropertyValue('font-family').replace(/["']/g, '');
		return used.some((one) => one?.includes(family)) && covers(face, text);
	});
	return (await Promise.all(faces.map(withFile))).join('\n');
}

function rulesOf(sheet: CSSStyleSheet): CSSFontFaceRule[] {
	const rules = sheet.href && new URL(sheet.href).origin !== location.origin ? [] : sheet.cssRules;
	return [...rules].filter((rule) => rule instanceof CSSFontFaceRule);
}

/** Whether some of the letters beyond ASCII, or the ASCII ones, lie in the rule's range. */
function covers(face: CSSFontFaceRule, text: string): boolean {
	const ranges = [
		...face.style.getPropertyValue('unicode-range').matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi)
	];
	const points = new Set([...text].map((sign) => sign.codePointAt(0) ?? 0));
	return (
		ranges.length === 0 ||
		[...points].some((point) =>
			ranges.some(
				([, from = '', to = from]) => point >= parseInt(from, 16) && point <= parseInt(to, 16)
			)
		)
	);
}

async function withFile(face: CSSFontFaceRule): Promise<string> {
	const [address, url = ''] = /url\(["']?([^"')]+)["']?\)/.exec(face.cssText) ?? [];
	if (!address || url.startsWith('data:')) {
		return face.cssText;
	}
	const base = face.parentStyleSheet?.href ?? location.href;
	const file = await (await fetch(new URL(url, base))).blob();
	return face.cssText.replace(address, `url(${await dataUrl(file)})`);
}

function dataUrl(file: Blob): Promise<string> {
	return new Promise((done, fail) => {
		const reader = new FileReader();
		reader.onload = () => done(String(reader.result));
		reader.onerror = () => fail(new Error('unreadable'));
		reader.readAsDataURL(file);
	});
}
