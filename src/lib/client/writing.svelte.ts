import { noFacts, type StoryFacts } from '$lib/domain/story/story';
import { plainText, type DocumentNode } from '$lib/domain/text/plain-text';
import { Autosave } from './autosave.svelte';
import { LocalDraft } from './local-draft';

/** What is written of a story; facts in the shape that they are sent in. */
export interface StoryContent {
	title: string;
	document: DocumentNode;
	facts: StoryFacts;
}

export type SavedStory = StoryContent & { id: string; version: number };

/** A story being written. Its document lives in the editor; here is the rest, and the saving of all of it. */
export class StoryWriting {
	#content: StoryContent = $state.raw({
		title: '',
		document: { type: 'doc' },
		facts: noFacts
	});
	/** Whether something was found on this device that had not reached the server. */
	readonly isRestored: boolean;
	readonly save: Autosave<StoryContent, SavedStory>;

	constructor(userId: string, story: SavedStory) {
		const { id, title, document, facts, version } = story;
		this.save = new Autosave<StoryContent, SavedStory>({
			path: `/stories/${id}`,
			version,
			draft: new LocalDraft<StoryContent>(userId, `story/${id}`),
			isSame
		});
		const left = this.save.restore(story);
		this.#content = left ?? { title, document, facts };
		this.isRestored = left !== undefined;
	}

	get content(): StoryContent {
		return this.#content;
	}

	change(part: Partial<StoryContent>): void {
		this.#content = { ...this.#content, ...part };
		// A story is never without a title on the server: the old one stands until a new one is there.
		if (this.#content.title.trim() !== '') {
			this.save.change(this.#content);
		}
	}

	/** Both texts of a conflict for people to compare. */
	get mine(): string {
		return textOf(this.#content);
	}

	get theirs(): string {
		return this.save.theirs ? textOf(this.save.theirs) : '';
	}

	keepMine(): void {
		this.save.settle(this.#content);
	}

	/** @returns the text to show */
	keepTheirs(): DocumentNode {
		const theirs = this.save.theirs;
		if (theirs) {
			const { title, document, facts } = theirs;
			this.#content = { title, document, facts };
			this.save.yield();
		}
		return this.#content.document;
	}

	/**
	 * A visit that begins now: its day beside the text, and a heading below it, so that each visit is a part of its own.
	 *
	 * @param day `YYYY-MM-DD`
	 * @returns the text to show
	 */
	beginVisit(day: string, heading: string): DocumentNode {
		const { document, facts } = this.#content;
		const content = [...(document.content ?? []), headingOf(heading), { type: 'paragraph' }];
		const visits = [...new Set([...facts.visits, day])].toSorted();
		this.change({ document: { ...document, content }, facts: { ...facts, visits } });
		return this.#content.document;
	}

	/** Theirs first, then mine under a heading. @returns the text to show */
	keepBoth(heading: string): DocumentNode {
		const theirs = this.save.theirs?.document.content ?? [];
		const mine = this.#content.document.content ?? [];
		const document: DocumentNode = {
			type: 'doc',
			content: [...theirs, headingOf(heading), ...mine]
		};
		this.#content = { ...this.#content, document };
		this.save.settle(this.#content);
		return document;
	}
}

const headingOf = (text: string): DocumentNode => ({
	type: 'heading',
	attrs: { level: 2 },
	content: [{ type: 'text', text }]
});

const textOf = ({ title, document }: StoryContent) => `${title}\n\n${plainText(document)}`;

/** The server tidies spelling and spaces, so the words are compared as it keeps them. */
function isSame(there: StoryContent, sent: StoryContent): boolean {
	return tidy(there) === tidy(sent);
}

function tidy({ title, document, facts }: StoryContent): string {
	return JSON.stringify([title.trim(), plainText(document), facts]).normalize('NFC');
}
