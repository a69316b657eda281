import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Actions, type Action } from './actions.svelte';

let actions: Actions;
let went: string[];
let takeAway: (() => void) | void;

beforeEach(() => {
	went = [];
	actions = new Actions((href) => went.push(href));
	window.addEventListener('keydown', actions.handle);
});

afterEach(() => {
	takeAway?.();
	window.removeEventListener('keydown', actions.handle);
	localStorage.clear();
	document.body.replaceChildren();
});

function offer(...list: Action[]) {
	takeAway = actions.offer(() => list)(document.body);
}

test('a place is reached by g and its letter, one after the other', async () => {
	offer({ title: 'Fortællinger', keys: 'g s', href: '/' });

	await userEvent.keyboard('g');
	expect(went).toEqual([]);
	await userEvent.keyboard('s');
	expect(went).toEqual(['/']);
});

test('letters typed in a field do nothing but write', async () => {
	let edits = 0;
	offer({ title: 'Ret', keys: 'e', run: () => edits++ });
	const field = document.createElement('textarea');
	document.body.append(field);
	field.focus();

	await userEvent.keyboard('e');
	expect(edits).toBe(0);
	expect(field.value).toBe('e');

	field.blur();
	await userEvent.keyboard('e');
	expect(edits).toBe(1);
});

test('Ctrl+K works in a field, too', async () => {
	let opened = 0;
	offer({ title: 'Søg', keys: 'mod+k', run: () => opened++ });
	const field = document.createElement('input');
	document.body.append(field);
	field.focus();

	await userEvent.keyboard('{Control>}k{/Control}');

	expect(opened).toBe(1);
});

test('shortcuts with a single key can be turned off, and stay off', async () => {
	let edits = 0;
	offer({ title: 'Ret', keys: 'e', run: () => edits++ });
	actions.singleKeys = false;

	await userEvent.keyboard('e');
	expect(edits).toBe(0);

	const next = new Actions(() => undefined);
	next.restore();
	expect(next.singleKeys).toBe(false);
});

test('what cannot be done now is not listed and does not answer', async () => {
	let edits = 0;
	offer({ title: 'Ret', keys: 'e', when: () => false, run: () => edits++ });

	await userEvent.keyboard('e');

	expect(actions.list).toEqual([]);
	expect(edits).toBe(0);
});
