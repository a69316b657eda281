/** Where the bytes of an item are. The server gives the smallest picture that fills the place, in the best known format. */

const widths = [400, 800, 1600];

/** A picture for a place so many pixels across; the sound or film itself without. @param wall as it may be seen on that wall */
export function fileOf(id: string, width?: number, purpose?: string, wall?: string): string {
	const query = new URLSearchParams({
		...(wall !== undefined && { wall }),
		...(width !== undefined && { w: String(width) }),
		...(purpose !== undefined && { purpose })
	}).toString();
	return `/api/v1/media/${id}${query && `?${query}`}`;
}

/** All sizes of a picture for `srcset`. */
export function sizesOf(id: string, purpose?: string): string {
	return widths.map((width) => `${fileOf(id, width, purpose)} ${width}w`).join(', ');
}
