import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { Actions, type Action } from './actions.svelte';
import CommandPalette from './CommandPalette.svelte';

const done: string[] = [];
const list: Action[] = [
	{ title: 'Fortællinger', group: 'go', keys: 'g s', run: () => done.push('fortællinger') },
	{ title: 'Kodebog', group: 'go', keys: 'g k', run: () => done.push('kodebog') },
	{ title: 'Genveje', group: 'app', keys: '?', run: () => done.push('genveje') }
];

test('typing narrows what can be done, Enter does the first, and the palette closes', async () => {
	const actions = new Actions(() => undefined);
	const takeAway = actions.offer(() => list)(document.body);
	let closed = 0;
	const screen = await render(CommandPalette, { actions, onclose: () => closed++ });
	await expect.element(screen.getByRole('combobox')).toHaveFocus();

	await userEvent.keyboard('kode');
	await expect.element(screen.getByRole('option', { name: 'Kodebog' })).toBeVisible();
	await expect
		.element(screen.getByRole('option', { name: 'Fortællinger' }))
		.not.toBeInTheDocument();
	await userEvent.keyboard('{Enter}');

	expect(done).toEqual(['kodebog']);
	expect(closed).toBe(1);
	takeAway?.();
});
