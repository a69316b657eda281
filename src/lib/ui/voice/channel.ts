/** How a young person wants to be asked again, in their words. */
import { channels, type Channel } from '$lib/domain/consent/record';
import { m } from '$lib/i18n/paraglide/messages';
import { dayText } from '../base/day';

const texts: Record<Channel, () => string> = {
	letter: m.my_channel_letter,
	phone: m.my_channel_phone,
	message: m.my_channel_message,
	adult: m.my_channel_adult
};

export const channelOptions = () => [
	{ value: '', label: m.my_channel_none() },
	...channels.map((value) => ({ value, label: texts[value]() }))
];

/** `Brev, til 3. maj 2027`; empty where nobody said. */
export function channelText(channel: Channel | null, until: string | null): string {
	return [channel ? texts[channel]() : '', until ? m.my_until({ date: dayText(until) }) : '']
		.filter(Boolean)
		.join(', ');
}
