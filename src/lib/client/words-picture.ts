import { board, paper } from './drawing.svelte';

const margin = 140;
const widest = board.width - 2 * margin;
const tallest = board.height - 2 * margin;

/** A picture for those who would rather tell it: their words, set on a sheet. */
export async function pictureOfWords(words: string): Promise<Blob> {
	const canvas = document.createElement('canvas');
	canvas.width = board.width;
	canvas.height = board.height;
	const pencil = canvas.getContext('2d');
	if (!pencil) {
		throw new Error('This browser has no canvas.');
	}
	pencil.fillStyle = paper;
	pencil.fillRect(0, 0, board.width, board.height);
	pencil.fillStyle = '#2b2b33';
	await document.fonts.load('64px "Literata Variable"', words);
	const { size, lines } = fit(pencil, words.trim());
	const top = (board.height - lines.length * size * 1.4) / 2;
	lines.forEach((line, index) => pencil.fillText(line, margin, top + (index + 0.8) * size * 1.4));
	return new Promise((resolve, reject) =>
		canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture came out.'))))
	);
}

/** The largest type in which it all stands on the sheet. */
function fit(pencil: CanvasRenderingContext2D, words: string): { size: number; lines: string[] } {
	for (let size = 96; ; size -= 8) {
		pencil.font = `${size}px "Literata Variable", Georgia, serif`;
		const lines = words.split('\n').flatMap((line) => wrap(pencil, line));
		if (lines.length * size * 1.4 <= tallest || size <= 24) {
			return { size, lines };
		}
	}
}

function wrap(pencil: CanvasRenderingContext2D, text: string): string[] {
	const lines = [''];
	for (const word of text.split(/\s+/)) {
		const last = lines.at(-1) ?? '';
		const longer = last === '' ? word : `${last} ${word}`;
		if (last !== '' && pencil.measureText(longer).width > widest) {
			lines.push(word);
		} else {
			lines[lines.length - 1] = longer;
		}
	}
	return lines;
}
