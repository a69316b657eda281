import type { LocalDraft } from './local-draft';
import { outlineOf, type Point, type Stroke } from './stroke';

/** The board's own units, whatever its size on the screen; also the pixels of the picture. */
export const board = { width: 1600, height: 1200 } as const;

/** White as paper, by day and by night: a picture looks the same everywhere. */
export const paper = '#fffdf8';

type Picture = readonly Stroke[];

/** A picture being drawn. Each step can be undone, and what is drawn stays on the device until it is sent. */
export class Drawing {
	#strokes = $state.raw<Picture>([]);
	#past = $state.raw<readonly Picture[]>([]);
	#future = $state.raw<readonly Picture[]>([]);
	#current = $state.raw<Stroke | undefined>();
	#isKept = $state(true);

	readonly #draft: LocalDraft<Picture>;

	constructor(draft: LocalDraft<Picture>) {
		this.#draft = draft;
		this.#strokes = draft.read()?.content ?? [];
	}

	/** All strokes, the one under the hand last. */
	readonly strokes: Picture = $derived(
		this.#current ? [...this.#strokes, this.#current] : this.#strokes
	);
	readonly isEmpty: boolean = $derived(this.strokes.length === 0);
	readonly canUndo: boolean = $derived(this.#past.length > 0);
	readonly canRedo: boolean = $derived(this.#future.length > 0);

	/** Whether the device has room to keep it over a reload. */
	get isKept(): boolean {
		return this.#isKept;
	}

	/** Puts the pen down. */
	begin(pen: Omit<Stroke, 'points'>, point: Point): void {
		this.#current = { ...pen, points: [rounded(point)] };
	}

	/** Draws on. */
	extend(points: readonly Point[]): void {
		if (this.#current) {
			const { points: before, ...pen } = this.#current;
			this.#current = { ...pen, points: [...before, ...points.map(rounded)] };
		}
	}

	/** Lifts the pen. */
	end(): void {
		const stroke = this.#current;
		if (stroke) {
			this.#current = undefined;
			this.#step([...this.#strokes, stroke]);
		}
	}

	/** Lets go of a line that was not meant, as when a second finger comes down. */
	cancel(): void {
		this.#current = undefined;
	}

	undo(): void {
		const before = this.#past.at(-1);
		if (before) {
			this.#future = [...this.#future, this.#strokes];
			this.#past = this.#past.slice(0, -1);
			this.#put(before);
		}
	}

	redo(): void {
		const next = this.#future.at(-1);
		if (next) {
			this.#past = [...this.#past, this.#strokes];
			this.#future = this.#future.slice(0, -1);
			this.#put(next);
		}
	}

	/** A white sheet; one step, so that it can be undone. */
	clear(): void {
		if (!this.isEmpty) {
			this.#step([]);
		}
	}

	/** Begins anew: what was drawn is safe elsewhere. */
	forget(): void {
		this.#strokes = [];
		this.#past = [];
		this.#future = [];
		this.#draft.clear();
	}

	/** The picture as a PNG. */
	async toPng(): Promise<Blob> {
		const canvas = document.createElement('canvas');
		canvas.width = board.width;
		canvas.height = board.height;
		const pencil = canvas.getContext('2d');
		if (!pencil) {
			throw new Error('This browser has no canvas.');
		}
		pencil.fillStyle = paper;
		pencil.fillRect(0, 0, board.width, board.height);
		for (const stroke of this.strokes) {
			pencil.fillStyle = stroke.color;
			pencil.fill(new Path2D(outlineOf(stroke)));
		}
		return new Promise((resolve, reject) =>
			canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture came out.'))))
		);
	}

	#step(next: Picture): void {
		this.#past = [...this.#past, this.#strokes];
		this.#future = [];
		this.#put(next);
	}

	#put(picture: Picture): void {
		this.#strokes = picture;
		this.#isKept = this.#draft.write({ version: 1, content: picture });
	}
}

/** Whole units and two digits of pressure: enough for the eye, a third of the room on the device. */
function rounded([x, y, pressure]: Point): Point {
	return [Math.round(x), Math.round(y), Math.round(pressure * 100) / 100];
}
