/** A turn of a dialogue in the editor: who speaks, and what is said. Enter begins the other one's turn. */
import { mergeAttributes, Node, type NodeViewRenderer } from '@tiptap/core';
import { m } from '$lib/i18n/paraglide/messages';

declare module '@tiptap/core' {
	interface Commands<ReturnType> {
		dialogue: {
			/** Makes the block at hand a turn, or a paragraph again. */
			toggleDialogue: () => ReturnType;
		};
	}
}

export const Dialogue = Node.create({
	name: 'dialogue',
	group: 'block',
	content: 'inline*',
	defining: true,

	addAttributes() {
		return {
			speaker: {
				default: '',
				parseHTML: (element) => element.getAttribute('data-speaker') ?? '',
				renderHTML: ({ speaker }) => ({ 'data-speaker': String(speaker) })
			}
		};
	},

	parseHTML: () => [{ tag: 'p[data-speaker]', priority: 60 }],

	renderHTML: ({ HTMLAttributes }) => ['p', mergeAttributes(HTMLAttributes), 0],

	addCommands() {
		return {
			toggleDialogue:
				() =>
				({ commands }) =>
					commands.toggleNode('dialogue', 'paragraph')
		};
	},

	addKeyboardShortcuts() {
		return {
			Enter: ({ editor }) => {
				const { $from, empty } = editor.state.selection;
				if ($from.parent.type.name !== 'dialogue') {
					return false;
				}
				if (empty && $from.parent.content.size === 0) {
					return editor.commands.setNode('paragraph');
				}
				const turns = $from.node(-1);
				const before = $from.index(-1) > 0 ? turns.child($from.index(-1) - 1) : undefined;
				const speaker = before?.type.name === 'dialogue' ? String(before.attrs.speaker) : '';
				return editor
					.chain()
					.splitBlock({ keepMarks: false })
					.setNode('dialogue', { speaker })
					.run();
			}
		};
	},

	addNodeView: () => turnView
});

const turnView: NodeViewRenderer = ({ node, editor, getPos }) => {
	const dom = document.createElement('div');
	dom.className = 'turn';
	const speaker = document.createElement('input');
	speaker.className = 'speaker';
	speaker.value = String(node.attrs.speaker);
	speaker.placeholder = m.editor_speaker_hint();
	speaker.setAttribute('aria-label', m.editor_speaker());
	speaker.maxLength = 80;
	const contentDOM = document.createElement('p');
	dom.append(speaker, contentDOM);

	speaker.addEventListener('input', () => {
		const at = getPos();
		if (at !== undefined) {
			const { tr } = editor.state;
			editor.view.dispatch(tr.setNodeAttribute(at, 'speaker', speaker.value));
		}
	});
	speaker.addEventListener('keydown', (event) => {
		const at = getPos();
		if (event.key === 'Enter' && at !== undefined) {
			event.preventDefault();
			editor
				.chain()
				.focus(at + 1)
				.run();
		}
	});

	return {
		dom,
		contentDOM,
		stopEvent: (event) => event.target === speaker,
		ignoreMutation: (mutation) => !contentDOM.contains(mutation.target),
		update: (next) => {
			if (next.type.name !== 'dialogue') {
				return false;
			}
			if (speaker.value !== next.attrs.speaker) {
				speaker.value = String(next.attrs.speaker);
			}
			return true;
		}
	};
};
