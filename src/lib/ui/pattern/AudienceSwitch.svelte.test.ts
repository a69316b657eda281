import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import AudienceSwitch from './AudienceSwitch.svelte';

test.each([
	['audience=others&tag=a&tag=b', true],
	['tag=a&tag=b', false]
])('from %s what was chosen comes along to the others and back', async (asked, isForOthers) => {
	const screen = await render(AudienceSwitch, { here: '/patterns', asked, isForOthers, k: 5 });
	const links = screen.getByRole('link').elements();
	expect(links.map((link) => link.getAttribute('href'))).toEqual([
		'/patterns?tag=a&tag=b',
		'/patterns?tag=a&tag=b&audience=others'
	]);
});

test('where nothing is chosen the addresses are plain', async () => {
	const given = { here: '/patterns', asked: '', isForOthers: false, k: 5 };
	const screen = await render(AudienceSwitch, given);
	const links = screen.getByRole('link').elements();
	expect(links.map((link) => link.getAttribute('href'))).toEqual([
		'/patterns',
		'/patterns?audience=others'
	]);
});
