/** What was drawn, photographed or spoken at a kiosk, until the server has it. It lives in this page and nowhere else. */
import { v7 } from 'uuid';
import type { Others } from '$lib/domain/media/media';
import { LocalDraft } from './local-draft';
import type { PreparedFile } from './media-file';
import type { Told } from './sheet.svelte';

/** One thing that was made. */
export interface Made {
	readonly id: string;
	readonly file: PreparedFile;
	/** Whether somebody else is in it. */
	readonly others: Others;
	/** A part of it may be shown by itself. */
	readonly mayCut: boolean;
	/** Of what was told instead of drawn. */
	readonly told?: Told | undefined;
	/** What is in it, for those who cannot see or hear it. */
	readonly altText?: string;
	/** To look at and listen to here. */
	readonly url: string;
}

/** A drawing or recording at which somebody is, and that is not among what was made yet. */
export interface Making {
	readonly isEmpty: boolean;
	/** Puts it among what was made. @returns whether it is there: not when something is wrong with it, which it says */
	use(): Promise<boolean>;
}

export class KioskMedia {
	#made = $state.raw<readonly Made[]>([]);
	#making = $state.raw<Making | undefined>();
	#isSending = $state(false);
	#hasFailed = $state(false);

	get made(): readonly Made[] {
		return this.#made;
	}

	get isSending(): boolean {
		return this.#isSending;
	}

	/** Something could not be sent; it is still here, and can be sent again. */
	get hasFailed(): boolean {
		return this.#hasFailed;
	}

	/** Whether there is nothing, not even something begun. */
	get isEmpty(): boolean {
		return this.#made.length === 0 && (this.#making?.isEmpty ?? true);
	}

	/** Something is begun. @returns it is over */
	begin(making: Making): () => void {
		this.#making = making;
		return () => {
			this.#making = this.#making === making ? undefined : this.#making;
		};
	}

	/** Puts what was begun among what was made: whoever goes on has not thrown it away. @returns whether one can go on */
	async finish(): Promise<boolean> {
		return this.#making && !this.#making.isEmpty ? this.#making.use() : true;
	}

	/** Says whether others are in it. */
	tell(made: Made, others: Others): void {
		this.#made = this.#made.map((one) => (one.id === made.id ? { ...one, others } : one));
	}

	/** Says whether a part of it may be shown by itself. */
	letCut(made: Made, mayCut: boolean): void {
		this.#made = this.#made.map((one) => (one.id === made.id ? { ...one, mayCut } : one));
	}

	/** Says what is in it. */
	describe(made: Made, altText: string): void {
		this.#made = this.#made.map((one) => (one.id === made.id ? { ...one, altText } : one));
	}

	add(file: PreparedFile, others: Others = 'no', told?: Told): void {
		const url = URL.createObjectURL(file.blob);
		this.#made = [...this.#made, { id: v7(), file, others, mayCut: false, told, url }];
	}

	remove({ id, url }: Made): void {
		URL.revokeObjectURL(url);
		this.#made = this.#made.filter((one) => one.id !== id);
	}

	/** Sends all that is left, one after the other. What was sent is forgotten here. @param to the note's address */
	async send(to: string, secret: string): Promise<void> {
		this.#isSending = true;
		this.#hasFailed = false;
		for (const made of this.#made) {
			const answer = await fetch(to, { method: 'POST', body: formOf(made, secret) }).catch(
				() => undefined
			);
			if (answer?.ok) {
				this.remove(made);
			} else {
				this.#hasFailed = true;
			}
		}
		this.#isSending = false;
	}
}

/** On a shared device nothing is kept: a drawing is gone with the page. */
export class NoDraft<T> extends LocalDraft<T> {
	constructor() {
		super('', '');
	}

	override read(): undefined {
		return undefined;
	}

	override write(): boolean {
		return true;
	}

	override clear(): void {
		// There is nothing to clear.
	}
}

/** Whether it is a picture that was drawn or taken: of words in a picture nobody is asked. */
export const isAskedToCut = ({ file, told }: Pick<Made, 'file' | 'told'>) =>
	file.kind === 'picture' && !told;

function formOf({ id, file, others, mayCut, told, altText }: Made, secret: string): FormData {
	const form = new FormData();
	const { blob, duration, peaks } = file;
	form.set('secret', secret);
	form.set('id', id);
	form.set('others', others);
	if (isAskedToCut({ file, told })) {
		form.set('mayCut', mayCut ? 'yes' : 'no');
	}
	for (const [name, words] of Object.entries(told ?? {})) {
		form.set(name, words);
	}
	if (altText) {
		form.set('altText', altText);
	}
	if (duration !== undefined) {
		form.set('duration', String(Math.round(duration)));
	}
	if (peaks) {
		form.set('peaks', JSON.stringify(peaks));
	}
	form.set('file', blob, 'made');
	return form;
}
