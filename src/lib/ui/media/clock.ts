/** Times in a recording as people write them. */

/** `1:05`, `1:02:07`. @param ms milliseconds */
export function clockText(ms: number): string {
	const seconds = Math.max(0, Math.floor(ms / 1000));
	const two = (value: number) => String(value).padStart(2, '0');
	const hours = Math.floor(seconds / 3600);
	const minutes = Math.floor(seconds / 60) % 60;
	return hours > 0
		? `${hours}:${two(minutes)}:${two(seconds % 60)}`
		: `${minutes}:${two(seconds % 60)}`;
}

/** `0:12 – 0:18`. */
export function rangeText({ from, to }: { from: number; to: number }): string {
	return `${clockText(from)} – ${clockText(to)}`;
}
