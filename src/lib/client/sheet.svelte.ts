import { holdsCpr } from '$lib/domain/text/cpr';
import type { Drawing } from './drawing.svelte';
import { pictureOfWords } from './words-picture';

/** What was told instead of drawn, as it is kept beside its picture. */
export interface Told {
	ownWords: string;
	altText: string;
}

/** A picture of a sheet, under way; with its words, where it was told. */
export interface SheetMade {
	picture: Promise<Blob>;
	told?: Told;
}

/** Code points of a text that stands for a picture. */
const longestAlt = 1000;

export type Side = 'drawing' | 'words';

/** A sheet that is drawn on, or told in words by those who would rather not draw, or cannot. */
export class Sheet {
	readonly drawing: Drawing;
	isTold = $state(false);
	words = $state('');
	/** The words hold a CPR number, and are not taken. */
	isRefused = $state(false);

	constructor(drawing: Drawing) {
		this.drawing = drawing;
	}

	/** The side in sight. */
	get side(): Side {
		return this.isTold ? 'words' : 'drawing';
	}

	/** Whether there is nothing on the side in sight. */
	get isEmpty(): boolean {
		return !this.#holds(this.side);
	}

	/** The sides with something on them: whoever draws and then tells has made both. */
	get filled(): Side[] {
		return (['words', 'drawing'] as const).filter((side) => this.#holds(side));
	}

	/** Whether the words can be taken; where they cannot, they are shown with the reason. */
	check(): boolean {
		this.isRefused = holdsCpr(this.words);
		this.isTold ||= this.isRefused;
		return !this.isRefused;
	}

	make(side: Side): SheetMade {
		if (side === 'drawing') {
			return { picture: this.drawing.toPng() };
		}
		const told = { ownWords: this.words, altText: [...this.words].slice(0, longestAlt).join('') };
		return { picture: pictureOfWords(this.words), told };
	}

	/** It is safe elsewhere. */
	forget(side: Side): void {
		if (side === 'drawing') {
			this.drawing.forget();
		} else {
			this.words = '';
		}
	}

	#holds(side: Side): boolean {
		return side === 'words' ? this.words.trim() !== '' : !this.drawing.isEmpty;
	}
}
