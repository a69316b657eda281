/** sharp, set up once, with the first picture: an install at rest does not hold libvips in memory. */
type Sharp = typeof import('sharp').default;

let opened: Promise<Sharp> | undefined;

/** sharp with nothing but the formats that may come in; see `picture.ts` for which of their flavours may. */
export function openSharp(): Promise<Sharp> {
	opened ??= open();
	return opened;
}

async function open(): Promise<Sharp> {
	const { default: sharp } = await import('sharp');
	// What is read once is not read again soon: the cache would only hold memory.
	sharp.cache(false);
	sharp.block({ operation: ['VipsForeignLoad'] });
	sharp.unblock({
		operation: ['Jpeg', 'Png', 'Webp', 'Heif', 'Nsgif'].map((name) => `VipsForeignLoad${name}`)
	});
	return sharp;
}
