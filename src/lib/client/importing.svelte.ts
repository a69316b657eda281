import { v7 } from 'uuid';
import type { Left, ImportedText } from '$lib/domain/exchange/report';
import type { StoryKind } from '$lib/domain/story/story';
import { Refused, send, type Problem } from './http';
import { untilReached } from './patience';
import { upload } from './upload';

/** `refused`: cannot be read; `ready`: can be seen, and saved. */
export type FileState = 'waiting' | 'reading' | 'refused' | 'ready' | 'saving' | 'saved';

/** Whose stories they become, and what kind. */
export interface Belonging {
	initiative: string;
	storytellerId: string;
	kind: StoryKind;
}

type Item = { name: string } & (ImportedText | { problem: { name: string; title: string } });

/** One file on its way to being a story. It stays in the list until it is saved or taken out. */
export class ImportingFile {
	/** Of the story to come. */
	readonly id = v7();
	title = $state('');
	#state = $state<FileState>('waiting');
	#text = $state.raw<ImportedText | undefined>();
	#problem = $state.raw<Pick<Problem, 'name' | 'title' | 'field'> | undefined>();
	#isUnreached = $state(false);

	constructor(readonly file: File) {}

	get name(): string {
		return this.file.name;
	}

	get state(): FileState {
		return this.#state;
	}

	get text(): ImportedText | undefined {
		return this.#text;
	}

	get left(): readonly Left[] {
		return this.#text?.left ?? [];
	}

	/** Why it could not be read, or not be saved. */
	get problem() {
		return this.#problem;
	}

	/** Whether it waits for the network to come back. */
	get isUnreached(): boolean {
		return this.#isUnreached;
	}

	/** Has the server read it; nothing is saved. */
	async read(initiative: string): Promise<void> {
		const form = new FormData();
		form.set('file', this.file);
		this.#state = 'reading';
		await this.#ask(
			() =>
				upload<{ items: Item[] }>(`/initiatives/${initiative}/imports?preview=yes`, form, () => {}),
			({ items: [item] }) => {
				if (item && !('problem' in item)) {
					this.#text = item;
					this.title ||= item.title;
					this.#state = 'ready';
				} else {
					this.#problem = item?.problem;
					this.#state = 'refused';
				}
			},
			'refused'
		);
	}

	/** Makes it a story. The same is sent until it has come through, so it is made once. */
	async save({ initiative, storytellerId, kind }: Belonging): Promise<void> {
		const body = {
			id: this.id,
			title: this.title,
			storytellerId,
			kind,
			document: this.#text?.document
		};
		this.#state = 'saving';
		await this.#ask(
			() => send('POST', `/initiatives/${initiative}/stories`, { body }),
			() => (this.#state = 'saved'),
			'ready'
		);
	}

	async #ask<T>(work: () => Promise<T>, use: (answer: T) => void, whenRefused: FileState) {
		this.#problem = undefined;
		try {
			use(await untilReached(work, () => (this.#isUnreached = true)));
		} catch (error) {
			if (!(error instanceof Refused)) throw error;
			this.#problem = error.problem;
			this.#state = whenRefused;
		} finally {
			this.#isUnreached = false;
		}
	}
}

/** Files that are being imported: read one after the other, saved when somebody says so. */
export class Importing {
	#files = $state.raw<readonly ImportingFile[]>([]);
	#isReading = false;
	#isSaving = $state(false);

	constructor(private readonly initiative: string) {}

	get files(): readonly ImportingFile[] {
		return this.#files;
	}

	get isSaving(): boolean {
		return this.#isSaving;
	}

	readonly ready: readonly ImportingFile[] = $derived(this.#in('ready'));
	readonly saved: readonly ImportingFile[] = $derived(this.#in('saved'));
	/** Files that are being read, or will be. */
	readonly pending: number = $derived(this.#in('waiting').length + this.#in('reading').length);
	/** What would be lost by leaving. */
	readonly hasUnsaved: boolean = $derived(
		this.#files.some(({ state }) => state !== 'saved' && state !== 'refused')
	);

	add(files: Iterable<File>): void {
		this.#files = [...this.#files, ...Array.from(files, (file) => new ImportingFile(file))];
		void this.#readAll();
	}

	remove(file: ImportingFile): void {
		this.#files = this.#files.filter((one) => one !== file);
	}

	async retry(file: ImportingFile): Promise<void> {
		await file.read(this.initiative);
	}

	/** Saves all that can be. What is refused holds up no other, unless it concerns them all. */
	async save(to: Omit<Belonging, 'initiative'>): Promise<ImportingFile['problem']> {
		this.#isSaving = true;
		try {
			for (const file of this.ready) {
				await file.save({ ...to, initiative: this.initiative });
				if (file.problem?.field === 'storytellerId') return file.problem;
			}
			return undefined;
		} finally {
			this.#isSaving = false;
		}
	}

	#in(state: FileState): readonly ImportingFile[] {
		return this.#files.filter((file) => file.state === state);
	}

	async #readAll(): Promise<void> {
		if (this.#isReading) return;
		this.#isReading = true;
		try {
			for (let next = this.#in('waiting')[0]; next; next = this.#in('waiting')[0]) {
				await next.read(this.initiative);
			}
		} finally {
			this.#isReading = false;
		}
	}
}
