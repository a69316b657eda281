import { createRawSnippet } from 'svelte';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Dialog from './Dialog.svelte';

const children = createRawSnippet(() => ({
	render: () => '<form><input aria-label="Klynge" /><button type="button">Flyt</button></form>'
}));

function opener(): HTMLButtonElement {
	const button = document.createElement('button');
	button.textContent = 'Åbn';
	document.body.append(button);
	button.focus();
	return button;
}

test('a dialog takes the focus, is named, and holds the focus while it is open', async () => {
	const screen = await render(Dialog, { open: true, title: 'Flyt kortet', children });
	const dialog = screen.getByRole('dialog', { name: 'Flyt kortet' });
	await expect.element(dialog).toBeVisible();

	for (let press = 0; press < 6; press++) {
		await userEvent.tab();
		expect(dialog.element().contains(document.activeElement)).toBe(true);
	}
});

test('Escape closes a dialog, tells the page, and gives the focus back', async () => {
	const button = opener();
	let closed = 0;
	const screen = await render(Dialog, {
		open: true,
		title: 'Flyt kortet',
		children,
		onclose: () => closed++
	});
	await expect.element(screen.getByRole('dialog')).toBeVisible();

	await userEvent.keyboard('{Escape}');

	await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
	expect(closed).toBe(1);
	await expect.poll(() => document.activeElement).toBe(button);
	button.remove();
});
