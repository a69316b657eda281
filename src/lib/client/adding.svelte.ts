import { v7 } from 'uuid';
import type { CutAnswer } from '$lib/domain/media/cutting';
import type { Credit, MediaItem, MediaKind, Others } from '$lib/domain/media/media';
import { Refused, send, type Problem } from './http';
import { prepare, Unreadable, type FileProblem, type PreparedFile } from './media-file';
import { upload, uploadInParts } from './upload';

/** What its maker says about a thing, and what it may be used for. */
export interface Facts {
	title: string;
	ownWords: string;
	altText: string;
	credit: Credit;
	creditName: string;
	others: Others;
	/** Of a picture: whether a part of it may be shown by itself. */
	mayCut: CutAnswer;
	/** On the wall of a workshop; empty where nobody has been asked. */
	artworkWorkshop: Answer;
	exhibition: Answer;
}

export type Answer = 'yes' | 'no' | '';

/** Uses that are asked for with each thing. */
export const asked = ['artworkWorkshop', 'exhibition'] as const;

/** `preparing`: being opened here; `waiting`: nobody has pressed send, or the network has to come back. */
export type AddedState = 'preparing' | 'waiting' | 'sending' | 'sent' | 'refused' | 'unreadable';

/** Whom the things come from, and the story that they belong to. */
export interface Belonging {
	initiative: string;
	storytellerId: string;
	/** Without one, each gets a story of its own. */
	storyId?: string | undefined;
}

/** Bytes that go in one form; larger ones go in parts. */
const largestForm = 20_000_000;

/** One thing on its way in. What was typed about it stays until the server has it. */
export class Added {
	readonly id = v7();
	/** The file's name, for whoever chose it; never sent. */
	readonly name: string;
	facts = $state<Facts>({
		title: '',
		ownWords: '',
		altText: '',
		credit: 'secretName',
		creditName: '',
		others: 'no',
		mayCut: 'notAsked',
		artworkWorkshop: '',
		exhibition: ''
	});
	#file = $state.raw<PreparedFile | undefined>();
	#url = $state<string | undefined>();
	#state = $state<AddedState>('preparing');
	#progress = $state(0);
	#problem = $state.raw<Problem | undefined>();
	#fileProblem = $state<FileProblem | undefined>();
	readonly #uploadId = v7();
	readonly #consentIds = { artworkWorkshop: v7(), exhibition: v7() };

	/** @param onsent told when the server has it */
	constructor(
		name: string,
		facts: Partial<Facts> = {},
		private readonly onsent: () => void = () => undefined
	) {
		this.name = name;
		Object.assign(this.facts, facts);
	}

	get kind(): MediaKind | undefined {
		return this.#file?.kind;
	}

	/** Where it can be seen or heard before it is sent. */
	get url(): string | undefined {
		return this.#url;
	}

	get state(): AddedState {
		return this.#state;
	}

	/** From 0 to 1. */
	get progress(): number {
		return this.#progress;
	}

	/** Why the server would not have it. */
	get problem(): Problem | undefined {
		return this.#problem;
	}

	/** Why this browser could not open it. */
	get fileProblem(): FileProblem | undefined {
		return this.#fileProblem;
	}

	/** Opens what was chosen. */
	async open(file: Promise<PreparedFile>): Promise<void> {
		try {
			this.#file = await file;
			this.#url = URL.createObjectURL(this.#file.blob);
			this.#state = 'waiting';
		} catch (error) {
			if (!(error instanceof Unreadable)) {
				throw error;
			}
			this.#fileProblem = error.problem;
			this.#state = 'unreadable';
		}
	}

