import { Editor, type JSONContent } from '@tiptap/core';
import { Placeholder } from '@tiptap/extensions';
import { StarterKit } from '@tiptap/starter-kit';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { m } from '$lib/i18n/paraglide/messages';
import type { DocumentNode } from '$lib/domain/text/plain-text';
import { Dialogue } from './dialogue';

/** What the toolbar shows as pressed. */
export const formats = [
	'bold',
	'italic',
	'heading',
	'subheading',
	'quote',
	'bullets',
	'numbers',
	'dialogue'
] as const;

export type Format = (typeof formats)[number];

interface Options {
	element: HTMLElement;
	document: DocumentNode;
	onchange: (document: DocumentNode) => void;
	/** Told when the text holds something that this editor does not know; it is then closed for writing. */
	onunreadable: () => void;
}

/** The editor of a story, and what its toolbar can see and do. Its schema is that of domain/story/document. */
export class StoryEditor {
	#tick = $state(0);
	readonly #editor: Editor;

	constructor({ element, document, onchange, onunreadable }: Options) {
		this.#editor = new Editor({
			element,
			extensions: [
				StarterKit.configure({
					heading: { levels: [1, 2, 3] },
					code: false,
					codeBlock: false,
					horizontalRule: false,
					link: false,
					strike: false,
					underline: false
				}),
				Dialogue,
				Placeholder.configure({ placeholder: m.editor_placeholder() })
			],
			content: document as JSONContent,
			enableContentCheck: true,
			onContentError: ({ editor }) => {
				editor.setEditable(false);
				onunreadable();
			},
			editorProps: {
				attributes: {
					role: 'textbox',
					'aria-multiline': 'true',
					'aria-label': m.editor_label(),
					lang: getLocale(),
					class: 'prose-story'
				}
			},
			onTransaction: () => (this.#tick += 1),
			onUpdate: ({ editor }) => onchange(editor.getJSON() as DocumentNode)
		});
	}

	/** Whether the words at the cursor have this format. */
	isActive(format: Format): boolean {
		void this.#tick;
		switch (format) {
			case 'bold':
			case 'italic':
			case 'dialogue':
				return this.#editor.isActive(format);
			case 'heading':
				return this.#editor.isActive('heading', { level: 1 });
			case 'subheading':
				return this.#editor.isActive('heading', { level: 2 });
			case 'quote':
				return this.#editor.isActive('blockquote');
			case 'bullets':
				return this.#editor.isActive('bulletList');
			case 'numbers':
				return this.#editor.isActive('orderedList');
		}
	}

	get mayUndo(): boolean {
		void this.#tick;
		return this.#editor.can().undo();
	}

	get mayRedo(): boolean {
		void this.#tick;
		return this.#editor.can().redo();
	}

	toggle(format: Format): void {
		const chain = this.#focused();
		const does: Record<Format, () => typeof chain> = {
			bold: () => chain.toggleBold(),
			italic: () => chain.toggleItalic(),
			heading: () => chain.toggleHeading({ level: 1 }),
			subheading: () => chain.toggleHeading({ level: 2 }),
			quote: () => chain.toggleBlockquote(),
			bullets: () => chain.toggleBulletList(),
			numbers: () => chain.toggleOrderedList(),
			dialogue: () => chain.toggleDialogue()
		};
		does[format]().run();
	}

	undo(): void {
		this.#focused().undo().run();
	}

	redo(): void {
		this.#focused().redo().run();
	}

	/** Puts another text in place of this one. */
	replace(document: DocumentNode): void {
		this.#editor.commands.setContent(document as JSONContent, { emitUpdate: false });
	}

	/** By itself a chain takes the focus a frame later, and what is typed until then would press the toolbar's button. */
	#focused() {
		this.#editor.view.focus();
		return this.#editor.chain().focus();
	}

	destroy(): void {
		this.#editor.destroy();
	}
}
