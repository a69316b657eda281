import type { Caret } from '$lib/client/caret.svelte';
import type { Reading } from '$lib/client/reading.svelte';
import { slotCount } from '$lib/domain/codebook/slots';
import { m } from '$lib/i18n/paraglide/messages';
import type { MenuItem } from '../base/Menu.svelte';
import { toaster } from '../base/toaster.svelte';
import type { Action } from '../shell/actions.svelte';

interface Desk {
	reading: Reading;
	caret: Caret;
	/** Puts a tag on the excerpt or the words that one is at. */
	put: (tagId: string) => void;
	/** Opens the bubble with the focus in its field. */
	ask: () => void;
	/** Puts the focus into the filter of the codebook beside the text. */
	filter: () => void;
	/** Shows or hides the codebook beside the text. */
	toggle: () => void;
	/** Shows the sheet of one excerpt. */
	open: (id: string) => void;
}

/** All that can be done with excerpts, for the keyboard, the palette and the sheet of shortcuts. */
export function deskActions(desk: Desk): Action[] {
	const { reading, ask, filter, toggle, open } = desk;
	const hasTarget = () => reading.shown !== undefined || reading.selection !== undefined;
	const onExcerpt = (act: (id: string) => void) => () =>
		reading.shown ? act(reading.shown.id) : toaster.show(m.coding_no_excerpt());
	const here = (title: string, keys: string, run: () => void, when?: () => boolean): Action => ({
		...{ title, keys, run, group: 'here' },
		...(when && { when })
	});
	return [
		...tagActions(desk, hasTarget),
		here(
			m.coding_last(),
			'Enter',
			() => enter(desk),
			() => isInText() && hasTarget()
		),
		here(m.coding_find_tag(), '/', () => (hasTarget() ? ask() : filter())),
		here(m.coding_panel(), 'b', toggle),
		here(m.coding_open(), 'e', onExcerpt(open)),
		...excerptActs(desk).map(({ title, keys, act }) => here(title, keys, onExcerpt(act))),
		here(
			m.excerpt_remove(),
			'Delete',
			onExcerpt((id) => void reading.remove(id))
		),
		here(m.coding_undo(), 'mod+z', () => reading.undo() || toaster.show(m.coding_no_undo())),
		here(m.coding_redo(), 'mod+shift+z', () => reading.redo() || toaster.show(m.coding_no_redo()))
	];
}

/** What can be done to the excerpt that is open, for those without a keyboard. */
export function excerptMenu(desk: Pick<Desk, 'reading' | 'caret' | 'ask'>, id: string): MenuItem[] {
	return excerptActs(desk).map(({ title, keys, act }) => ({
		title,
		hint: keys.toUpperCase(),
		run: () => act(id)
	}));
}

function excerptActs(desk: Pick<Desk, 'reading' | 'caret' | 'ask'>) {
	return [
		{ title: m.coding_split(), keys: 'x', act: (id: string) => split(desk, id) },
		{ title: m.coding_merge(), keys: 'm', act: (id: string) => merge(desk, id) },
		{ title: m.coding_duplicate(), keys: 'd', act: (id: string) => duplicate(desk, id) }
	];
}

/** The keys 1 to 9. */
function tagActions({ reading, put }: Desk, hasTarget: () => boolean): Action[] {
	return Array.from({ length: slotCount }, (_, at) => {
		const tag = reading.tags.get(reading.keys.slots[at] ?? '');
		const run = (id: string) => () => (hasTarget() ? put(id) : toaster.show(m.coding_no_words()));
		return tag
			? [
					{
						title: m.coding_put({ tag: tag.name }),
						keys: `${at + 1}`,
						group: 'here',
						run: run(tag.id)
					} as const
				]
			: [];
	}).flat();
}

/** The tag that was used last; where none was, one is asked for. */
function enter({ reading, put, ask }: Desk): void {
	const { lastId } = reading.keys;
	if (lastId && !reading.shown) {
		put(lastId);
	} else {
		ask();
	}
}

/** At the word one walked to, or where one pointed. */
function split({ reading, caret }: Pick<Desk, 'reading' | 'caret'>, id: string): void {
	const at = caret.isOn ? caret.word?.start : reading.point;
	const second = at === undefined ? undefined : reading.split(id, at);
	if (second === undefined) {
		toaster.show(m.coding_no_split());
	} else {
		reading.hereId = second;
	}
}

function merge({ reading }: Pick<Desk, 'reading'>, id: string): void {
	if (!reading.merge(id)) {
		toaster.show(m.coding_no_neighbour());
	}
}

/** The same words once more, for another tag. */
function duplicate({ reading, ask }: Pick<Desk, 'reading' | 'ask'>, id: string): void {
	const mark = reading.marks.find((one) => one.id === id);
	if (mark) {
		reading.select(mark);
		ask();
	}
}

/** Whether Enter is nobody else's: no link, button or field has the focus. */
function isInText(): boolean {
	const { activeElement } = document;
	return !activeElement || activeElement === document.body || activeElement.matches('.story');
}