	/** Sends it, with what was said. Ends when the server has it or will not take it, or can't be reached. */
	async send(to: Belonging): Promise<void> {
		const file = this.#file;
		if (!file || this.#state === 'sending' || this.#state === 'sent') {
			return;
		}
		this.#state = 'sending';
		this.#problem = undefined;
		try {
			await this.#upload(file, to);
			await this.#recordAnswers(to.storytellerId);
			this.#state = 'sent';
			this.onsent();
		} catch (error) {
			this.#problem = error instanceof Refused ? error.problem : undefined;
			this.#state = error instanceof Refused ? 'refused' : 'waiting';
			if (!(error instanceof Refused)) {
				throw error;
			}
		}
	}

	/** Lets go of the preview. */
	close(): void {
		if (this.#url) {
			URL.revokeObjectURL(this.#url);
		}
	}

	async #upload(file: PreparedFile, to: Belonging): Promise<void> {
		const onprogress = (share: number) => (this.#progress = share);
		const about = this.#about(file, to);
		if (file.blob.size > largestForm) {
			const { initiative } = to;
			await uploadInParts(initiative, this.#uploadId, file.blob, about, onprogress);
			return;
		}
		const form = new FormData();
		for (const [name, value] of Object.entries(about)) {
			form.set(name, Array.isArray(value) ? JSON.stringify(value) : String(value));
		}
		// Without its name: that of a photo tells when it was taken.
		form.set('file', file.blob, 'file');
		await upload<MediaItem>(`/initiatives/${to.initiative}/media`, form, onprogress);
	}

	/** What is said about it, as the server takes it; nothing of what is empty. */
	#about({ duration, peaks }: PreparedFile, { storytellerId, storyId }: Belonging) {
		const { title, ownWords, altText, credit, creditName, others, mayCut } = this.facts;
		const said = { storytellerId, storyId, title, ownWords, altText, credit, creditName, others };
		const cut = this.kind === 'picture' ? { mayCut } : {};
		const all = Object.entries({ ...said, ...cut, duration, peaks });
		return {
			id: this.id,
			...Object.fromEntries(all.filter(([, value]) => value !== undefined && value !== ''))
		};
	}

	async #recordAnswers(storytellerId: string): Promise<void> {
		for (const scope of asked) {
			const decision = this.facts[scope];
			if (decision !== '') {
				const body = { id: this.#consentIds[scope], scope, decision, by: 'young', itemId: this.id };
				await send('POST', `/storytellers/${storytellerId}/consents`, { body });
			}
		}
	}
}

/** Things that are being added, one after the other. */
export class Adding {
	#items = $state.raw<readonly Added[]>([]);
	#isSending = $state(false);
	#isWaiting = $state(false);

	get items(): readonly Added[] {
		return this.#items;
	}

	get isSending(): boolean {
		return this.#isSending;
	}

	/** Whether the server could not be reached at the last try. */
	get isWaiting(): boolean {
		return this.#isWaiting;
	}

	readonly left: number = $derived(
		this.#items.filter(({ state }) => state !== 'sent' && state !== 'unreadable').length
	);
	readonly sent: number = $derived(this.#items.filter(({ state }) => state === 'sent').length);

	addFiles(files: Iterable<File>): void {
		for (const file of files) {
			this.#add(new Added(file.name), prepare(file));
		}
	}

	/** Adds what was made here: a drawing, a recording. */
	addMade(
		name: string,
		file: Promise<PreparedFile>,
		facts: Partial<Facts> = {},
		onsent?: () => void
	): void {
		this.#add(new Added(name, facts, onsent), file);
	}

	remove(item: Added): void {
		item.close();
		this.#items = this.#items.filter((one) => one !== item);
	}

	/** Sends all that is left, in order. One that is refused holds up no other. */
	async send(to: Belonging): Promise<void> {
		this.#isSending = true;
		this.#isWaiting = false;
		try {
			for (const item of this.#items) {
				await item.send(to);
			}
		} catch {
			this.#isWaiting = true;
		} finally {
			this.#isSending = false;
		}
	}

	close(): void {
		for (const item of this.#items) {
			item.close();
		}
	}

	#add(item: Added, file: Promise<PreparedFile>): void {
		this.#items = [...this.#items, item];
		void item.open(file);
	}
}
