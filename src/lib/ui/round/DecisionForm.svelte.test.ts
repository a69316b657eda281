import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { m } from '$lib/i18n/paraglide/messages';
import DecisionForm from './DecisionForm.svelte';

test('Enter in the note begins a new line, and decides nothing', async () => {
	const sides = [
		{ id: 'karen', name: 'Karen' },
		{ id: 'bo', name: 'Bo' }
	];
	const screen = await render(DecisionForm, {
		...{ ids: ['1'], words: 'Turen', tags: [], sides, problem: null },
		ondecided: () => undefined
	});
	let sent = 0;
	const count = (event: Event) => {
		event.preventDefault();
		event.stopPropagation();
		sent++;
	};
	screen.container.addEventListener('submit', count, { capture: true });
	const note = screen.getByLabelText(m.round_note_label());
	await note.click();
	await userEvent.keyboard('Bo så det hele.{Enter}Karen så begyndelsen.');
	await expect.element(note).toHaveValue('Bo så det hele.\nKaren så begyndelsen.');
	expect(sent).toBe(0);
	await screen.getByRole('button', { name: m.round_keep_one({ name: 'Bo' }) }).click();
	expect(sent).toBe(1);
});
