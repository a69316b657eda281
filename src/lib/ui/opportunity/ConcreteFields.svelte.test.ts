import { userEvent } from 'vitest/browser';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { toaster } from '../base/toaster.svelte';
import ConcreteFields from './ConcreteFields.svelte';

const given = (lines: string[], wrongAt = '') =>
	render(ConcreteFields, {
		lines,
		errorAt: (field: string) => (field === wrongAt ? 'For langt' : undefined)
	});

const written = (screen: Awaited<ReturnType<typeof given>>) =>
	screen
		.getByRole('textbox')
		.elements()
		.map((line) => [line.getAttribute('name'), (line as HTMLTextAreaElement).value]);

test('lines are written one after another, and moved, by keyboard alone', async () => {
	const screen = await given([]);
	await screen.getByRole('textbox').click();
	await userEvent.keyboard('en bil{Enter}en cykel{Enter}til fods');
	expect(written(screen)).toEqual([
		['concrete.0', 'en bil'],
		['concrete.1', 'en cykel'],
		['concrete.2', 'til fods']
	]);
	await userEvent.keyboard('{Alt>}{ArrowUp}{ArrowUp}{ArrowUp}{/Alt}{End} sammen');
	expect(written(screen).map(([, text]) => text)).toEqual([
		'til fods sammen',
		'en bil',
		'en cykel'
	]);
	await userEvent.keyboard('{Enter} med plads');
	expect(written(screen)).toHaveLength(3);
	await expect.element(screen.getByRole('textbox').nth(1)).toHaveFocus();
});

test('a button goes along with the line that it moves, and at the end the focus stays in the line', async () => {
	const screen = await given(['a', 'b', 'c']);
	await screen.getByRole('button', { name: /nummer 1 ned|number 1 down/ }).click();
	await expect.element(screen.getByRole('button', { name: /2 ned|2 down/ })).toHaveFocus();
	await userEvent.keyboard('{Enter}');
	expect(written(screen).map(([, text]) => text)).toEqual(['b', 'c', 'a']);
	expect(document.activeElement?.closest('li')?.querySelector('textarea')?.value).toBe('a');
	await expect.element(screen.getByRole('status')).toHaveTextContent(/3 af 3|3 of 3/);
});

test('what is taken out comes back with one press, and the wrong line says why', async () => {
	const screen = await given(['a', 'b'], 'concrete.1');
	await expect.element(screen.getByText('For langt')).toBeVisible();
	await screen.getByRole('button', { name: /nummer 1 ud|number 1 out/ }).click();
	expect(written(screen)).toEqual([['concrete.0', 'b']]);
	await toaster.undo(toaster.undoable!.id);
	await expect.poll(() => written(screen).map(([, text]) => text)).toEqual(['a', 'b']);
});
