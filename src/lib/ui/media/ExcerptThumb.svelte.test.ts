import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { m } from '$lib/i18n/paraglide/messages';
import ExcerptThumb from './ExcerptThumb.svelte';
import type { ThumbMedia } from './thumb';

const media: ThumbMedia = {
	...{ id: 'picture', kind: 'picture', title: 'Bussen', altText: 'En gul bus', placeholder: null },
	...{ width: 900, height: 600, mayCut: 'notAsked' }
};
const shape = { type: 'rectangle', x: 620, y: 20, width: 200, height: 100 } as const;
const framed = m.region_within({ where: m.region_where_top_right(), name: 'En gul bus' });

test.each(['notAsked', 'no'] as const)(
	'the whole picture with a frame around the part is shown when the answer is %s',
	async (mayCut) => {
		const screen = await render(ExcerptThumb, { media: { ...media, mayCut }, shape });
		await expect.element(screen.getByRole('img', { name: framed })).toBeVisible();
		expect(screen.container.querySelector('.cut')).toBeNull();
		expect(screen.container.querySelector('svg .edge')?.getAttribute('d')).toContain('M620 20');
		const picture = screen.container.querySelector('.whole')?.getBoundingClientRect();
		expect((picture?.width ?? 0) / (picture?.height ?? 1)).toBeCloseTo(1.5, 1);
	}
);

test('the part is shown by itself after a yes', async () => {
	const screen = await render(ExcerptThumb, { media: { ...media, mayCut: 'yes' }, shape });
	const part = screen.getByRole('img', { name: m.region_of({ name: 'En gul bus' }) });
	await expect.element(part).toBeInTheDocument();
	expect(screen.container.querySelector('.cut')).not.toBeNull();
});

test('a picture that is meant as such has no frame', async () => {
	const screen = await render(ExcerptThumb, { media, shape: null });
	await expect.element(screen.getByRole('img', { name: 'En gul bus' })).toBeVisible();
	expect(screen.container.querySelector('svg')).toBeNull();
});
