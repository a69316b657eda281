import { LiveLine } from '$lib/client/live.svelte';
import type { Reading } from '$lib/client/reading.svelte';
import type { CodingEvent } from '$lib/domain/story/coding';

/** Hears what others do to the excerpts of a story. @param seq the last that is known @returns what ends it */
export function hearOthers(reading: Reading, seq: number) {
	let heardTo = seq;
	const line = new LiveLine({
		address: () => `/api/v1/stories/${reading.storyId}/excerpts/events?after=${heardTo}`,
		onevent: (data) => {
			const event = JSON.parse(data) as CodingEvent;
			heardTo = Math.max(heardTo, event.seq);
			reading.hear(event);
		},
		// What happened meanwhile comes with the first events.
		onresume: () => {}
	});
	return line.open();
}
