import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Combobox from './Combobox.svelte';

const options = [
	{ value: 'p1', label: 'Alene i skolen', group: 'Smertepunkter', family: 'pain' as const },
	{ value: 'p4', label: 'For dyrt', group: 'Smertepunkter', family: 'pain' as const },
	{ value: 'b1', label: 'Ro i kroppen', group: 'Lyspunkter', family: 'bright' as const },
	{ value: 't1', label: 'Ærlighed', group: 'Temaer', family: 'theme' as const }
];

test('typing narrows the list, and Enter takes the first that fits', async () => {
	let chosen: string[] = [];
	const screen = await render(Combobox, {
		label: 'Mærke',
		options,
		onchange: (value) => (chosen = value)
	});
	const input = screen.getByRole('combobox', { name: 'Mærke' });

	await input.fill('dyr');
	await expect.element(screen.getByRole('option', { name: 'For dyrt' })).toBeVisible();
	await expect
		.element(screen.getByRole('option', { name: 'Ro i kroppen' }))
		.not.toBeInTheDocument();
	await userEvent.keyboard('{Enter}');

	expect(chosen).toEqual(['p4']);
	await expect.element(input).toHaveValue('For dyrt');
	await expect.element(input).toHaveFocus();
});

test('typed letter by letter, Enter takes the first that fits as well', async () => {
	let chosen: string[] = [];
	const screen = await render(Combobox, {
		label: 'Mærke',
		options,
		onchange: (value) => (chosen = value)
	});

	await userEvent.tab();
	await userEvent.keyboard('ro i');
	await expect.element(screen.getByRole('option', { name: 'For dyrt' })).not.toBeInTheDocument();
	await userEvent.keyboard('{Enter}');

	expect(chosen).toEqual(['b1']);
});

test('the arrows walk the list across its groups, and the highlighted option is announced', async () => {
	let chosen: string[] = [];
	const screen = await render(Combobox, {
		label: 'Mærke',
		options,
		onchange: (value) => (chosen = value)
	});
	const input = screen.getByRole('combobox');

	await userEvent.tab();
	await expect.element(input).toHaveFocus();
	await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
	await expect
		.poll(() => input.element().getAttribute('aria-activedescendant'))
		.toBe(screen.getByRole('option', { name: 'Ro i kroppen' }).element().id);
	await userEvent.keyboard('{Enter}');

	expect(chosen).toEqual(['b1']);
});

test('what is called by no option can be made on the spot, and is chosen at once', async () => {
	let chosen: string[] = [];
	const made: string[] = [];
	const screen = await render(Combobox, {
		label: 'Mærker',
		options,
		multiple: true,
		value: ['p1'],
		oncreate: (text) => {
			made.push(text);
			return 'new';
		},
		onchange: (value) => (chosen = value)
	});

	await screen.getByRole('combobox').fill('  Cykelturen ');
	await screen.getByRole('option', { name: 'Opret “Cykelturen”' }).click();

	await expect.poll(() => chosen).toEqual(['p1', 'new']);
	expect(made).toEqual(['Cykelturen']);
	await expect.element(screen.getByRole('combobox')).toHaveValue('');
});

test('a name that is taken is not offered again, whatever its case', async () => {
	const screen = await render(Combobox, { label: 'Mærke', options, oncreate: () => 'new' });

	await screen.getByRole('combobox').fill('ærlighed');

	await expect.element(screen.getByRole('option', { name: 'Ærlighed' })).toBeVisible();
	expect(screen.getByRole('option').elements()).toHaveLength(1);
});

test('Escape closes the list, forgets what was typed, and keeps what was chosen', async () => {
	const screen = await render(Combobox, { label: 'Mærke', options, value: ['p1'] });
	const input = screen.getByRole('combobox');

	await input.fill('dyr');
	await userEvent.keyboard('{Escape}');

	await expect.element(screen.getByRole('listbox')).not.toBeInTheDocument();
	await expect.element(input).toHaveValue('Alene i skolen');
});

test('chosen tags are buttons that take themselves away', async () => {
	let chosen: string[] = ['p1', 'p4'];
	const screen = await render(Combobox, {
		label: 'Mærker',
		options,
		multiple: true,
		value: chosen,
		onchange: (value) => (chosen = value)
	});

	await screen.getByRole('button', { name: 'Fjern Alene i skolen' }).click();

	expect(chosen).toEqual(['p4']);
});
